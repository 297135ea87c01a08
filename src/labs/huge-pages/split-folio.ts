/**
 * Splits and merges the folio. Both need a folio to which nobody else holds a reference: "We can only shatter/collapse
 * if there are no unexpected" references, 53d1e7c5-3e77-467b-be33-a618c3bb6cb3@redhat.com L132-134.
 */

import { everyPiece, type Folio, isUniform, pinned } from './folio.ts';
import {
  mailOnConverting,
  mailOnCount,
  mailOnSplitting,
  named,
  type Outcome,
  outcome,
  unmapped,
} from './outcome.ts';

/** Splits the folio to convert one piece, or because the reader asks. */
export function split(folio: Folio, piece: number): Outcome {
  if (folio.split) return outcome(folio, ['The folio is in 4 KiB pieces already.']);
  if (folio.holding === 'no-long-pins') {
    return outcome(
      folio,
      ['Option (a) keeps the folio whole: that is what it forbids long-term pins for.'],
      [],
      [mailOnCount],
    );
  }
  const zapped = unmapped(folio, everyPiece);
  const by = pinnedPieces(folio);
  if (by.length > 0) {
    return outcome(
      zapped,
      [
        'All mappings of the folio are zapped.',
        `It cannot be split: there are references nobody expects, pins on ${named(by)}.`,
      ],
      [{ kind: 'blocked', piece, by, elsewhere: !by.includes(piece) }],
      [mailOnConverting],
    );
  }
  return outcome(
    { ...zapped, split: true },
    [
      'Nobody holds the folio but by mappings, and those are zapped: it is split into 4 KiB folios, each with a count of its own.',
      'Their struct pages exist again, so what the vmemmap optimisation saved is spent.',
    ],
    [{ kind: 'split' }],
    folio.holding === 'late' ? [mailOnSplitting] : [],
  );
}

/** Under option (b) a merge is final: memory that the guest still uses is not handed back. */
const whenGivenUp = 'The guest is done with the memory, the toy supposes.';

/** Merges the folio; under option (b) it then leaves guest_memfd. */
export function merge(folio: Folio): Outcome {
  if (!folio.split) return outcome(folio, ['The folio is whole already.']);
  const by = pinnedPieces(folio);
  if (by.length > 0) {
    const why = `It cannot be put together again before all pins are gone; ${named(by)} still ${by.length > 1 ? 'have' : 'has'} one.`;
    return outcome(
      folio,
      folio.holding === 'pieces' ? [whenGivenUp, why] : [why],
      [{ kind: 'blocked', piece: 0, by, elsewhere: !by.includes(0) }],
      [mailOnCount, mailOnConverting],
    );
  }
  const zapped = unmapped(folio, everyPiece);
  if (folio.holding === 'pieces') {
    return outcome(
      { ...zapped, split: false, returned: true },
      [
        whenGivenUp,
        'guest_memfd unmaps it, puts the huge page together again and hands it back to the reserve.',
      ],
      [{ kind: 'merged' }],
      [mailOnCount],
    );
  }
  if (!isUniform(folio)) {
    return outcome(folio, [
      'Part of the folio is shared and part private, so that it still needs counts of its own.',
    ]);
  }
  return outcome(
    { ...zapped, split: false },
    ['The folio is all one kind and nobody holds it: it is merged, and its struct pages are saved again.'],
    [{ kind: 'merged' }],
    folio.holding === 'late' ? [mailOnSplitting] : [],
  );
}

function pinnedPieces(folio: Folio): readonly number[] {
  return folio.pieces.flatMap((piece, at) => (pinned(piece) ? [at] : []));
}
