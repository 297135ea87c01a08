/** Which words of a claim a note shows where it has no room for all, and from which mail it shows them first. */

import { ownEvidence, saidByMail } from '../../cite/said-together.ts';
import type { Note } from '../../prose/notebook.ts';
import type { Evidence } from '../../record/graph/graph.ts';

type Said = Parameters<typeof saidByMail>[0][number];

/** Words of one mail; those with `lead` are shown where there is no room for all. */
export type LedMail<Piece> = readonly (Piece & { readonly lead: boolean })[];

/**
 * @param chosen the evidence of the claim, with the chief words that the record chooses
 * @param shown the same as cited
 * @returns the mails with words to be shown first, in their order, then the others
 */
export function ledMails<Piece extends Said>(
  chosen: readonly Pick<Evidence, 'lead'>[],
  shown: { readonly speaker: string | undefined; readonly evidence: readonly Piece[] },
  means: Note['means'],
): readonly LedMail<Piece>[] {
  const mails = saidByMail(ownEvidence(shown));
  const lead = ledWords(chosen, shown.evidence, mails, means);
  return mails
    .map((mail) => mail.map((piece) => ({ ...piece, lead: lead.includes(piece) })))
    .toSorted((a, b) => Number(isLed(b)) - Number(isLed(a)));
}

export function isLed(mail: readonly { readonly lead: boolean }[]): boolean {
  return mail.some(({ lead }) => lead);
}

/**
 * Those that the links name, and the chief ones if the first link names none. If the record chooses no chief words, all of
 * the first mail stand together.
 */
function ledWords<Piece extends Said>(
  chosen: readonly Pick<Evidence, 'lead'>[],
  evidence: readonly Piece[],
  mails: readonly (readonly Piece[])[],
  means: Note['means'],
): readonly Piece[] {
  const own = mails.flat();
  const named = own.filter((piece) => means.has(evidence.indexOf(piece) + 1));
  if (named.length > 0 && !means.has('chief')) return named;
  const chief = own.filter((piece) => chosen[evidence.indexOf(piece)]?.lead);
  return [...(chief.length > 0 ? chief : (mails[0] ?? [])), ...named];
}
