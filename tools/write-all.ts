/** Writes several files all or none: everything beside its place first, then into place, and back again on a failure. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param dir the folder below which the paths lie
 * @param files path → text, in the order in which they come into place
 * @throws Error if a file could not be written; every file is then as it was before
 */
export function writeAll(dir: string, files: ReadonlyMap<string, string>): void {
  const staged: { readonly beside: string; readonly target: string; readonly text: string }[] = [];
  const undo: (() => void)[] = [];
  try {
    for (const [path, text] of files) {
      const target = join(dir, path);
      const beside = `${target}.new`;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(beside, text);
      staged.push({ beside, target, text });
    }
    for (const { beside, target } of staged) {
      const before = readIfThere(target);
      renameSync(beside, target);
      undo.push(() => (before === undefined ? rmSync(target) : writeFileSync(target, before)));
    }
  } catch (cause) {
    for (const step of undo.reverse()) step();
    for (const { beside } of staged) rmSync(beside, { force: true });
    throw new Error(`nothing was written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
