/** The site of the example record, built once for its tests, with lists in parts of four rows. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** So that a small record has lists of several parts, like a large one. */
export const fewRows = { LOREMARK_PAGE_LENGTH: '4' };
export const exampleContent = 'examples/file-times';
const root = 'test-results/example-site';
let built = false;

/** @returns its folder @throws with the report if the build fails */
export function exampleSite(): string {
  if (built) return root;
  rmSync(root, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/build.ts', '--content', exampleContent, '--out', root],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ARCHIVE: '', ...fewRows } },
  );
  if (status !== 0) throw new Error(`the build ended with ${status}:\n${stdout}${stderr}`);
  built = true;
  return root;
}

/** A part of an index, as a page fetches it; undefined if there is none. */
export function partOf(folder: string): (name: string) => Promise<unknown> {
  return async (name) => {
    const file = join(root, folder, `${name}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
}
