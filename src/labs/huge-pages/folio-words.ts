/** Describes a step on a huge folio in a sentence beside the buttons, and briefly under its frame. */

import { capital } from '../../text/capital.ts';
import type { Kind } from './action.ts';
import type { Folio } from './folio.ts';
import { named, type Outcome } from './outcome.ts';

/** The pieces whose mapping a step removed without being asked to. */
export function mappingsLost(
  before: Folio | undefined,
  after: Folio,
  kind: Kind | undefined,
): readonly number[] {
  if (kind === 'unmap') return [];
  return (before?.pieces ?? []).flatMap(({ mapped }, at) =>
    mapped && after.pieces[at]?.mapped === false ? [at] : [],
  );
}

/** Words for a mapping that nobody asked for: a pin is taken through a mapping, and faults it in. */
export function gainedWords(
  before: Folio | undefined,
  after: Folio,
  kind: Kind | undefined,
): readonly string[] {
  if (kind === 'map') return [];
  const gained = after.pieces.some(({ mapped }, at) => mapped && before?.pieces[at]?.mapped === false);
  return gained ? ['It was faulted in first.'] : [];
}

export function lostWords(lost: readonly number[]): readonly string[] {
  if (lost.length === 0) return [];
  return [`${capital(named(lost))} ${lost.length === 1 ? 'was' : 'were'} unmapped.`];
}

/** The step in a sentence or two; the list of steps has all of it. */
export function sayOf(
  { state, told, events }: Outcome,
  {
    kind,
    again,
    lost,
  }: { readonly kind: Kind | undefined; readonly again: boolean; readonly lost: readonly number[] },
): string {
  const why = told.find((sentence) => sentence.includes('long-term'));
  if (again)
    return `Asked again, and refused again: nothing has changed.${why === undefined ? '' : ` ${why}`}`;
  const [event] = events;
  // Counts matter only to a request for a piece: a folio is merged or split as a whole.
  if (event?.kind !== 'blocked' || !event.elsewhere || kind !== 'convert') return told.join(' ');
  const pins = `the pins on ${named(event.by)}`;
  const because = isSplitFirst(state)
    ? `, but the folio must be split to give it away, and ${pins} are in the way of that.`
    : `; the folio’s one count is too high by ${pins}, and does not say which piece they are on.`;
  const rest = [...lostWords(lost), ...(why === undefined ? [] : [why])];
  return [`EAGAIN. Nobody pins piece ${event.piece}${because}`, ...rest].join(' ');
}

/** Whether a conversion has to split the folio before anything else. */
function isSplitFirst({ holding, split }: Folio): boolean {
  return holding === 'late' && !split;
}

const refusedWords = {
  'long-term': 'A long-term pin is not allowed here.',
  refault: 'Nothing can be faulted in meanwhile.',
  private: 'It is private: neither mapped nor pinned.',
} as const;

/** The last decision, which the picture shows. */
export function captionOf(state: Folio, outcome: Outcome | undefined, kind?: Kind): string {
  if (!outcome) {
    if (state.split)
      return state.size === '2M'
        ? 'A huge page in pieces, each with its own count.'
        : 'A huge page in 4 KiB folios, each with its own count.';
    const [first] = state.pieces;
    const alike = state.pieces.every(({ owner }) => owner === first?.owner);
    return `One folio, one count. ${alike ? `All of it is ${first?.owner}.` : 'It is private in part.'}`;
  }
  for (const event of outcome.events) {
    if (event.kind === 'blocked' && kind === 'merge')
      return state.holding === 'pieces'
        ? 'The guest is done with it, but a piece of it is pinned: no merge yet.'
        : 'It cannot be merged: a piece of it is pinned.';
    if (event.kind === 'blocked' && kind === 'split') return 'It cannot be split: a piece of it is pinned.';
    if (event.kind === 'blocked')
      return event.elsewhere
        ? `Piece ${event.piece} is refused. Nobody holds it; ${isSplitFirst(state) ? 'a pin elsewhere prevents the split' : 'the pin is elsewhere'}.`
        : `Piece ${event.piece} is pinned: refused.`;
    if (event.kind === 'waiting') return `The conversion of piece ${event.piece} waits for the pin.`;
    if (event.kind === 'refused') return refusedWords[event.why];
    if (event.kind === 'merged')
      return state.returned
        ? 'The guest is done with it: one huge page again, and free.'
        : 'The pieces are one folio again.';
    if (event.kind === 'split')
      return kind === 'split'
        ? `The folio is split: a count for each ${state.size === '2M' ? 'piece' : '4 KiB page'}.`
        : 'The folio is split, and the piece converted.';
    if (event.kind === 'converted') {
      const merged = outcome.events.some((later) => later.kind === 'merged');
      return `Piece ${event.piece} is ${event.to}.${merged ? ` All of it is ${event.to} again, and it is merged into one folio.` : ''}`;
    }
  }
  return outcome.told[0];
}
