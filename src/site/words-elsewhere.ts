/**
 * A person's own words in entries that are not that person's claims: a fact, an option or another person's claim may
 * rest on them. Words that another person's mail quotes are left out, as their claim is about the mail that quotes them.
 */

import { saidByMail } from '../cite/said-together.ts';
import { byAnother } from '../cite/second-hand.ts';
import type { Claim } from '../record/graph/graph.ts';
import { cited } from './cited.ts';
import { type QuotedMail, quotedMail } from './claim/notes.ts';
import { claimsWhere } from './claims.ts';

export interface Elsewhere {
  readonly claim: Claim;
  readonly said: readonly QuotedMail[];
}

/** In the order of the claims, oldest first. */
export function wordsElsewhere(person: string): readonly Elsewhere[] {
  return claimsWhere(
    ({ speaker, evidence }) => speaker !== person && evidence.some((piece) => piece.speaker === person),
  ).flatMap((claim) => {
    const own = cited(claim).evidence.filter((piece) => piece.speaker === person && !byAnother(piece));
    return own.length === 0 ? [] : [{ claim, said: saidByMail(own).flatMap(quotedMail) }];
  });
}
