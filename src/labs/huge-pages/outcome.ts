/** The outcome of an action on the folio, and helpers to build one. */

import { type Folio, type Piece, pieceAt } from './folio.ts';

export type Event =
  | { readonly kind: 'converted'; readonly piece: number; readonly to: Piece['owner'] }
  /** A conversion, split or merge was refused; `elsewhere` if only pins on other pieces were in the way (W2). */
  | {
      readonly kind: 'blocked';
      readonly piece: number;
      readonly by: readonly number[];
      readonly elsewhere: boolean;
    }
  | { readonly kind: 'waiting'; readonly piece: number; readonly for: readonly number[] }
  /** A map or pin was refused. */
  | { readonly kind: 'refused'; readonly piece: number; readonly why: 'private' | 'refault' | 'long-term' }
  | { readonly kind: 'split' }
  | { readonly kind: 'merged' };

export interface Outcome {
  readonly state: Folio;
  /** Whole sentences, in the order of events. Examples that readers have shared use this name, so it stays. */
  readonly told: readonly [string, ...string[]];
  readonly events: readonly Event[];
  /** Message-IDs of the mails that describe this outcome; empty for the toy's own. */
  readonly messages: readonly string[];
}

export function outcome(
  state: Folio,
  told: readonly [string, ...string[]],
  events: readonly Event[] = [],
  messages: readonly string[] = [],
): Outcome {
  return { state, told, events, messages };
}

export function withPiece(folio: Folio, index: number, change: Partial<Piece>): Folio {
  const piece = pieceAt(folio, index);
  return { ...folio, pieces: folio.pieces.with(index, { ...piece, ...change }) };
}

export function unmapped(folio: Folio, indices: readonly number[]): Folio {
  const zapped = new Set(indices);
  const pieces = folio.pieces.map((piece, at) =>
    piece.mapped && zapped.has(at) ? { ...piece, mapped: false } : piece,
  );
  return { ...folio, pieces };
}

/** "piece 5", "pieces 1, 2 and 3", "pieces 1, 2, 3 and 9 more". */
export function named(indices: readonly number[]): string {
  const [first] = indices;
  if (indices.length === 1) return `piece ${first}`;
  const shown = indices.length > 4 ? indices.slice(0, 3) : indices.slice(0, -1);
  const rest = indices.length > 4 ? `${indices.length - 3} more` : `${indices.at(-1)}`;
  return `pieces ${shown.join(', ')} and ${rest}`;
}

export const mailOnCount = '66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com';
export const mailOnConverting = '53d1e7c5-3e77-467b-be33-a618c3bb6cb3@redhat.com';
export const mailOnSplitting = 'ZnSRZcap1dc2_WBV@google.com';
export const mailOnUnmapping = '489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com';
