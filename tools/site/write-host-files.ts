/** Files that a host needs besides the pages: its headers, and `.nojekyll`, which makes GitHub serve `_assets`. */

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeBase } from '../../src/cite/address.ts';
import { headersFile } from '../../src/export/host/headers-file.ts';

/** @param base the base path, as in `BASE` */
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
