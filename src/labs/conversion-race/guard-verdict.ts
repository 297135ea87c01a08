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
  ['L1', 'Every page can still become private'],
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
      before: found(id, before),
      after: found(id, after),
    })),
    { words: 'States looked at', before: extent(before), after: extent(after) },
  ];
  if (left.length === 0 && before.result === 'exhausted')
    return {
      look: 'good',
      sentence: `Nothing breaks, in ${grouped(before.states)} states: all of them.`,
      shows: undefined,
      lines,
    };
  const names = left.map((id) => guardNames[id]);
  const without = left.length === 0 ? 'With all five guards' : `Without ${listed(names)}`;
  const harm = harms.find(([id]) => after.properties[id]?.verdict === 'violated');
  if (harm) {
    const [id, words] = harm;
    return {
      look: 'bad',
      sentence: `${without}: ${words} ${found(id, after)}.`,
      shows: id,
      lines,
    };
  }
  if (after.result !== 'exhausted')
    return {
      look: 'mixed',
      sentence: `${without}: the search stopped at ${grouped(after.states)} states. Nothing broke in those; nothing is claimed of the others.`,
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
        sentence: `${without}: still nothing breaks, in ${grouped(after.states)} states.${left.includes('unmap') ? waitsForTheVmm : ''}`,
        shows: undefined,
        lines,
      };
}

/** What the unmap is for: safe without it, but the count is right only once the mapping has gone by another way. */
const waitsForTheVmm =
  ' But a page that the VMM has mapped is refused until the VMM unmaps it by itself: the unmap is there for progress.';

function found(id: string, { properties, result }: Exploration): string {
  const finding = properties[id];
  if (!finding || finding.verdict === 'unknown')
    return result === 'exhausted' ? 'not known' : 'not known: the search stopped';
  if (id === 'L1') return finding.verdict === 'holds' ? 'always' : `no more, ${when(finding)}`;
  return finding.length === null ? 'never' : when(finding);
}

function when({ length }: Finding): string {
  return length === null || length === 0
    ? 'from the start'
    : `in ${length} ${length === 1 ? 'step' : 'steps'}`;
}

function extent({ states, result }: Exploration): string {
  return result === 'exhausted' ? grouped(states) : `stopped at ${grouped(states)}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
