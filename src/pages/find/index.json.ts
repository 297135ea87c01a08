/** What the look-up page needs: every message that is held, and the hashes of the lines that claims cite. */

import type { APIRoute } from 'astro';
import { record } from '../../site/record.ts';
import { evidenceLock } from '../../site/results.ts';

export const GET: APIRoute = () => {
  const { claims, messages, people } = record();
  const value = {
    entries: evidenceLock().map(({ claim, message, lines, sha256 }) => ({ claim, message, lines, sha256 })),
    claims: Object.fromEntries(
      [...claims.values()].map(({ id, title, speaker, kind }) => [
        id,
        { title, kind, speaker: people.get(speaker ?? '')?.name },
      ]),
    ),
    messages: [...messages.keys()],
  };
  return new Response(`${JSON.stringify(value)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
