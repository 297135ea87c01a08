/**
 * Decides which stance symbols a cell of the matrix shows. A person who says something else later has not taken back
 * what they said before: a change is shown only if a relation says that the later words replace the earlier ones.
 */

import type { RelationType, Stance } from '../../record/schema/kinds.ts';

/** What a person said about a row, reduced to what the symbols depend on. */
export interface StatedStance {
  readonly stance: Stance;
  readonly claim: string;
  /** Identifies the mail. */
  readonly mail: string;
}

export interface CellSymbols {
  /** The strongest stance on the side that was taken last. */
  readonly now: Stance | undefined;
  /** Other stances shown beside it: those on another side first, the strongest of each first. */
  readonly also: readonly Stance[];
  /** The stance that was taken back. */
  readonly before: Stance | undefined;
  /** Claims that none of the others count: taken back, or older than the last that was. */
  readonly earlier: ReadonlySet<string>;
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

/** Strongest first; of two equally strong stances, the later one counts. */
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
 * Asking takes nothing back: a question counts only if nothing else was said.
 *
 * @param entries latest first
 * @param replaced claims that the speaker took back by another of these entries
 */
export function symbolsOf(entries: readonly StatedStance[], replaced: ReadonlySet<string>): CellSymbols {
  const said = entries.filter(({ stance }) => stance !== 'asks');
  const counted = said.length > 0 ? said : entries;
  const current: StatedStance[] = [];
  let before: Stance | undefined;
  for (const mail of Map.groupBy(counted, ({ mail }) => mail).values()) {
    const kept = mail.filter(({ claim }) => !replaced.has(claim));
    if (kept.length === 0) {
      before = strongestFirst(mail)[0];
      break;
    }
    current.push(...byStrength(kept, ({ stance }) => stance));
  }
  return {
    ...symbols(
      current.map(({ stance }) => stance),
      before,
    ),
    earlier: new Set(counted.filter((entry) => !current.includes(entry)).map(({ claim }) => claim)),
  };
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

/** @param current by mail, the latest first, and within a mail the strongest first */
function symbols(
  current: readonly Stance[],
  before: Stance | undefined,
): Pick<CellSymbols, 'now' | 'also' | 'before'> {
  const [latest] = current;
  const all = byStrength([...new Set(current)], (stance) => stance);
  const now = latest && all.find((stance) => sameSide(stance, latest));
  return {
    now: now ?? before,
    also: all
      .filter((stance) => stance !== now)
      .toSorted((a, b) => Number(now && sameSide(a, now)) - Number(now && sameSide(b, now))),
    before: before === now || now === undefined ? undefined : before,
  };
}

function strongestFirst(entries: readonly StatedStance[]): readonly Stance[] {
  return byStrength(entries, ({ stance }) => stance).map(({ stance }) => stance);
}

/** Strongest first; equally strong ones keep their order. */
export function byStrength<Item>(items: readonly Item[], stanceOf: (item: Item) => Stance): readonly Item[] {
  return items.toSorted((a, b) => strength[stanceOf(a)] - strength[stanceOf(b)]);
}

/**
 * Whether words without a stance were said after every stance of a cell, and are tied to a claim among them. Then the
 * last stance is not the last that was said.
 */
export function followsAll(
  words: { readonly sent: number; readonly on: readonly string[] },
  stances: readonly { readonly sent: number; readonly claim: string }[],
): boolean {
  return (
    stances.every(({ sent }) => sent < words.sent) && stances.some(({ claim }) => words.on.includes(claim))
  );
}
