/**
 * The people of one row of the matrix by what they said of it: for, neither, against, and who asked. Where a person took
 * something back, it is shown with what they said later, as in the matrix, and not on the side that they left.
 */

import type { Stance } from '../../record/schema/kinds.ts';
import { byStrength, type CellSymbols, sideOf } from './matrix-symbols.ts';

export type Group = 'for' | 'between' | 'against' | 'asked';

/**
 * A doubt is between: to choose a symbol the matrix counts it with the refusals, but who doubts has not said no, and who
 * sets a condition has said neither yes nor no.
 */
const groups: Readonly<Record<Stance, Group>> = {
  requires: 'for',
  wants: 'for',
  accepts: 'for',
  conditional: 'between',
  doubts: 'between',
  'probably-opposes': 'against',
  opposes: 'against',
  asks: 'asked',
};

export function groupOf(stance: Stance): Group {
  return groups[stance];
}

interface Entry {
  readonly stance: Stance;
  readonly claim: { readonly id: string };
  readonly replacedBy: readonly string[];
}

/** A cell of the matrix, reduced to what the grouping depends on. */
interface Cell extends Pick<CellSymbols, 'now' | 'before' | 'earlier'> {
  /** Latest first. */
  readonly entries: readonly Entry[];
}

type EntryOf<Of extends Cell> = Of['entries'][number];

/** What one person said that belongs to one group. */
export interface Stand<Of extends Cell> {
  readonly cell: Of;
  /** Whether the cell's symbol shows this group, so that what came after its stances is here too. */
  readonly isNow: boolean;
  /** What the person took back. */
  readonly before: EntryOf<Of> | undefined;
  /** What the symbol shows, or else the strongest: what took back `before`, or else the latest. */
  readonly lead: EntryOf<Of>;
  /** The others, latest first. */
  readonly rest: readonly EntryOf<Of>[];
  /** The latest on the side that was taken last, if that is no part of this group. */
  readonly last: EntryOf<Of> | undefined;
}

export interface Side<Of extends Cell> {
  readonly group: Group;
  /** The strongest stance first, equally strong ones in the order of the cells. */
  readonly stands: readonly Stand<Of>[];
  /** Cells of people who stood here earlier, and only then. */
  readonly left: readonly Of[];
}

/** The groups in order, those without people too. */
export function forAndAgainst<Of extends Cell>(cells: readonly Of[]): readonly Side<Of>[] {
  return (['for', 'between', 'against', 'asked'] as const).map((group) => ({
    group,
    stands: byStrength(
      cells.flatMap((cell) => standOf(cell, group) ?? []),
      ({ lead }) => lead.stance,
    ),
    left: cells.filter(
      (cell) =>
        standOf(cell, group) === undefined && cell.entries.some(({ stance }) => groups[stance] === group),
    ),
  }));
}

function standOf<Of extends Cell>(cell: Of, group: Group): Stand<Of> | undefined {
  const { now, earlier } = cell;
  const isNow = now !== undefined && groups[now] === group;
  const isEarlier = ({ claim }: Entry) => earlier.has(claim.id);
  const entries: readonly EntryOf<Of>[] = cell.entries.filter((entry) =>
    isEarlier(entry) ? isNow : groups[entry.stance] === group,
  );
  const before = isNow
    ? entries.find((entry) => isEarlier(entry) && entry.stance === cell.before)
    : undefined;
  const lead = leadOf(entries, cell, before);
  if (!lead) return undefined;
  const rest = entries.filter((one) => one !== lead && one !== before);
  return { cell, isNow, before, lead, rest, last: lastOf(cell, group) };
}

/** A question is on no side, so nothing is later than it. */
function lastOf<Of extends Cell>({ now, entries, earlier }: Of, group: Group): EntryOf<Of> | undefined {
  if (now === undefined || group === 'asked') return undefined;
  const last = entries.find(({ stance, claim }) => sideOf(stance) === sideOf(now) && !earlier.has(claim.id));
  return last && groups[last.stance] !== group && groups[now] !== group ? last : undefined;
}

function leadOf<Of extends Cell>(
  entries: readonly EntryOf<Of>[],
  { now, earlier }: Of,
  before: EntryOf<Of> | undefined,
): EntryOf<Of> | undefined {
  const standing = entries.filter(({ claim }) => !earlier.has(claim.id));
  const strongest = byStrength(standing.length > 0 ? standing : entries, ({ stance }) => stance);
  const shown = strongest.filter(({ stance }) => stance === now);
  return shown.find(({ claim }) => before?.replacedBy.includes(claim.id)) ?? shown[0] ?? strongest[0];
}
