/** A cell of the matrix in words, as a screen reader and a page as plain text say it: who, what now, and what before. */

import { stanceLabels } from '../../cite/labels.ts';
import type { Stance } from '../../record/schema/kinds.ts';
import { showShortDay } from '../../text/show-date.ts';
import type { CellSymbols } from './matrix-symbols.ts';

interface LabelledEntry {
  readonly stance: Stance;
  readonly claim: { readonly id: string; readonly date: string | undefined };
  readonly replacedBy: readonly string[];
}

/** A cell, reduced to what its words depend on. */
interface LabelledCell extends CellSymbols {
  readonly person: { readonly name: string };
  /** Latest first. */
  readonly entries: readonly LabelledEntry[];
  readonly read: readonly string[] | undefined;
  readonly near: readonly unknown[];
}

/** Repeats the words of the symbols in their order, so that speech control finds the cell by them. */
export function cellLabel(cell: LabelledCell): string {
  const { person, now, also, read, near } = cell;
  if (read) return `${person.name}: has not said`;
  if (near.length > 0) return `${person.name}: came near it, took no stance`;
  if (!now) return `${person.name}: nothing recorded`;
  const beside = also.map((stance) => `, and ${stanceLabels[stance]}`).join('');
  return `${person.name}: ${changeWords(cell)?.join('; ') ?? stanceLabels[now]}${beside}`;
}

/**
 * Of a cell with an arrow, the words of its two symbols: what the person says now and what before, with the day on which
 * the earlier stance was taken and that on which another took its place.
 */
export function changeWords({
  entries,
  now,
  before,
  earlier,
}: Pick<LabelledCell, 'entries' | 'now' | 'before' | 'earlier'>): readonly [string, string] | undefined {
  if (!now || !before) return undefined;
  const taken = (stance: Stance, isEarlier: boolean) =>
    entries.filter((entry) => entry.stance === stance && earlier.has(entry.claim.id) === isEarlier);
  const [left] = taken(before, true);
  const later = taken(now, false);
  const change = later.find(({ claim }) => left?.replacedBy.includes(claim.id)) ?? later[0];
  return [`now ${dated(now, change)}`, `before: ${dated(before, left)}`];
}

function dated(stance: Stance, entry: LabelledEntry | undefined): string {
  return `${stanceLabels[stance]}${entry?.claim.date ? `, ${showShortDay(entry.claim.date)}` : ''}`;
}
