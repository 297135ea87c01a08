/**
 * Whether what one of our texts says still stands: the claims that it rests on and links to, and what changed them
 * later, by today's record, for each version of the text.
 */

import { cameOf, weightiest } from '../../cite/became.ts';
import { saidLater } from '../../cite/later.ts';
import type { TextVersion } from '../../ledger/canonical/read-text.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { counted } from '../../text/counted.ts';
import { showShortDay } from '../../text/show-date.ts';
import { currentId } from '../address/redirects.ts';
import { cited } from '../cited.ts';
import { record } from '../record.ts';

export interface Changed {
  readonly claim: Claim;
  /** `refined by the speaker on 3 Apr 1843 (on huge pages only)`; several separated by semicolons. */
  readonly how: string;
  /** False if it is only touched by the speaker's correction of something else, which takes nothing back. */
  readonly changes: boolean;
  /** Whether the text also rests on or links to the later claims. */
  readonly mentioned: boolean;
}

export interface TextStanding {
  /** How many claims of the record it rests on or links to. */
  readonly claims: number;
  readonly changed: readonly Changed[];
  /** Ids of claims that are no longer in the record. */
  readonly withdrawn: readonly string[];
  /** What came of the matters of these claims, each outcome once. */
  readonly outcomes: readonly Claim[];
  /** All of this as a sentence without its full stop. */
  readonly words: string;
}

export function textStanding(version: TextVersion): TextStanding {
  const { claims } = record();
  const ids = claimsOfText(version);
  const known = ids.flatMap((id) => claims.get(id) ?? []);
  const withdrawn = ids.filter((id) => !claims.has(id));
  const found = known.flatMap((claim): readonly Changed[] => {
    // What the speaker adds in the same mail is not later; the page of the claim shows it.
    const later = weightiest(cited(claim).later).filter(
      ({ changes, sameMail, touches }) => (changes && !sameMail) || touches,
    );
    if (later.length === 0) return [];
    return [
      {
        claim,
        how: later.map((entry) => saidLater(claim, entry)).join('; '),
        changes: later.some(({ changes }) => changes),
        mentioned: later.every((entry) => ids.includes(entry.claim.id)),
      },
    ];
  });
  const changed = found.toSorted((a, b) => Number(b.changes) - Number(a.changes));
  const came = known.flatMap((claim) => cameOf(cited(claim).later).flatMap(({ outcomes }) => outcomes));
  const outcomes = [
    ...new Map(came.flatMap(({ of }) => (of ? [[of.claim.id, of.claim] as const] : []))).values(),
  ];
  const standing = { claims: known.length, changed, withdrawn, outcomes };
  return { ...standing, words: wordsOf(standing) };
}

/** The ids of its claims, each once under its present id, in the order in which the text names them. */
function claimsOfText(version: TextVersion): readonly string[] {
  const inText = [...version.source.matchAll(/\bclaim:([a-z0-9-]+)|\bclaim="([a-z0-9-]+)"/g)];
  const named = [
    ...version.rests,
    ...version.answers.flatMap(({ rests }) => rests),
    ...version.headings.flatMap(({ rests }) => rests),
    ...version.senses.flatMap(({ claims }) => claims),
    ...inText.map(([, link, set]) => link ?? set ?? ''),
    ...version.mail.map(({ claim }) => claim),
  ];
  return [...new Set(named.map(currentId))];
}

function wordsOf({ claims, changed, withdrawn, outcomes }: Omit<TextStanding, 'words'>): string {
  const altered = changed.filter(({ changes }) => changes).length;
  const touched = changed.length - altered;
  const mail =
    claims === 0
      ? 'It rests on no claim of the record'
      : altered === 0
        ? `Nothing later in the mail held changes the ${counted(claims, 'claim')} that it rests on or links to`
        : `Something later in the mail held changes ${altered} of the ${counted(claims, 'claim')} that it rests on or links to`;
  const corrections =
    touched === 0 ? [] : [`a correction by the speaker of something else touches ${touched} of them`];
  const days = outcomes.flatMap(({ data }) => (data.kind === 'outcome' ? [data.asOf] : [])).toSorted();
  const [first] = days;
  const lookUps =
    first === undefined
      ? []
      : [
          `what came of their matter was looked up on ${showShortDay(first)}${days.at(-1) === first ? '' : ' or later'}`,
        ];
  const withdrawals =
    withdrawn.length === 0
      ? []
      : [`${counted(withdrawn.length, 'claim')} of it withdrawn from the record since`];
  return [mail, ...corrections, ...withdrawals, ...lookUps].join('; ');
}
