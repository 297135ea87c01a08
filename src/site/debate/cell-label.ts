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

/**
 * Repeats the words of each symbol, so that speech control finds the cell by them. A change has two days: that of the
 * earlier stance, and that on which another took its place.
 */
export function cellLabel(cell: LabelledCell): string {
  const { person, entries, now, also, before, earlier, read, near } = cell;
  if (read) return `${person.name}: has not said`;
  if (near.length > 0) return `${person.name}: came near it, took no stance`;
  if (!now) return `${person.name}: nothing recorded`;
  const beside = also.map((stance) => `, and ${stanceLabels[stance]}`).join('');
  if (!before) return `${person.name}: ${stanceLabels[now]}${beside}`;
  const taken = (stance: Stance, isEarlier: boolean) =>
    entries.filter((entry) => entry.stance === stance && earlier.has(entry.claim.id) === isEarlier);
  const [left] = taken(before, true);
  const later = taken(now, false);
  const change = later.find(({ claim }) => left?.replacedBy.includes(claim.id)) ?? later[0];
  return `${person.name}: now ${dated(now, change)}${beside}; before: ${dated(before, left)}`;
}

function dated(stance: Stance, entry: LabelledEntry | undefined): string {
  return `${stanceLabels[stance]}${entry?.claim.date ? `, ${showShortDay(entry.claim.date)}` : ''}`;
}
