/** Serves exactly the bytes that the hash of a claim's version was computed from. */

import type { APIRoute } from 'astro';
import { versionPaths } from '../../../site/address/version-paths.ts';
import { cited, ledger, presentText } from '../../../site/cited.ts';
import { record } from '../../../site/record.ts';

export function getStaticPaths() {
  return versionPaths().map(({ id, hash }) => ({ params: { id, hash } }));
}

export const GET: APIRoute = ({ params: { id = '', hash = '' } }) => {
  const published = ledger().files.get(`${id}/${hash}`)?.text;
  const claim = record().claims.get(id);
  const text = published ?? (claim && cited(claim).hash === hash ? presentText(claim) : undefined);
  if (text === undefined) throw new Error(`no text of version ${hash} of ${id}`);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
