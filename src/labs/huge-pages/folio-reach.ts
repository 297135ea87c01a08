/** Finds every state that the pieces of a scenario can reach, whatever is done to them and in whatever order. */

import { type Reached, reach } from '../shared/reach.ts';
import { type Action, actionAt, type Kind, kinds } from './action.ts';
import { type Folio, newFolio, type Piece, pieceAt } from './folio.ts';
import type { Event } from './outcome.ts';
import type { FolioPreset } from './presets.ts';
import { step } from './step.ts';

/** A conversion that is refused (W2) or has to wait only because of pins on other pieces. */
export const folioRefusals = ['W2', 'waits'] as const;
export type FolioRefusal = (typeof folioRefusals)[number];

const ofTheWhole: readonly Kind[] = ['split', 'merge'];

/** @returns also the pieces on which the actions were tried */
export function folioReach(
  { setup, actions }: FolioPreset,
  refusal: FolioRefusal,
): Reached & { readonly pieces: readonly number[] } {
  const pieces = piecesIn(actions);
  const moves = kinds.flatMap((kind): readonly Action[] =>
    ofTheWhole.includes(kind) ? [{ kind, piece: 0 }] : pieces.map((piece) => ({ kind, piece })),
  );
  const reached = reach({
    start: newFolio(setup),
    moves,
    next: (folio, move) => {
      const { state, events } = step(folio, move);
      return { state, seen: move.kind === 'convert' && events.some((event) => isRefusal(event, refusal)) };
    },
    keyOf: (folio) => keyOf(folio, pieces),
  });
  return { ...reached, pieces };
}

/** The pieces pinned or converted in the scenario's own run. */
function piecesIn(actions: readonly number[]): readonly number[] {
  const own = actions.flatMap((index) => actionAt(index) ?? []);
  const named = own.filter(({ kind }) => kind === 'convert' || kind.startsWith('pin'));
  return [...new Set(named.map(({ piece }) => piece))];
}

function isRefusal(event: Event, refusal: FolioRefusal): boolean {
  if (refusal === 'W2') return event.kind === 'blocked' && event.elsewhere;
  return event.kind === 'waiting' && !event.for.includes(event.piece);
}

/** Nothing is done to the other pieces, so the first of them stands for all. */
function keyOf(folio: Folio, pieces: readonly number[]): string {
  const rest = folio.pieces.findIndex((_, at) => !pieces.includes(at));
  const part = ({ owner, mapped, short, long }: Piece) => `${owner}${mapped}${short}${long}`;
  const all = [...pieces, rest].map((at) => part(pieceAt(folio, at)));
  return [folio.split, folio.returned, folio.waiting, ...all].join(' ');
}
