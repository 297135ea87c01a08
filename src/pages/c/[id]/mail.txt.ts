/** A claim's block for mail alone, as its page shows it: for the copy button of margin notes, and for `curl`. */

import type { APIRoute } from 'astro';
import { blockForMail } from '../../../cite/mail.ts';
import { cited } from '../../../site/cited.ts';
import { record } from '../../../site/record.ts';

export function getStaticPaths() {
  return [...record().claims].map(([id, claim]) => ({
    params: { id },
    props: { text: blockForMail(cited(claim)).text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
