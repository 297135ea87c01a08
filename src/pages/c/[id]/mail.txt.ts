/** The words that stand for a claim as a block for mail, with what came later: what its note in a margin copies. */

import type { APIRoute } from 'astro';
import { cited } from '../../../site/cited.ts';
import { leadCitation } from '../../../site/notes.ts';
import { record } from '../../../site/record.ts';

export function getStaticPaths() {
  return [...record().claims].map(([id, claim]) => ({
    params: { id },
    props: { text: leadCitation(cited(claim)) },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
