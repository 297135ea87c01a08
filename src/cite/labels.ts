/** The labels that readers see for the record's closed lists. */

import type { Claim, Graph } from '../record/graph/graph.ts';
import type { ClaimKind, Ending, OutcomeState, Reach, Stance, Verdict } from '../record/schema/kinds.ts';
import { byCode } from '../text/in-order.ts';

const states: Readonly<Record<string, string>> = {
  answered: 'answered',
  'partly-answered': 'partly answered',
  'not-answered': 'not answered in the mail we hold',
  accepted: 'accepted',
  'misunderstanding-allowed': 'the other side allowed for a misunderstanding',
  'self-corrected': "the speaker's own correction",
  contested: 'contested, not reconciled',
  'uncorrected-slip': 'a slip nobody took up',
  dropped: 'dropped',
  'not-pursued': 'no later version found',
  'direction-taken': 'later work builds it',
  'not-taken-up': 'not taken up',
  'as-it-was': 'there when the debate began',
  merged: 'merged',
  'in-mainline': 'in mainline, not released',
  'in-flight': 'posted, not seen merged',
  'not-started': 'no version found',
  abandoned: 'no later version found',
  'dropped-by-its-author': 'dropped by its author',
  mixed: 'differs by part',
  process: 'process, not code',
};

const reachLabels: Readonly<Record<Reach, string>> = {
  tree: 'in a tree, not seen merged',
  rfc: 'RFC, not seen merged',
};

/** The label of a state. Given `data`, an outcome in flight says how far it was seen to get, if the record knows. */
export function stateLabel({
  kind,
  state,
  data,
}: Pick<Claim, 'kind' | 'state'> & Partial<Pick<Claim, 'data'>>): string {
  if (state === 'in-flight' && data?.kind === 'outcome' && data.reached) return reachLabels[data.reached];
  if (kind === 'correction' && state === 'not-answered') return 'not taken up by the corrected person';
  return states[state ?? ''] ?? state ?? '';
}

/** Such as `merged, 6.18`: with the release only if it was merged, and with what the record says of how it is known. */
export function stateWithRelease(claim: Claim): string {
  const words = stateLabel(claim);
  const release = claim.data.kind === 'outcome' ? claim.data.release : undefined;
  return claim.state === 'merged' && release !== undefined ? `${words}, ${release}` : words;
}

/**
 * How a correction was received, with the corrected person's name: `accepted by Li Xiao`; empty if it has no state.
 *
 * @param corrected one of the claims that it corrects; without it, the first
 */
export function receptionOf(graph: Graph, correction: Claim, corrected?: Claim): string {
  const first = correction.relations.find(({ type }) => type === 'corrects')?.to ?? '';
  const name = graph.nameOf((corrected ?? graph.claims.get(first))?.speaker);
  if (name === undefined) return stateLabel(correction);
  switch (correction.state) {
    case 'accepted':
      return `accepted by ${name}`;
    case 'misunderstanding-allowed':
      return `${name} allowed for a misunderstanding`;
    case 'contested':
      return `contested by ${name}`;
    case 'not-answered':
      return `not taken up by ${name}`;
    default:
      return stateLabel(correction);
  }
}

/** What each state of an outcome means, in one sentence; `stateLabel` has the label. */
export const outcomeMeanings: Readonly<Record<OutcomeState, string>> = {
  merged: 'A release contains it.',
  'in-mainline': 'Mainline contained it on the day of looking, but no release did.',
  'in-flight':
    'It was posted, as an RFC or more, or seen in somebody’s tree or in linux-next; it was not seen in mainline.',
  'not-started': 'Nothing posted for it was found.',
  abandoned: 'No version later than the one named was found.',
  'dropped-by-its-author': 'Its author said that it would not be pursued further.',
  mixed: 'Its parts are in different states, each described separately.',
  process: 'It is about how people met and decided, so there is nothing to merge.',
};

export const kindPlurals: Readonly<Record<ClaimKind, string>> = {
  position: 'Positions',
  requirement: 'Requirements',
  'non-goal': 'Non-goals',
  question: 'Questions',
  answer: 'Answers',
  proposal: 'Proposals',
  option: 'Options',
  correction: 'Corrections',
  fact: 'Facts',
  outcome: 'Outcomes',
};

/** `12 positions, 3 questions`: the contents of a list, largest group first. */
export function countedKinds(claims: readonly Pick<Claim, 'kind'>[]): string {
  return byKind(claims)
    .map(([kind, count]) => `${count} ${(count === 1 ? kind : kindPlurals[kind]).toLowerCase()}`)
    .join(', ');
}

/** The kinds that a list holds and how many of each, the most first. */
export function byKind(claims: readonly Pick<Claim, 'kind'>[]): readonly (readonly [ClaimKind, number])[] {
  return [...Map.groupBy(claims, ({ kind }) => kind)]
    .map(([kind, several]) => [kind, several.length] as const)
    .toSorted((a, b) => b[1] - a[1] || byCode(a[0], b[0]));
}

export const stanceLabels: Readonly<Record<Stance, string>> = {
  requires: 'requires it',
  wants: 'wants it',
  accepts: 'accepts it',
  conditional: 'under a condition',
  doubts: 'doubts it',
  'probably-opposes': 'probably opposes it',
  opposes: 'opposes it',
  asks: 'asks about it',
};

/** Shown after the day of the last mail. */
export const endingWords: Readonly<Record<Ending, string>> = {
  decided: 'a decision is in it',
  undecided: 'no decision was found in it',
  elsewhere: 'the matter went on elsewhere',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  meets: 'said to meet it',
  partly: 'said to meet it in part',
  disputed: 'disputed',
  doubted: 'doubted',
  fails: 'said to fail it',
  hoped: 'hoped for',
  'out-of-scope': 'out of scope',
};
