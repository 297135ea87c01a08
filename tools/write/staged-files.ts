/**
 * Writes several files, all or none, by way of one folder beside them. Until the plan is in that folder, nothing
 * outside is touched; from then on it also contains every replaced file, so that the next process can restore all of
 * them. A plan is trusted only in the folder it was made in, and only for files below: one that came with a
 * contribution is ignored.
 */

import { dirname, isAbsolute, join, sep } from 'node:path';
import { reasonOf } from '../../src/text/reason-of.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Disk } from './disk.ts';

/** Begins with a dot, so that it is never read as content. */
export const stagingFolder = '.writing';

interface Plan {
  /** Of the folder that the plan was made in. */
  readonly folder: string | undefined;
  readonly steps: readonly Step[];
}

interface Step {
  /** Path below the folder that is written to. */
  readonly path: string;
  /** SHA-256 of the file before, and after; null if there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Path below the folder → text, in the order in which the files are moved into place; undefined removes the file. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** Files could be neither written nor restored; the next process that clears the folder will do it. */
export class IncompleteWrite extends Error {}

/** @throws the error of the disk, with every file as it was before, unless the process was killed; IncompleteWrite */
export function writeStaged(dir: string, files: Changes, disk: Disk): void {
  const staging = join(dir, stagingFolder);
  const newFolders: string[] = [];
  try {
    disk.makeFolder(staging);
    const steps = [...files].map(([path, text], index): Step => {
      const before = disk.read(join(dir, path));
      if (text !== undefined) disk.write(join(staging, `${index}.new`), text);
      if (before) disk.copy(join(dir, path), join(staging, `${index}.old`));
      return { path, before: sumOf(before), after: sumOf(text) };
    });
    disk.write(
      join(staging, 'plan.new'),
      JSON.stringify({ folder: disk.identity(staging), steps } satisfies Plan),
    );
    disk.rename(join(staging, 'plan.new'), join(staging, 'plan.json'));
    for (const [index, { path, after }] of steps.entries()) {
      if (after === null) {
        disk.remove(join(dir, path));
        continue;
      }
      const folder = disk.makeFolder(dirname(join(dir, path)));
      if (folder !== undefined) newFolders.push(folder);
      disk.rename(join(staging, `${index}.new`), join(dir, path));
    }
  } catch (cause) {
    try {
      undo(dir, disk);
      for (const folder of newFolders.reverse()) disk.remove(folder);
    } catch {
      throw new IncompleteWrite(reasonOf(cause), { cause });
    }
    throw cause;
  }
  removeIfPossible(staging, disk);
}

/** The write is complete: if the disk fails now, the next process that clears the folder finishes it. */
export function removeIfPossible(path: string, disk: Disk): void {
  try {
    disk.remove(path);
  } catch {
    // Nothing in it is read as content.
  }
}

/** Clears the remains of a writer that ended: partial writes are undone, complete ones kept. */
export function clearStaged(dir: string, disk: Disk): void {
  const steps = planIn(dir, disk);
  const isComplete = steps?.every(({ path, after }) => sumIn(join(dir, path), disk) === after);
  if (steps && !isComplete) undo(dir, disk);
  else disk.remove(join(dir, stagingFolder));
}

/** Files that somebody changed since then are left as they are. */
function undo(dir: string, disk: Disk): void {
  const staging = join(dir, stagingFolder);
  for (const [index, { path, before, after }] of (planIn(dir, disk) ?? []).entries()) {
    if (sumIn(join(dir, path), disk) !== after) continue;
    if (before === null) disk.remove(join(dir, path));
    else if (before !== after) disk.rename(join(staging, `${index}.old`), join(dir, path));
  }
  disk.remove(staging);
}

function planIn(dir: string, disk: Disk): readonly Step[] | undefined {
  const folder = disk.identity(join(dir, stagingFolder));
  if (folder === undefined) return undefined;
  const text = disk.read(join(dir, stagingFolder, 'plan.json'));
  const plan = text && planFrom(text.toString('utf8'));
  if (plan?.folder !== folder) return undefined;
  return plan.steps.every(({ path }) => isBelow(path)) ? plan.steps : undefined;
}

function planFrom(text: string): Partial<Plan> & Pick<Plan, 'steps'> {
  try {
    const { folder, steps } = JSON.parse(text);
    return { folder, steps };
  } catch {
    return { steps: [] };
  }
}

function isBelow(path: string): boolean {
  const steps = path.split(sep);
  return !isAbsolute(path) && !steps.includes('..') && !steps.includes(stagingFolder);
}

function sumIn(file: string, disk: Disk): string | null {
  return sumOf(disk.read(file));
}

function sumOf(bytes: Uint8Array | string | undefined): string | null {
  return bytes === undefined ? null : sha256(bytes);
}
