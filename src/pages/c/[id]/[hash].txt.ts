/** Exactly the bytes that a version's hash is made of. */

import type { APIRoute } from 'astro';
import { currentText } from '../../../ledger/current-text.ts';
import { hashOf } from '../../../ledger/hash.ts';
import { ledger } from '../../../site/cited.ts';
import { record } from '../../../site/record.ts';
import { versionPaths } from '../../../site/version-paths.ts';

export function getStaticPaths() {
  return versionPaths().map(({ id, hash }) => ({ params: { id, hash } }));
}

export const GET: APIRoute = ({ params: { id = '', hash = '' } }) => {
  const published = ledger().files.get(`${id}/${hash}`)?.text;
  const claim = record().claims.get(id);
  const present = claim ? currentText(record(), claim) : undefined;
  const text = published ?? (present !== undefined && hashOf(present) === hash ? present : undefined);
  if (text === undefined) throw new Error(`no text of version ${hash} of ${id}`);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
