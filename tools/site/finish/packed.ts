/** The two compressed forms of a text file, for hosts that send `NAME.br` or `NAME.gz` to clients that accept it. */

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(?:html|css|js|txt|json|jsonld|svg|xml|bib|argdown|tsv)$/;
/** Below this size compression saves too little. */
const worthwhile = 1024;

/** Decided by its name. */
export const packable = (name: string) => text.test(name);

/** @returns the forms by ending; none if compression would save nothing */
export function packed(name: string, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (!packable(name) || bytes.length < worthwhile) return new Map();
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return new Map([
    ['.br', brotliCompressSync(bytes, { params })],
    ['.gz', gzipSync(bytes, { level: 6 })],
  ]);
}
