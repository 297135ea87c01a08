/**
 * Which signs a cell of the matrix shows. Who says something else later has not taken back what was said before: a
 * movement is shown only where a relation says that the later words are there in place of the earlier.
 */

import type { RelationType, Stance } from '../record/schema/kinds.ts';

/** What a person said on a row, as much of it as the signs depend on. */
export interface Said {
  readonly stance: Stance;
  readonly claim: string;
  /** What tells one mail from another. */
  readonly mail: string;
}

export interface CellSigns {
  /** The strongest stance of the side that was taken last. */
  readonly now: Stance | undefined;
  /** Other stances that stand beside it: those of another side first, and of these the strongest. */
  readonly also: readonly Stance[];
  /** The stance that was taken back. */
  readonly before: Stance | undefined;
}

export type Side = 'for' | 'conditional' | 'against' | 'asks';
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
export function sideOf(stance: Stance): Side {
  return sides[stance];
}

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
 * @param replaced claims that the speaker took back by another of these entries
 */
export function signsOf(entries: readonly Said[], replaced: ReadonlySet<string>): CellSigns {
  const said = entries.filter(({ stance }) => stance !== 'asks');
  const mails = [...Map.groupBy(said.length > 0 ? said : entries, ({ mail }) => mail).values()];
  const standing: Stance[] = [];
  for (const mail of mails) {
    const kept = strongestFirst(mail.filter(({ claim }) => !replaced.has(claim)));
    if (kept.length === 0) return signs(standing, strongestFirst(mail)[0]);
    standing.push(...kept);
  }
  return signs(standing, undefined);
}

/** A refinement on the same side limits or repeats what was said, and takes nothing back. */
export function takesBack(relation: RelationType, earlier: Stance, later: Stance): boolean {
  return (
    relation === 'withdraws' ||
    relation === 'supersedes' ||
    (relation === 'refines' && !sameSide(earlier, later))
  );
}

function sameSide(a: Stance, b: Stance): boolean {
  return sides[a] === sides[b];
}

/** @param standing by mails, the latest first, and in each the strongest first */
function signs(standing: readonly Stance[], before: Stance | undefined): CellSigns {
  const [latest] = standing;
  const all = byStrength([...new Set(standing)]);
  const now = latest && all.find((stance) => sameSide(stance, latest));
  return {
    now: now ?? before,
    also: all
      .filter((stance) => stance !== now)
      .toSorted((a, b) => Number(now && sameSide(a, now)) - Number(now && sameSide(b, now))),
    before: before === now || now === undefined ? undefined : before,
  };
}

function strongestFirst(some: readonly Said[]): readonly Stance[] {
  return byStrength(some.map(({ stance }) => stance));
}

function byStrength(some: readonly Stance[]): readonly Stance[] {
  return some.toSorted((a, b) => strength[a] - strength[b]);
}
