/** What leaving out guards changes, in a sentence and a few lines: the findings of two explorations side by side. */

import type { Exploration, Finding } from '../../explorer/explore.ts';
import { grouped } from '../shared/grouped.ts';
import { type GuardId, guardNames } from './guards.ts';

export interface GuardVerdict {
  readonly look: 'good' | 'bad' | 'mixed';
  readonly sentence: string;
  /** The property whose shortest way is worth walking. */
  readonly shows: string | undefined;
  readonly lines: readonly { readonly words: string; readonly before: string; readonly after: string }[];
}

/** Worst first. */
const harms = [
  ['I1b', 'I/O writes into private memory'],
  ['I1a', 'a host process writes into private memory'],
  ['I2', 'the guest’s data is lost'],
] as const;

const asked: readonly (readonly [string, string])[] = [
  ['I1b', 'I/O writes into private memory'],
  ['I1a', 'A host process writes into private memory'],
  ['I3', 'A private page is mapped'],
  ['L1', 'Some page can never become private'],
  ['W1', 'A request is refused though nobody uses the page'],
];

export function guardVerdict(
  left: readonly GuardId[],
  before: Exploration,
  after: Exploration,
): GuardVerdict {
  const lines = [
    ...asked.map(([id, words]) => ({
      words,
      before: steps(before.properties[id]),
      after: steps(after.properties[id]),
    })),
    { words: 'States looked at', before: grouped(before.states), after: grouped(after.states) },
  ];
  if (left.length === 0)
    return {
      look: 'good',
      sentence: `Nothing breaks, in ${grouped(before.states)} states: all of them.`,
      shows: undefined,
      lines,
    };
  const names = left.map((id) => guardNames[id]);
  const without = `Without ${listed(names)}`;
  const harm = harms.find(([id]) => after.properties[id]?.verdict === 'violated');
  if (harm) {
    const [id, words] = harm;
    return {
      look: 'bad',
      sentence: `${without}: ${words} in ${steps(after.properties[id]).replace('in ', '')}.`,
      shows: id,
      lines,
    };
  }
  if (after.result !== 'exhausted')
    return {
      look: 'mixed',
      sentence: `${without}: the limit was met, so nothing is claimed to hold.`,
      shows: undefined,
      lines,
    };
  const stuck = after.properties['L1'];
  return stuck?.verdict === 'violated' && before.properties['L1']?.verdict !== 'violated'
    ? {
        look: 'mixed',
        sentence: `${without}: nothing breaks, but a page can get stuck for good.`,
        shows: 'L1',
        lines,
      }
    : {
        look: 'mixed',
        sentence: `${without}: still nothing breaks, in ${grouped(after.states)} states.`,
        shows: undefined,
        lines,
      };
}

function steps(finding: Finding | undefined): string {
  if (!finding || finding.verdict === 'unknown') return 'not known';
  if (finding.length === null) return 'never';
  return finding.length === 0
    ? 'from the start'
    : `in ${finding.length} ${finding.length === 1 ? 'step' : 'steps'}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
