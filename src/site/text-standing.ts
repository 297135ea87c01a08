/**
 * Does what a text of ours says stand? The claims that it rests on and links to, and what changed them later: told of each
 * version by the record of today.
 */

import { cameOf, weightiest } from '../cite/became.ts';
import { saidLater } from '../cite/later.ts';
import type { TextVersion } from '../ledger/canonical/read-text.ts';
import type { Claim } from '../record/graph/graph.ts';
import { counted } from '../text/counted.ts';
import { showShortDay } from '../text/show-date.ts';
import { cited } from './cited.ts';
import { record } from './record.ts';
import { currentId } from './redirects.ts';

export interface Changed {
  readonly claim: Claim;
  /** `refined by the speaker on 3 Apr 1843 (on huge pages only)`; several, with semicolons between them. */
  readonly said: string;
  /** Not where the speaker's own correction of something else only touches it, which takes nothing back. */
  readonly changes: boolean;
  /** Whether the text tells the later claims as well. */
  readonly told: boolean;
}

export interface TextStanding {
  /** How many claims of the record it rests on or links to. */
  readonly claims: number;
  readonly changed: readonly Changed[];
  /** Claims that are in the record no longer. */
  readonly gone: readonly string[];
  /** What came of the matter of these claims, each outcome once. */
  readonly outcomes: readonly Claim[];
  /** All of it in a sentence without its full stop. */
  readonly words: string;
}

export function textStanding(version: TextVersion): TextStanding {
  const { claims } = record();
  const ids = claimsOfText(version);
  const known = ids.flatMap((id) => claims.get(id) ?? []);
  const gone = ids.filter((id) => !claims.has(id));
  const found = known.flatMap((claim): readonly Changed[] => {
    // What the speaker goes on to in the same mail came no later; the page of the claim tells it.
    const later = weightiest(cited(claim).later).filter(
      (one) => (one.changes && !one.sameMail) || one.touches,
    );
    if (later.length === 0) return [];
    return [
      {
        claim,
        said: later.map((one) => saidLater(claim, one)).join('; '),
        changes: later.some(({ changes }) => changes),
        told: later.every((one) => ids.includes(one.claim.id)),
      },
    ];
  });
  const changed = found.toSorted((a, b) => Number(b.changes) - Number(a.changes));
  const came = known.flatMap((claim) => cameOf(cited(claim).later).flatMap(({ outcomes }) => outcomes));
  const outcomes = [
    ...new Map(came.flatMap(({ of }) => (of ? [[of.claim.id, of.claim] as const] : []))).values(),
  ];
  const said = { claims: known.length, changed, gone, outcomes };
  return { ...said, words: wordsOf(said) };
}

/** Each claim once, in the order in which the text comes to them, under the id that it has today. */
function claimsOfText(version: TextVersion): readonly string[] {
  const inText = [...version.source.matchAll(/\bclaim:([a-z0-9-]+)|\bclaim="([a-z0-9-]+)"/g)];
  const named = [
    ...version.rests,
    ...version.headings.flatMap(({ rests }) => rests),
    ...version.senses.flatMap(({ claims }) => claims),
    ...inText.map(([, link, set]) => link ?? set ?? ''),
    ...version.mail.map(({ claim }) => claim),
  ];
  return [...new Set(named.map(currentId))];
}

function wordsOf({ claims, changed, gone, outcomes }: Omit<TextStanding, 'words'>): string {
  const of = changed.filter(({ changes }) => changes).length;
  const touched = changed.length - of;
  const mail =
    claims === 0
      ? 'It rests on no claim of the record'
      : of === 0
        ? `Nothing later in the mail held changes the ${counted(claims, 'claim')} that it rests on or links to`
        : `Something later in the mail held changes ${of} of the ${counted(claims, 'claim')} that it rests on or links to`;
  const beside =
    touched === 0 ? [] : [`a correction that the speaker made of something else touches ${touched} of them`];
  const days = outcomes.flatMap(({ data }) => (data.kind === 'outcome' ? [data.asOf] : [])).toSorted();
  const [first] = days;
  const came =
    first === undefined
      ? []
      : [
          `what came of their matter was looked up on ${showShortDay(first)}${days.at(-1) === first ? '' : ' or later'}`,
        ];
  const withdrawn =
    gone.length === 0 ? [] : [`${counted(gone.length, 'claim')} of it withdrawn from the record since`];
  return [mail, ...beside, ...withdrawn, ...came].join('; ');
}
