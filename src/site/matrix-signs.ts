/**
 * Which signs a cell of the matrix shows. Somebody who says the same less strongly a day later has not moved: a movement is
 * shown only where the later stance is on another side, or where the speaker withdrew, replaced or refined the earlier one.
 */

import type { Stance } from '../record/schema/kinds.ts';

/** What a person said on a row, as much of it as the signs depend on. */
export interface Said {
  readonly stance: Stance;
  readonly claim: string;
  /** What tells one mail from another. */
  readonly mail: string;
}

export interface CellSigns {
  /** The strongest stance of the latest side. */
  readonly now: Stance | undefined;
  /** Other stances that stand beside it, the strongest first. */
  readonly also: readonly Stance[];
  /** The stance from which it moved. */
  readonly before: Stance | undefined;
}

type Side = 'for' | 'conditional' | 'against' | 'asks';
const sides: Readonly<Record<Stance, Side>> = {
  requires: 'for',
  wants: 'for',
  accepts: 'for',
  conditional: 'conditional',
  doubts: 'against',
  'probably-opposes': 'against',
  opposes: 'against',
  asks: 'asks',
};
/** The strongest first; of two of the same strength the one that was said later counts. */
const strength: Readonly<Record<Stance, number>> = {
  requires: 0,
  opposes: 0,
  wants: 1,
  'probably-opposes': 1,
  accepts: 2,
  doubts: 2,
  conditional: 3,
  asks: 4,
};

/**
 * Asking takes nothing back: a question counts only where nothing else was said.
 * @param entries latest first
 * @param replaced claims that the speaker withdrew, replaced or refined by another of these entries
 */
export function signsOf(entries: readonly Said[], replaced: ReadonlySet<string>): CellSigns {
  const said = entries.filter(({ stance }) => stance !== 'asks');
  const mails = [...Map.groupBy(said.length > 0 ? said : entries, ({ mail }) => mail).values()];
  const standing: Stance[] = [];
  let side: Side | undefined;
  for (const mail of mails) {
    const kept = mail.filter(({ claim }) => !replaced.has(claim)).map(({ stance }) => stance);
    const [top] = strongestFirst(kept.length > 0 ? kept : mail.map(({ stance }) => stance));
    if (top === undefined) continue;
    side ??= sides[top];
    if (kept.length === 0 || sides[top] !== side) return signs(standing, side, top);
    standing.push(...kept);
  }
  return signs(standing, side, undefined);
}

function signs(standing: readonly Stance[], side: Side | undefined, before: Stance | undefined): CellSigns {
  const all = strongestFirst([...new Set(standing)]);
  const now = all.find((stance) => sides[stance] === side) ?? before;
  return { now, also: all.filter((stance) => stance !== now), before: before === now ? undefined : before };
}

function strongestFirst(some: readonly Stance[]): readonly Stance[] {
  return some.toSorted((a, b) => strength[a] - strength[b]);
}
