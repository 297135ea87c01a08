/**
 * Arranges pieces in the rows of a page: paragraphs, with the notes that they introduce beside them. A row whose notes
 * would be higher than its text also takes the following pieces that have free margin. Notes that still do not fit are
 * made smaller: to their chief words, then to their heads; terms are folded under them. So every note is beside its
 * text, gaps in the text are small, and nothing is between two paragraphs.
 */

import type { Note } from './notebook.ts';
import type { Piece, TextPiece } from './pieces.ts';
import type { Term } from './terms.ts';

type Component = Extract<Piece, { readonly kind: 'component' }>;
type Heading = Extract<Piece, { readonly kind: 'heading' }>;
type InRow = TextPiece | Component | Heading;

export type Part = { readonly kind: 'html'; readonly html: string } | Component | Heading;

/** How much of a note is shown in the margin: all, its chief words, or only who said them and when. */
export type NoteSize = 'whole' | 'lead' | 'head';

export interface PlacedNote {
  readonly note: Note;
  readonly size: NoteSize;
}

/** The approximate height of a note in the margin, in pixels, below another that may be of the same mail. */
export type NoteHeight = (note: Note, size: NoteSize, above: Note | undefined) => number;

export interface Margin {
  readonly notes: readonly PlacedNote[];
  readonly terms: readonly Term[];
  /** Terms for which there is no room. */
  readonly folded: readonly Term[];
}

/** What is above the first paragraph in its row: its height, and the terms that it introduces. */
export interface Lead {
  readonly height: number;
  readonly terms: readonly Term[];
}

export type Row = ({ readonly kind: 'row'; readonly parts: readonly Part[] } & Margin) | Component | Heading;

const lineHeight = 29;
const charactersPerLine = 64;
const paragraphGap = 15;
/** What is below a row: the next one, or the end of a part. */
type Room = 'within' | 'atEnd';
/** A term with its meaning in the margin. */
const termGap = 7;
const termLineHeight = 20;
const termCharactersPerLine = 46;
/** How much higher than their text the notes may be before the gap is noticed: between two rows, and before a part. */
const spare: Readonly<Record<Room, number>> = { within: 90, atEnd: 150 };
/** By how much more for chief words, since a gap is a lesser evil than a sentence without its words. */
const spareForWords: Readonly<Record<Room, number>> = { within: 155, atEnd: 130 };
/** How much of that is not for whole notes: between two paragraphs they make no gap. */
const withheld: Readonly<Record<Room, number>> = {
  within: spare.within + spareForWords.within,
  atEnd: spareForWords.atEnd,
};
/** Height of a closed fold, which lists the terms that it contains. */
const foldHeight = 30;
/** Approximate height of a quotation or a card within the text. */
const componentHeight = 110;
/** A heading above the first paragraph of a row. */
const headingHeight = 40;

const noLead: Lead = { height: 0, terms: [] };

/** @param across names of components that span text and margin */
export function rowsOf(
  pieces: readonly Piece[],
  across: readonly string[],
  noteHeight: NoteHeight,
  lead: Lead = noLead,
): readonly Row[] {
  const rows: Row[] = [];
  let open: InRow[] = [];
  const above = () => (rows.length === 0 ? lead : noLead);
  const close = (room: Room) => {
    if (open.length > 0 || above().terms.length > 0) rows.push(rowOf(open, above(), room, noteHeight));
    open = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (!isInRow(piece, across)) {
      close('atEnd');
      rows.push(piece);
      continue;
    }
    if (piece.kind === 'heading') {
      close('within');
      // A heading alone, such as one above a figure, needs no margin.
      const next = pieces[at + 1];
      if (next && next.kind !== 'heading' && isInRow(next, across)) open.push(piece);
      else rows.push(piece);
      continue;
    }
    const free = above().height + room(open, noteHeight) - termsHeight(above().terms);
    const isBegun = open.some(({ kind }) => kind !== 'heading');
    if (isBegun && (free >= 0 || room([piece], noteHeight) <= 0)) close('within');
    open.push(piece);
  }
  close('atEnd');
  return rows;
}

/** Whether a piece is beside notes: paragraphs, what is between them, and headings below those of the page's sections. */
function isInRow(piece: Piece, across: readonly string[]): piece is InRow {
  if (piece.kind === 'heading') return piece.level === 3;
  return piece.kind === 'text' || !across.includes(piece.name);
}

/** The free height in the margin below the chief words and the terms of these pieces. */
function room(pieces: readonly InRow[], noteHeight: NoteHeight): number {
  const { notes, terms } = introducedBy(pieces);
  return textHeight(pieces) + lineHeight - notesHeight(notes, 'lead', noteHeight) - termsHeight(terms);
}

function rowOf(open: readonly InRow[], lead: Lead, place: Room, noteHeight: NoteHeight): Row {
  const { notes, terms } = introducedBy(open);
  return {
    kind: 'row',
    parts: open.map((piece) => (piece.kind === 'text' ? { kind: 'html', html: piece.html } : piece)),
    ...fitted(notes, [...lead.terms, ...terms], lead.height + textHeight(open), place, noteHeight),
  };
}

/**
 * The notes and terms that fit beside a height of text. Terms, without which the text may not be understood, have what the chief
 * words leave, or a sixth of the room; then notes get their chief words and, if anything is left, all of them.
 */
function fitted(
  notes: readonly Note[],
  terms: readonly Term[],
  beside: number,
  place: Room,
  noteHeight: NoteHeight,
): Margin {
  const height = beside + spare[place];
  const all = (size: NoteSize) => notesHeight(notes, size, noteHeight);
  const space = (fold: number) =>
    Math.max(height - all('lead'), Math.min(height - all('head'), height / 6)) - fold;
  const shown = termsHeight(terms) <= space(0) ? terms : fittingIn(space(foldHeight), terms, termHeight);
  const folded = terms.filter((term) => !shown.includes(term));
  const left = height - termsHeight(shown) - (folded.length > 0 ? foldHeight : 0) - all('head');
  return { notes: enlarged(notes, left, place, noteHeight), terms: shown, folded };
}

/**
 * Gives the heads of notes their chief words, the shortest first so that as many as possible have words, and then all
 * words.
 */
function enlarged(
  notes: readonly Note[],
  space: number,
  place: Room,
  noteHeight: NoteHeight,
): readonly PlacedNote[] {
  let left = space + spareForWords[place];
  const placed = notes.map((note, at) => {
    const height = (size: NoteSize) => noteHeight(note, size, notes[at - 1]);
    return { note, size: 'head' as NoteSize, height };
  });
  for (const size of ['lead', 'whole'] as const) {
    if (size === 'whole') left -= withheld[place];
    for (const one of placed.toSorted((a, b) => a.height(size) - b.height(size))) {
      const needed = one.height(size) - one.height(one.size);
      if (needed > left) continue;
      left -= needed;
      one.size = size;
    }
  }
  return placed.map(({ note, size }) => ({ note, size }));
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

function introducedBy(open: readonly InRow[]): {
  readonly notes: readonly Note[];
  readonly terms: readonly Term[];
} {
  const texts = open.filter((piece) => piece.kind === 'text');
  return { notes: texts.flatMap(({ notes }) => notes), terms: texts.flatMap(({ terms }) => terms) };
}

function textHeight(pieces: readonly InRow[]): number {
  return pieces.reduce(
    (sum, piece) =>
      sum +
      (piece.kind === 'text'
        ? Math.ceil(piece.size / charactersPerLine) * lineHeight + paragraphGap
        : piece.kind === 'heading'
          ? headingHeight
          : componentHeight),
    0,
  );
}

function notesHeight(notes: readonly Note[], size: NoteSize, noteHeight: NoteHeight): number {
  return notes.reduce((sum, note, at) => sum + noteHeight(note, size, notes[at - 1]), 0);
}

function termsHeight(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + termHeight(term), 0);
}

function termHeight({ word, means }: Term): number {
  return termGap + Math.ceil((word.length + 2 + means.length) / termCharactersPerLine) * termLineHeight;
}
