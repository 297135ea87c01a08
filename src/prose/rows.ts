/**
 * Pieces as the rows of a page: paragraphs, and beside them the notes that they introduce. A row whose notes would stand
 * higher than its text takes in what follows and has room to spare; what still finds none is folded under its last note.
 * So no hole opens in the text, and nothing stands between two paragraphs.
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
      readonly folded: Margin;
    }
  | Exclude<Piece, TextPiece>;

const lineHeight = 29;
const charactersALine = 64;
const paragraphGap = 15;
/** A term with its meaning, about. */
const termHeight = 52;
/** By so much the notes may stand higher than their text: a hole that is no hole. */
const spare = 60;
/** The one fold of what finds no room: the numbers and names that it holds. */
const foldHeight = 45;
/** A quotation or a card within the text, about. */
const componentHeight = 110;

/**
 * @param across names of components that span text and margin
 * @param noteHeight what a note takes in the margin, in pixels, about
 * @param lead height of what stands above the first paragraph in its row
 */
export function rowsOf(
  pieces: readonly Piece[],
  across: readonly string[],
  noteHeight: (note: Note) => number,
  lead = 0,
): readonly Row[] {
  const rows: Row[] = [];
  let open: (TextPiece | Component)[] = [];
  const above = () => (rows.length === 0 ? lead : 0);
  const close = () => {
    if (open.length > 0) rows.push(rowOf(open, above(), noteHeight));
    open = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'heading' || (piece.kind === 'component' && across.includes(piece.name))) {
      close();
      rows.push(piece);
      continue;
    }
    if (above() + room(open, noteHeight) >= 0 || room([piece], noteHeight) <= 0) close();
    open.push(piece);
  }
  close();
  return rows;
}

/** What is left beside a text when its notes stand there. */
function room(pieces: readonly (TextPiece | Component)[], noteHeight: (note: Note) => number): number {
  return textHeight(pieces) + lineHeight - heightOf(marginOf(pieces), noteHeight);
}

function rowOf(
  open: readonly (TextPiece | Component)[],
  lead: number,
  noteHeight: (note: Note) => number,
): Row {
  return {
    kind: 'row',
    parts: open.map((piece) => (piece.kind === 'text' ? { kind: 'html', html: piece.html } : piece)),
    ...separated(marginOf(open), lead + textHeight(open), noteHeight),
  };
}

/** What stands beside so high a text: each note in its turn that finds room, one at least; and the rest. */
function separated(
  all: Margin,
  height: number,
  noteHeight: (note: Note) => number,
): { readonly beside: Margin; readonly folded: Margin } {
  if (heightOf(all, noteHeight) <= height + spare) return { beside: all, folded: { notes: [], terms: [] } };
  let left = height + spare - foldHeight;
  const fitting = all.notes.filter((note) => {
    const takes = noteHeight(note);
    if (takes > left) return false;
    left -= takes;
    return true;
  });
  const [least] = all.notes.toSorted((a, b) => noteHeight(a) - noteHeight(b));
  const beside = fitting.length > 0 || !least ? fitting : [least];
  return {
    beside: { notes: beside, terms: [] },
    folded: { notes: all.notes.filter((note) => !beside.includes(note)), terms: all.terms },
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
