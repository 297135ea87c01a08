/** The text files of a built site packed beside themselves, for hosts that send `NAME.br` or `NAME.gz` where it is accepted. */

import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const text = /\.(?:html|css|js|txt|json|jsonld|svg|xml|bib|argdown|tsv)$/;
/** Below this a packed file saves nothing that counts. */
const worthwhile = 1024;
const atOnce = 8;

const br = promisify(brotliCompress);
const gz = promisify(gzip);

/** @returns number of files that were packed */
export async function writePacked(dist: string): Promise<number> {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => text.test(path))
    .toSorted();
  let packed = 0;
  const left = paths.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const path of left) if (await pack(join(dist, path))) packed++;
    }),
  );
  return packed;
}

async function pack(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length < worthwhile) return false;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  await writeFile(`${file}.br`, await br(bytes, { params }));
  await writeFile(`${file}.gz`, await gz(bytes, { level: 6 }));
  return true;
}
