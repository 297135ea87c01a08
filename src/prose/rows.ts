/**
 * Pieces as the rows of a page: paragraphs, and beside them the notes that they introduce. A row takes in what follows
 * while its notes would stand higher than its text, so that no hole opens in the text.
 */

import type { Note } from './notebook.ts';
import type { Piece, TextPiece } from './pieces.ts';

type Component = Extract<Piece, { readonly kind: 'component' }>;

export type Part = { readonly kind: 'html'; readonly html: string } | Component;

export type Row =
  | {
      readonly kind: 'row';
      readonly parts: readonly Part[];
      readonly notes: readonly Note[];
      readonly terms: TextPiece['terms'];
    }
  | Exclude<Piece, TextPiece>;

const lineHeight = 29;
const charactersALine = 64;
const paragraphGap = 15;
const noteHeight = 84;
const termHeight = 52;
/** A quotation or a card within the text, about. */
const componentHeight = 110;

/** @param across names of components that span text and margin */
export function rowsOf(pieces: readonly Piece[], across: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  let open: (TextPiece | Component)[] = [];
  const close = () => {
    if (open.length > 0) rows.push(rowOf(open));
    open = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'heading' || (piece.kind === 'component' && across.includes(piece.name))) {
      close();
      rows.push(piece);
      continue;
    }
    if (textHeight(open) + lineHeight >= marginHeight(open)) close();
    open.push(piece);
  }
  close();
  return rows;
}

function rowOf(open: readonly (TextPiece | Component)[]): Row {
  const texts = open.filter((piece) => piece.kind === 'text');
  return {
    kind: 'row',
    parts: open.map((piece) => (piece.kind === 'text' ? { kind: 'html', html: piece.html } : piece)),
    notes: texts.flatMap(({ notes }) => notes),
    terms: texts.flatMap(({ terms }) => terms),
  };
}

function textHeight(pieces: readonly (TextPiece | Component)[]): number {
  return pieces.reduce(
    (sum, piece) =>
      sum +
      (piece.kind === 'text'
        ? Math.ceil(piece.size / charactersALine) * lineHeight + paragraphGap
        : componentHeight),
    0,
  );
}

function marginHeight(pieces: readonly (TextPiece | Component)[]): number {
  return pieces.reduce(
    (sum, piece) =>
      piece.kind === 'text' ? sum + piece.notes.length * noteHeight + piece.terms.length * termHeight : sum,
    0,
  );
}
