/**
 * A folder that is made anew beside its place and put there when it is whole: what failed or was killed on the way leaves
 * the old one as it was, and the next time clears the remains.
 */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { disk } from '../write/disk.ts';

/**
 * @param make fills the folder that it is given; false where it gave up, so that the old one stays
 * @returns what `make` said
 */
export async function replaceFolder(
  place: string,
  make: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  const parent = dirname(place);
  mkdirSync(parent, { recursive: true });
  clearRemains(place);
  const self = disk.self().replace(' ', '-');
  const beside = join(parent, `.${basename(place)}.new-${self}`);
  const aside = join(parent, `.${basename(place)}.old-${self}`);
  try {
    if (!(await make(beside))) return false;
    if (existsSync(place)) renameSync(place, aside);
    try {
      renameSync(beside, place);
    } catch (cause) {
      if (existsSync(aside)) renameSync(aside, place);
      throw cause;
    }
    return true;
  } finally {
    // Many folders at once: each by itself the disk keeps waiting, a large site for minutes.
    for (const folder of [beside, aside]) await rm(folder, { recursive: true, force: true });
  }
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
