/**
 * How many of the sentences that `dig` suggests `verify` attributes to their speaker, and how many to somebody else.
 */

import { createMatcher } from '../../src/evidence/match/match-evidence.ts';
import { type Candidate, suggestCandidates } from '../../src/evidence/suggest.ts';
import { ownMessage } from '../../src/mail/attribution/own-message.ts';
import type { Archive } from '../../src/mail/read/archive.ts';
import { senderName } from '../../src/mail/read/sender-name.ts';

export interface Provable {
  readonly suggested: number;
  readonly verified: number;
  /** Attributed to somebody who did not write them: none should be. */
  readonly strangers: number;
  /** Message, lines and reason of each refused sentence. */
  readonly refused: readonly string[];
}

const mostWords = 15;

export async function provable(archive: Archive): Promise<Provable> {
  const matcher = createMatcher(archive, (slug) => [slug]);
  const refused: string[] = [];
  let suggested = 0;
  let strangers = 0;
  for (const message of archive.ids) {
    const [copy] = await archive.messages(message);
    const sender = copy && senderName(copy);
    if (!copy || sender === undefined) continue;
    for (const candidate of suggestCandidates(ownMessage(copy, archive.senders))) {
      const entry = { claim: 'suggested', message, quotes: false, ...citedOf(candidate) };
      suggested += 1;
      const own = await matcher({ ...entry, speaker: candidate.author ?? sender });
      if (own.result !== 'verified')
        refused.push(`${message}:${candidate.lines.join('-')} ${'reason' in own ? own.reason : own.result}`);
      const other = await matcher({ ...entry, speaker: 'Nemo Nobody' });
      if (other.result !== 'failed') strangers += 1;
    }
  }
  return { suggested, verified: suggested - refused.length, strangers, refused };
}

/** At most as many words of a sentence as may be quoted. */
function citedOf({ text, lines }: Candidate) {
  return { words: text.split(' ').slice(0, mostWords).join(' '), lines };
}
