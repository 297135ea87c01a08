/**
 * A folder that is made anew beside its place and put there when it is whole: what failed or was killed on the way leaves
 * the old one as it was, and the next time clears the remains.
 */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { disk } from '../write/disk.ts';

/** @param make fills the folder that it is given */
export async function replaceFolder<Result>(
  place: string,
  make: (folder: string) => Promise<Result>,
): Promise<Result> {
  const parent = dirname(place);
  mkdirSync(parent, { recursive: true });
  clearRemains(place);
  const self = disk.self().replace(' ', '-');
  const beside = join(parent, `.${basename(place)}.new-${self}`);
  const aside = join(parent, `.${basename(place)}.old-${self}`);
  try {
    const result = await make(beside);
    if (existsSync(place)) renameSync(place, aside);
    try {
      renameSync(beside, place);
    } catch (cause) {
      if (existsSync(aside)) renameSync(aside, place);
      throw cause;
    }
    return result;
  } finally {
    rmSync(beside, { recursive: true, force: true });
    rmSync(aside, { recursive: true, force: true });
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
