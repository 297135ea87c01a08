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
  const snapshots = new Map<string, ts.IScriptSnapshot>();
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...files],
    getScriptVersion: (file) => (file === changed?.file ? `${version}` : '0'),
    getScriptSnapshot: (file) => {
      if (file === changed?.file) {
        const text = readFileSync(file, 'utf8');
        return ts.ScriptSnapshot.fromString(
          text.slice(0, changed.start) + changed.text + text.slice(changed.end),
        );
      }
      const known =
        snapshots.get(file) ??
        (ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(readFileSync(file, 'utf8')) : undefined);
      if (known) snapshots.set(file, known);
      return known;
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
    // In an order that stays, so that the program is made anew for one file and not as a whole.
    if (!files.includes(mutant.file)) files = [...files, mutant.file];
    return service.getSemanticDiagnostics(mutant.file).length > 0;
  };
}
