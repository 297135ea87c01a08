/** The quotations that a position opens with: those that its essay chooses, or else the first claims of its summary. */

import { asItRests, quoted } from '../../cite/quoted.ts';
import type { Claim, Essay } from '../../record/graph/graph.ts';
import { cited } from '../cited.ts';
import { type QuotedMail, quotedMail } from '../claim/notes.ts';
import { record } from '../record.ts';

export interface Opening {
  readonly claim: Claim;
  readonly said: QuotedMail;
}

const mostQuotations = 3;

export function openingOf({ person, rests, opening }: Essay): readonly Opening[] {
  const { claims } = record();
  const own = (rests?.summary ?? [])
    .flatMap((id) => claims.get(id) ?? [])
    .filter(({ speaker, evidence }) => speaker === person && evidence.length > 0);
  const chosen: NonNullable<Essay['opening']> = opening ?? own.map(({ id }) => ({ claim: id }));
  return chosen.slice(0, mostQuotations).flatMap(({ claim: id, words = [] }) => {
    const claim = claims.get(id);
    const [fragments] = quoted([{ ...asItRests(id), words }], () => claim && cited(claim));
    const [said] = quotedMail(fragments?.evidence ?? []);
    return claim && said ? [{ claim, said }] : [];
  });
}
