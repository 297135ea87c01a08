/**
 * Converts one piece. Private to shared needs nothing of the host. Shared to private needs everything that shares the
 * piece's count unmapped and unpinned (489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com L58-69): the whole folio, unless
 * it is split.
 */

import { type Folio, isUniform, pieceAt, pinned, unitOf } from './folio.ts';
import {
  mailOnConverting,
  mailOnCount,
  mailOnUnmapping,
  named,
  type Outcome,
  outcome,
  unmapped,
  withPiece,
} from './outcome.ts';
import { merge, split } from './split-folio.ts';

export function share(folio: Folio, index: number): Outcome {
  if (pieceAt(folio, index).owner === 'shared') return outcome(folio, [`Piece ${index} is shared already.`]);
  const ready = splitFirst(folio, index);
  if (ready.events.length > 0) return ready.state.split ? then(ready, share(ready.state, index)) : ready;
  const state = withPiece(folio, index, { owner: 'shared' });
  return settle(
    outcome(
      state,
      [`Piece ${index} is shared. This way round the host has nothing to check.`],
      [{ kind: 'converted', piece: index, to: 'shared' }],
      [mailOnUnmapping],
    ),
  );
}

export function convert(folio: Folio, index: number): Outcome {
  if (pieceAt(folio, index).owner === 'private')
    return outcome(folio, [`Piece ${index} is private already.`]);
  const ready = splitFirst(folio, index);
  if (ready.events.length > 0) return ready.state.split ? then(ready, convert(ready.state, index)) : ready;
  const unit = unitOf(folio, index);
  const zapped = unmapped(folio, unit);
  const by = unit.filter((at) => pinned(pieceAt(folio, at)));
  const own =
    folio.size === '2M'
      ? `Piece ${index} has a count of its own`
      : `Each 4 KiB page of piece ${index} has a count of its own`;
  const unmapping = folio.split
    ? pieceAt(folio, index).mapped
      ? `${own}: only that piece is unmapped.`
      : `${own}, and nobody has that piece mapped.`
    : 'The whole folio is unmapped, every shared piece of it.';
  if (by.length === 0) return settle(becomesPrivate(zapped, index, [unmapping]));
  if (folio.holding === 'no-long-pins') {
    return outcome(
      { ...zapped, waiting: index },
      [
        unmapping,
        'Refaults block, so no new pin can come.',
        `Short pins on ${named(by)} are left: wait until they are gone.`,
      ],
      [{ kind: 'waiting', piece: index, for: by }],
      [mailOnCount, mailOnConverting],
    );
  }
  const elsewhere = !by.includes(index);
  const long = by.some((at) => pieceAt(folio, at).long > 0);
  return outcome(
    zapped,
    [
      unmapping,
      folio.split
        ? `It is pinned: EAGAIN. The other pieces are not concerned.`
        : `The folio's count is too high by the pins on ${named(by)}; which piece they are on, the count does not say. EAGAIN.`,
      ...(elsewhere ? [`Piece ${index} itself is pinned by nobody.`] : []),
      ...(long ? ['One of the pins is long-term: asking again will not help until its holder lets go.'] : []),
    ],
    [{ kind: 'blocked', piece: index, by, elsewhere }],
    [mailOnCount],
  );
}

/** Option (a): the waiting conversion continues once the last short pin is gone. */
export function goOn(folio: Folio): Outcome | undefined {
  const { waiting } = folio;
  if (waiting === undefined || folio.pieces.some(pinned)) return undefined;
  return becomesPrivate({ ...folio, waiting: undefined }, waiting, [
    'The last pin is gone; the count is as expected.',
  ]);
}

function becomesPrivate(folio: Folio, index: number, before: readonly [string, ...string[]]): Outcome {
  return outcome(
    withPiece(folio, index, { owner: 'private' }),
    [...before, `Piece ${index} is private.`],
    [{ kind: 'converted', piece: index, to: 'private' }],
    [mailOnConverting],
  );
}

/** `late`: a whole folio is split before its first piece is converted. */
function splitFirst(folio: Folio, index: number): Outcome {
  if (folio.holding !== 'late' || folio.split) return outcome(folio, ['Nothing to split.']);
  const answer = split(folio, index);
  return answer.state.split
    ? answer
    : { ...answer, told: [...answer.told, `Piece ${index} stays as it is: EAGAIN.`] };
}

/** `late`: the folio is merged as soon as all of it has one owner and no pins. */
function settle(answer: Outcome): Outcome {
  const { state } = answer;
  const mergeable = state.holding === 'late' && state.split && isUniform(state);
  return mergeable && !state.pieces.some((piece) => pinned(piece)) ? then(answer, merge(state)) : answer;
}

function then(first: Outcome, second: Outcome): Outcome {
  return outcome(
    second.state,
    [...first.told, ...second.told],
    [...first.events, ...second.events],
    [...new Set([...first.messages, ...second.messages])],
  );
}
