/**
 * A folder that is made anew beside its place and put there when it is whole: what failed or was killed on the way leaves
 * the old one as it was, and the next time clears the remains. Of two at once each puts a whole folder there, the later
 * one last.
 */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CallError } from '../command/command-line.ts';
import { codeOf, disk } from '../write/disk.ts';

/**
 * @param make fills the folder that it is given; false where it gave up, so that the old one stays
 * @param rename handed in, so that a test can come between two moves
 * @returns what `make` said
 * @throws CallError where others put theirs there again and again
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
  const beside = join(parent, `.${basename(place)}.new-${self}`);
  const aside = join(parent, `.${basename(place)}.old-${self}`);
  try {
    if (!(await make(beside))) return false;
    exchange(place, beside, aside, rename);
    return true;
  } finally {
    // Many folders at once: each by itself the disk keeps waiting, a large site for minutes.
    for (const folder of [beside, aside]) await rm(folder, { recursive: true, force: true });
  }
}

/** Another build may move or put a folder there between any two steps. */
function exchange(
  place: string,
  beside: string,
  aside: string,
  rename: (from: string, to: string) => void,
): void {
  for (let tries = 0; tries < 5; tries++) {
    try {
      if (existsSync(place)) rename(place, aside);
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') throw cause;
    }
    try {
      rename(beside, place);
      return;
    } catch (cause) {
      if (!isTaken(cause)) {
        if (existsSync(aside)) rename(aside, place);
        throw cause;
      }
    }
    // The folder that stands there now came in between: what stood there before it is nobody's any more.
    rmSync(aside, { recursive: true, force: true });
  }
  throw new CallError(
    `other builds are writing \`${place}\` at the same time: run the command again when they are done, or give \`--out DIR\``,
  );
}

function isTaken(cause: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(codeOf(cause) ?? '');
}

/** Of processes that are gone; where one was ended between the two moves, the old folder goes back to its place. */
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
