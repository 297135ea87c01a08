/**
 * Makes a folder beside its final place and moves it there when it is complete: a failed or killed run leaves the old
 * one as it was, and the next run clears the remains. Of two concurrent runs each installs a complete folder, the
 * later one last.
 */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../command/command-line.ts';
import { codeOf, disk } from '../write/disk.ts';

/**
 * @param make fills the folder that it is given; returns false if it gives up, so that the old one stays
 * @param rename a parameter, so that a test can act between two moves
 * @returns the result of `make`
 * @throws CommandError if others replaced the folder again and again
 */
export async function replaceFolder(
  place: string,
  make: (folder: string) => Promise<boolean>,
  rename: (from: string, to: string) => void = renameSync,
): Promise<boolean> {
  const parent = dirname(place);
  mkdirSync(parent, { recursive: true });
  clearRemains(place);
  const self = disk.self().replace(' ', '-');
  const staged = join(parent, `.${basename(place)}.new-${self}`);
  const retired = join(parent, `.${basename(place)}.old-${self}`);
  try {
    if (!(await make(staged))) return false;
    exchange(place, staged, retired, rename);
    return true;
  } finally {
    // Asynchronously: a large site contains many folders, and removing them one at a time takes minutes.
    for (const folder of [staged, retired]) await rm(folder, { recursive: true, force: true });
  }
}

/** Another build may move or install a folder between any two steps. */
function exchange(
  place: string,
  staged: string,
  retired: string,
  rename: (from: string, to: string) => void,
): void {
  for (let tries = 0; tries < 5; tries++) {
    try {
      if (existsSync(place)) rename(place, retired);
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') throw cause;
    }
    try {
      rename(staged, place);
      return;
    } catch (cause) {
      if (!isTaken(cause)) {
        if (existsSync(retired)) rename(retired, place);
        throw cause;
      }
    }
    // Another run installed the present folder in between, so nobody needs the one before it any more.
    rmSync(retired, { recursive: true, force: true });
  }
  throw new CommandError(
    `other builds are writing \`${place}\` at the same time: run the command again when they are done, or give \`--out DIR\``,
  );
}

function isTaken(cause: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(codeOf(cause) ?? '');
}

/** Remains of processes that have ended; if one ended between the two moves, the old folder is moved back. */
function clearRemains(place: string): void {
  const name = `.${basename(place)}.`;
  for (const found of readdirSync(dirname(place))) {
    const [, kind, owner = ''] =
      (found.startsWith(name) && /^(new|old)-(\d+-[\d-]+)$/.exec(found.slice(name.length))) || [];
    if (kind === undefined || disk.runs(owner.replace('-', ' '))) continue;
    const path = join(dirname(place), found);
    if (kind === 'old' && !existsSync(place)) renameSync(path, place);
    else rmSync(path, { recursive: true, force: true });
  }
}
