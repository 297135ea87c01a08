/** What a host needs beside the pages: its headers, and the word to GitHub that folders with an underscore are meant. */

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeBase } from '../../src/cite/address.ts';
import { headersFile } from '../../src/export/host/headers-file.ts';

/** @param base path of the site, as `BASE` gives it */
export function writeHostFiles(dist: string, base: string): void {
  const labs = existsSync(join(dist, 'labs')) ? namesIn(join(dist, 'labs')) : [];
  writeFileSync(
    join(dist, '_headers'),
    headersFile(
      namesIn(dist),
      labs.filter((name) => name.endsWith('/')),
      wholeBase(base),
    ),
  );
  writeFileSync(join(dist, '.nojekyll'), '');
}

function namesIn(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted();
}
