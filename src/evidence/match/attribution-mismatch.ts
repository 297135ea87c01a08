/** Says why the entry's speaker did not write the words of a line, in a sentence for the author of the entry. */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import type { Message } from '../../mail/read/message.ts';
import { isNameOf } from '../../mail/read/person-name.ts';
import { senderName } from '../../mail/read/sender-name.ts';
import type { EvidenceEntry, NamesOf } from '../evidence-entry.ts';

/** @returns undefined if the speaker owns the line, quoted or not as the entry says */
export function attributionMismatch(
  line: OwnedLine,
  message: Message,
  { speaker, quotes }: EvidenceEntry,
  namesOf: NamesOf,
): string | undefined {
  const { owner } = line;
  if (owner.kind === 'nobody') return `these lines are nobody's statement (${owner.why})`;
  if (owner.kind === 'unknown') return `it is not known who wrote these words: ${owner.why}`;
  if (owner.kind === 'sender') {
    if (quotes) return "the words are the sender's own, not quoted; leave out `quotes`";
    const name = senderName(message);
    if (message.from.length > 1) return 'From names several people; it is not known who wrote these words';
    if (name === undefined) return 'From shows no name';
    return belongsTo(name, speaker, namesOf, 'the message is from');
  }
  if (owner.kind === 'written')
    return belongsTo(owner.name, speaker, namesOf, 'the `From:` above the commit message names');
  const mismatch = belongsTo(owner.name, speaker, namesOf, 'here the sender quotes');
  if (mismatch) return mismatch;
  return quotes
    ? undefined
    : `the sender quotes these words from ${owner.name}; set \`quotes: true\` or cite the original`;
}

/** A claim without a speaker (a fact, an option) may rest on anybody's words, as long as their author is known. */
function belongsTo(
  name: string,
  speaker: string | undefined,
  namesOf: NamesOf,
  how: string,
): string | undefined {
  if (speaker === undefined || isNameOf(name, namesOf(speaker) ?? [])) return undefined;
  return `the words are not \`${speaker}\`'s: ${how} ${name}`;
}
