/**
 * Whether the type checker refuses a change: what no program can be built with needs no test. Names that a change leaves
 * unused, and code that it leaves unreachable, are no refusal.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './find-mutants.ts';

/** @returns a function that says of a change whether it breaks the types of the file that it is made in */
export function typeChecker(root: string): (mutant: Mutant) => boolean {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const options = config?.options ?? {};
  let changed: Mutant | undefined;
  let version = 0;
  let files: readonly string[] = [];
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...files],
    getScriptVersion: (file) => (file === changed?.file ? `${version}` : '0'),
    getScriptSnapshot: (file) => {
      if (!ts.sys.fileExists(file)) return undefined;
      const text = readFileSync(file, 'utf8');
      return ts.ScriptSnapshot.fromString(
        file === changed?.file ? text.slice(0, changed.start) + changed.text + text.slice(changed.end) : text,
      );
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return (mutant) => {
    changed = mutant;
    version++;
    files = [mutant.file, ...files.filter((file) => file !== mutant.file)];
    return service.getSemanticDiagnostics(mutant.file).length > 0;
  };
}
