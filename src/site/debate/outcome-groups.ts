/** Outcomes grouped by release and state, and what each rests on. */

import type { Claim } from '../../record/graph/graph.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import { counted } from '../../text/counted.ts';
import { showShortDay } from '../../text/show-date.ts';

export interface OutcomeGroup {
  readonly id: string;
  readonly title: string;
  /** A class in states.css. */
  readonly shape: string;
  readonly outcomes: readonly Claim[];
}

/** Releases first, oldest first; then mainline, posted for a release, open, differing by part, and nothing found. */
export function outcomeGroups(outcomes: readonly Claim[]): readonly OutcomeGroup[] {
  const keyed = outcomes.map((claim) => ({ claim, ...placeOf(claim) }));
  return [...Map.groupBy(keyed, ({ id }) => id)]
    .map(([id, group]) => ({
      id,
      title: group[0]?.title ?? id,
      shape: group[0]?.shape ?? 'nothing',
      order: group[0]?.order ?? 0,
      outcomes: group.map(({ claim }) => claim),
    }))
    .toSorted((a, b) => a.order - b.order);
}

function placeOf(claim: Claim): { id: string; title: string; shape: string; order: number } {
  const release = claim.data.kind === 'outcome' ? (claim.data.release ?? '') : '';
  const [whole, major, minor] = /\b(\d+)\.(\d+)\b/.exec(release) ?? [];
  const number = Number(major) * 100 + Number(minor);
  if (claim.state === 'merged' && whole)
    return { id: `in-${whole.replace('.', '-')}`, title: whole, shape: 'merged', order: number };
  if (claim.state === 'merged' || claim.state === 'in-mainline')
    return { id: 'in-mainline', title: 'in mainline', shape: 'in-mainline', order: 10_000 };
  if (claim.state === 'in-flight' && whole && !/^none\b/.test(release))
    return {
      id: `for-${whole.replace('.', '-')}`,
      title: `for ${whole}, release not seen`,
      shape: 'in-flight',
      order: 10_000 + number,
    };
  if (claim.state === 'in-flight') return { id: 'open', title: 'open', shape: 'in-flight', order: 30_000 };
  if (claim.state === 'mixed' || claim.state === 'process')
    return { id: 'several', title: 'differs by part, or process', shape: 'in-flight', order: 40_000 };
  return {
    id: 'nothing',
    title: 'no version found, or no later one',
    shape: 'nothing',
    order: 50_000,
  };
}

const sourceNouns: Readonly<Record<SourceData['kind'], readonly [singular: string, plural: string]>> = {
  commit: ['commit', 'commits'],
  message: ['message', 'messages'],
  document: ['document', 'documents'],
  file: ['file', 'files'],
  absent: ['search that found nothing', 'searches that found nothing'],
};

/** What it rests on, in words for each kind of source: `3 commits (latest 3 Oct 2025)`, `2 messages`. */
export function restsOn({ sources }: Claim): readonly string[] {
  return [...Map.groupBy(sources, ({ kind }) => kind)].map(([kind, group]) => {
    const latest = group
      .flatMap(({ date }) => date ?? [])
      .toSorted()
      .at(-1);
    const [singular, plural] = sourceNouns[kind];
    return `${counted(group.length, singular, plural)}${latest ? ` (latest ${showShortDay(latest)})` : ''}`;
  });
}

/** The same in few words: `3 commits`, `2 messages`, `latest 3 Oct 2025`. */
export function restsInShort({ sources }: Claim): readonly string[] {
  const latest = sources
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  const kinds = [...Map.groupBy(sources, ({ kind }) => kind)].map(([kind, { length }]) =>
    counted(length, ...sourceNouns[kind]),
  );
  return [...kinds, ...(latest ? [`latest ${showShortDay(latest)}`] : [])];
}
