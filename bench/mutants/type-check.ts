/**
 * Finds the changes that the type checker refuses: code that cannot be built needs no test. Unused names and
 * unreachable code after a change do not count as refusal. Most of a check is its start-up, so one change of each
 * file is checked together; effects of a change on other files are ignored.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './find-mutants.ts';

/** @returns the changes that break the types of their own file */
export function refusedByTypes(root: string, mutants: readonly Mutant[]): ReadonlySet<Mutant> {
  const refused = new Set<Mutant>();
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  const changed = new Map<string, Mutant>();
  const service = serviceOf(root, [...byFile.keys()], changed);
  const rounds = Math.max(0, ...[...byFile.values()].map(({ length }) => length));
  for (let round = 0; round < rounds; round++) {
    changed.clear();
    for (const [file, [...all]] of byFile) {
      const mutant = all[round];
      if (mutant) changed.set(file, mutant);
    }
    for (const [file, mutant] of changed)
      if (service.getSemanticDiagnostics(file).length > 0) refused.add(mutant);
  }
  return refused;
}

function serviceOf(
  root: string,
  files: readonly string[],
  changed: ReadonlyMap<string, Mutant>,
): ts.LanguageService {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const snapshots = new Map<string, ts.IScriptSnapshot>();
  return ts.createLanguageService({
    getCompilationSettings: () => config?.options ?? {},
    getScriptFileNames: () => [...files],
    getScriptVersion: (file) => {
      const mutant = changed.get(file);
      return mutant ? `${mutant.start} ${mutant.end} ${mutant.text}` : '';
    },
    getScriptSnapshot: (file) => {
      const mutant = changed.get(file);
      if (mutant) {
        const text = readFileSync(file, 'utf8');
        return ts.ScriptSnapshot.fromString(
          text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end),
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
}
