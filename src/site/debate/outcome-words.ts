/** The words that an outcome bears on: one quotation for its row in the table by release, and how many more there are. */

import { firstSaid } from '../../cite/said-together.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { cited } from '../cited.ts';
import { respondedTo } from '../claim/neighbours.ts';
import { laterLine } from '../claim/notes.ts';
import { relationRows } from '../claim/relation-rows.ts';

export interface OutcomeWords {
  readonly claim: Claim;
  /** `Ada Byron, 18 Jun 1843`. */
  readonly byline: string;
  readonly words: string;
  /** Where to read them. */
  readonly lore: string;
  /** What changed it later, which no quotation of it may omit. */
  readonly later: string | undefined;
  /** Related claims beside this one. */
  readonly more: number;
}

/** The words of the closest claim that has any; undefined if no words are related to the outcome. */
export function outcomeWords(claim: Claim): OutcomeWords | undefined {
  const related = relationRows(claim);
  const closest = [
    ...respondedTo(claim).map(({ claim: other }) => other),
    ...related.map(({ other }) => other),
  ];
  return closest.flatMap((other) => wordsOf(other, related.length - 1))[0];
}

function wordsOf(claim: Claim, more: number): readonly OutcomeWords[] {
  const shown = cited(claim);
  const said = firstSaid(shown);
  return said
    ? [
        {
          claim,
          byline: said.byline,
          words: said.words,
          lore: said.lore,
          later: laterLine(claim, shown),
          more,
        },
      ]
    : [];
}
