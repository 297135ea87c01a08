/**
 * Arranges pieces in the rows of a page: paragraphs, with the notes that they introduce beside them. A row whose notes
 * would be higher than its text also takes the following pieces that have free margin; notes that still do not fit are
 * folded under the last one. So there is no gap in the text, and nothing is between two paragraphs.
 */

import type { Note } from './notebook.ts';
import type { Piece, TextPiece } from './pieces.ts';
import type { Term } from './terms.ts';

type Component = Extract<Piece, { readonly kind: 'component' }>;

export type Part = { readonly kind: 'html'; readonly html: string } | Component;

export interface Margin {
  readonly notes: readonly Note[];
  readonly terms: readonly Term[];
}

/** What is above the first paragraph in its row: its height, and the terms that it introduces. */
export interface Lead {
  readonly height: number;
  readonly terms: readonly Term[];
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
const charactersPerLine = 64;
const paragraphGap = 15;
/** A term with its meaning in the margin. */
const termGap = 7;
const termLineHeight = 20;
const termCharactersPerLine = 43;
/** How much higher than their text the notes may be before the gap is noticed. */
const spare = 60;
/** Height of a closed fold, which lists the numbers and names of what it contains. */
const foldHeight = 45;
/** Approximate height of a quotation or a card within the text. */
const componentHeight = 110;

const noLead: Lead = { height: 0, terms: [] };

/**
 * @param across names of components that span text and margin
 * @param noteHeight approximate height of a note in the margin, in pixels
 */
export function rowsOf(
  pieces: readonly Piece[],
  across: readonly string[],
  noteHeight: (note: Note) => number,
  lead: Lead = noLead,
): readonly Row[] {
  const rows: Row[] = [];
  let open: (TextPiece | Component)[] = [];
  const above = () => (rows.length === 0 ? lead : noLead);
  const close = () => {
    if (open.length > 0 || above().terms.length > 0) rows.push(rowOf(open, above(), noteHeight));
    open = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'heading' || (piece.kind === 'component' && across.includes(piece.name))) {
      close();
      rows.push(piece);
      continue;
    }
    const free = above().height + room(open, noteHeight) - termsHeight(above().terms);
    if (open.length > 0 && (free >= 0 || room([piece], noteHeight) <= 0)) close();
    open.push(piece);
  }
  close();
  return rows;
}

/** The free height in the margin below the notes of these pieces. */
function room(pieces: readonly (TextPiece | Component)[], noteHeight: (note: Note) => number): number {
  return textHeight(pieces) + lineHeight - heightOf(marginOf(pieces), noteHeight);
}

function rowOf(
  open: readonly (TextPiece | Component)[],
  lead: Lead,
  noteHeight: (note: Note) => number,
): Row {
  const { notes, terms } = marginOf(open);
  return {
    kind: 'row',
    parts: open.map((piece) => (piece.kind === 'text' ? { kind: 'html', html: piece.html } : piece)),
    ...fitted({ notes, terms: [...lead.terms, ...terms] }, lead.height + textHeight(open), noteHeight),
  };
}

/**
 * Separates what fits beside a text of this height, in order, from the rest. At least one note stays beside it, the
 * lowest if no other fits; then terms, which are short, and without which the text may not be understood, in half of
 * the room or in what the notes leave.
 */
function fitted(
  all: Margin,
  height: number,
  noteHeight: (note: Note) => number,
): { readonly beside: Margin; readonly folded: Margin } {
  if (heightOf(all, noteHeight) <= height + spare) return { beside: all, folded: { notes: [], terms: [] } };
  const [lowest] = all.notes.toSorted((a, b) => noteHeight(a) - noteHeight(b));
  const kept = lowest ? noteHeight(lowest) : 0;
  const space = height + spare - foldHeight;
  const needed = all.notes.reduce((sum, note) => sum + noteHeight(note), 0);
  const terms = fittingIn(Math.max(space - needed, Math.min(space - kept, space / 2)), all.terms, termHeight);
  const fitting = fittingIn(space - termsHeight(terms), all.notes, noteHeight);
  const notes = fitting.length > 0 || !lowest ? fitting : [lowest];
  return {
    beside: { notes, terms },
    folded: {
      notes: all.notes.filter((note) => !notes.includes(note)),
      terms: all.terms.filter((term) => !terms.includes(term)),
    },
  };
}

/** Those for which there is room, in order; a high one is passed over. */
function fittingIn<Item>(
  space: number,
  items: readonly Item[],
  heightOfItem: (item: Item) => number,
): readonly Item[] {
  let left = space;
  return items.filter((item) => {
    const needed = heightOfItem(item);
    if (needed > left) return false;
    left -= needed;
    return true;
  });
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
        ? Math.ceil(piece.size / charactersPerLine) * lineHeight + paragraphGap
        : componentHeight),
    0,
  );
}

function heightOf({ notes, terms }: Margin, noteHeight: (note: Note) => number): number {
  return notes.reduce((sum, note) => sum + noteHeight(note), 0) + termsHeight(terms);
}

function termsHeight(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + termHeight(term), 0);
}

function termHeight({ word, means }: Term): number {
  return termGap + Math.ceil((word.length + 2 + means.length) / termCharactersPerLine) * termLineHeight;
}
