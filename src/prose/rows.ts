/**
 * Pieces as the rows of a page: paragraphs, and beside them the notes that they introduce. A row takes in what follows
 * while its notes would stand higher than its text; what still finds no room beside it stands below it, several abreast.
 * So no hole opens in the text.
 */

import type { Note } from './notebook.ts';
import type { Piece, TextPiece } from './pieces.ts';

type Component = Extract<Piece, { readonly kind: 'component' }>;

export type Part = { readonly kind: 'html'; readonly html: string } | Component;

export interface Margin {
  readonly notes: readonly Note[];
  readonly terms: TextPiece['terms'];
}

export type Row =
  | {
      readonly kind: 'row';
      readonly parts: readonly Part[];
      readonly beside: Margin;
      readonly below: Margin;
    }
  | Exclude<Piece, TextPiece>;

const lineHeight = 29;
const charactersALine = 64;
const paragraphGap = 15;
/** A term with its meaning, about. */
const termHeight = 52;
/** By so much the notes may stand higher than their text: a hole that is no hole. */
const spare = 90;
/** A quotation or a card within the text, about. */
const componentHeight = 110;

/**
 * @param across names of components that span text and margin
 * @param noteHeight what a note takes in the margin, in pixels, about
 */
export function rowsOf(
  pieces: readonly Piece[],
  across: readonly string[],
  noteHeight: (note: Note) => number,
): readonly Row[] {
  const rows: Row[] = [];
  let open: (TextPiece | Component)[] = [];
  const close = () => {
    if (open.length > 0) rows.push(rowOf(open, noteHeight));
    open = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'heading' || (piece.kind === 'component' && across.includes(piece.name))) {
      close();
      rows.push(piece);
      continue;
    }
    if (textHeight(open) + lineHeight >= heightOf(marginOf(open), noteHeight)) close();
    open.push(piece);
  }
  close();
  return rows;
}

function rowOf(open: readonly (TextPiece | Component)[], noteHeight: (note: Note) => number): Row {
  return {
    kind: 'row',
    parts: open.map((piece) => (piece.kind === 'text' ? { kind: 'html', html: piece.html } : piece)),
    ...parted(marginOf(open), textHeight(open), noteHeight),
  };
}

/** As many notes as stand beside so high a text, and the rest. */
function parted(
  all: Margin,
  height: number,
  noteHeight: (note: Note) => number,
): { readonly beside: Margin; readonly below: Margin } {
  const none: Margin = { notes: [], terms: [] };
  if (heightOf(all, noteHeight) <= height + spare) return { beside: all, below: none };
  let left = height + lineHeight;
  const end = all.notes.findIndex((note, index) => {
    left -= noteHeight(note);
    return index > 0 && left < 0;
  });
  const count = end === -1 ? all.notes.length : end;
  return {
    beside: { notes: all.notes.slice(0, count), terms: [] },
    below: { notes: all.notes.slice(count), terms: all.terms },
  };
}

function marginOf(open: readonly (TextPiece | Component)[]): Margin {
  const texts = open.filter((piece) => piece.kind === 'text');
  return { notes: texts.flatMap(({ notes }) => notes), terms: texts.flatMap(({ terms }) => terms) };
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

function heightOf({ notes, terms }: Margin, noteHeight: (note: Note) => number): number {
  return notes.reduce((sum, note) => sum + noteHeight(note), 0) + terms.length * termHeight;
}
