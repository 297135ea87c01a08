/** Why the words of a line are not the entry's speaker's, in a sentence for its author. */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import type { Message } from '../../mail/read/message.ts';
import { isNameOf } from '../../mail/read/person-name.ts';
import { senderName } from '../../mail/read/sender-name.ts';
import type { EvidenceEntry, NamesOf } from '../evidence-entry.ts';

/** @returns undefined where the speaker owns the line, in the way the entry says */
export function attributionMismatch(
  line: OwnedLine,
  message: Message,
  { speaker, quotes }: EvidenceEntry,
  namesOf: NamesOf,
): string | undefined {
  const { owner } = line;
  if (owner.kind === 'nobody') return `these lines are nobody's statement (${owner.why})`;
  if (owner.kind === 'unknown') return `whose words these are is not known: ${owner.why}`;
  if (owner.kind === 'sender') {
    if (quotes) return "the words are the sender's own, not quoted; leave out `quotes`";
    const name = senderName(message);
    if (message.from.length > 1) return 'From names several people; whose words these are is not known';
    if (name === undefined) return 'From shows no name';
    return belongsTo(name, speaker, namesOf, 'the message is from');
  }
  if (owner.kind === 'written')
    return belongsTo(owner.name, speaker, namesOf, 'the `From:` above the commit message names');
  const whose = belongsTo(owner.name, speaker, namesOf, 'here the sender quotes');
  if (whose) return whose;
  return quotes
    ? undefined
    : `the words stand there as quoted from ${owner.name}; say \`quotes: true\` or cite the original`;
}

/** A claim without a speaker (a fact, an option) may rest on anybody's words, if it is known whose. */
function belongsTo(
  name: string,
  speaker: string | undefined,
  namesOf: NamesOf,
  how: string,
): string | undefined {
  if (speaker === undefined || isNameOf(name, namesOf(speaker) ?? [])) return undefined;
  return `the words are not \`${speaker}\`'s: ${how} ${name}`;
}
