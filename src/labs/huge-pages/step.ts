/** Carries out an action on the folio and describes it. An impossible action has an outcome too, which says why. */

import type { Action } from './action.ts';
import { convert, goOn, share } from './convert.ts';
import { type Folio, type Piece, pieceAt } from './folio.ts';
import {
  mailOnConverting,
  mailOnCount,
  mailOnUnmapping,
  type Outcome,
  outcome,
  withPiece,
} from './outcome.ts';
import { merge, split } from './split-folio.ts';

/** The most pins of a kind that the toy allows on a piece. */
const mostPins = 3;

/** @throws RangeError for a piece that is not in the folio */
export function step(folio: Folio, { kind, piece: index }: Action): Outcome {
  const piece = pieceAt(folio, index);
  if (folio.returned)
    return outcome(folio, ['The huge page has gone back to the reserve: there is nothing left to do.']);
  switch (kind) {
    case 'share':
      return folio.waiting === undefined ? share(folio, index) : busy(folio, folio.waiting);
    case 'convert':
      return folio.waiting === undefined ? convert(folio, index) : busy(folio, folio.waiting);
    case 'map':
      return map(folio, index, piece);
    case 'unmap':
      if (!piece.mapped) return outcome(folio, [`The VMM does not have piece ${index} mapped.`]);
      return outcome(withPiece(folio, index, { mapped: false }), [
        `The VMM unmaps piece ${index}. Pins stay.`,
      ]);
    case 'pin':
    case 'pin-long':
      return pin(folio, index, piece, kind === 'pin' ? 'short' : 'long');
    case 'unpin':
      return unpin(folio, index, piece);
    case 'split':
      return split(folio, index);
    case 'merge':
      return merge(folio);
  }
}

function busy(folio: Folio, waiting: number): Outcome {
  return outcome(folio, [`The conversion of piece ${waiting} still waits: one at a time.`]);
}

function map(folio: Folio, index: number, piece: Piece): Outcome {
  const refusal = cannotMap(folio, index, piece);
  if (refusal) return refusal;
  if (piece.mapped) return outcome(folio, [`The VMM has piece ${index} mapped already.`]);
  return outcome(withPiece(folio, index, { mapped: true }), [
    `The VMM maps piece ${index}: only shared pieces can be.`,
  ]);
}

/** A pin is taken through a mapping; one that is missing is faulted in first. */
function pin(folio: Folio, index: number, piece: Piece, term: 'short' | 'long'): Outcome {
  if (term === 'long' && folio.holding === 'no-long-pins') {
    return outcome(
      folio,
      [
        `A long-term pin on piece ${index} is refused: with option (a) there are none, so that every pin goes away after a while.`,
      ],
      [{ kind: 'refused', piece: index, why: 'long-term' }],
      [mailOnCount],
    );
  }
  const refusal = cannotMap(folio, index, piece);
  if (refusal) return refusal;
  if (piece[term] === mostPins)
    return outcome(folio, [`This toy counts at most ${mostPins} such pins on a piece.`]);
  const state = withPiece(folio, index, { mapped: true, [term]: piece[term] + 1 });
  return outcome(
    state,
    [
      `Piece ${index} gets a ${term}-term pin.`,
      ...(piece.mapped ? [] : ['Nobody had it mapped: it was faulted in first.']),
      folio.split
        ? `It is counted on ${folio.size === '2M' ? '' : 'pages of '}that piece alone.`
        : 'It is counted on the folio: nobody can tell from the count which piece is pinned.',
    ],
    [],
    [mailOnCount],
  );
}

function cannotMap(folio: Folio, index: number, piece: Piece): Outcome | undefined {
  if (piece.owner === 'private') {
    return outcome(
      folio,
      [`Piece ${index} is private: it can be neither mapped nor pinned.`],
      [{ kind: 'refused', piece: index, why: 'private' }],
      [mailOnUnmapping],
    );
  }
  if (folio.waiting === undefined || piece.mapped) return undefined;
  return outcome(
    folio,
    [`A conversion waits, and refaults block until it is done: piece ${index} cannot be faulted in.`],
    [{ kind: 'refused', piece: index, why: 'refault' }],
    [mailOnConverting],
  );
}

function unpin(folio: Folio, index: number, piece: Piece): Outcome {
  const term = piece.short > 0 ? 'short' : 'long';
  if (piece[term] === 0) return outcome(folio, [`Nobody has piece ${index} pinned.`]);
  const state = withPiece(folio, index, { [term]: piece[term] - 1 });
  const dropped = `One ${term}-term pin on piece ${index} goes away.`;
  const after = goOn(state);
  return after ? { ...after, told: [dropped, ...after.told] } : outcome(state, [dropped]);
}
