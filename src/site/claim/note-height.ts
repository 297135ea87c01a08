/**
 * Estimates the height of a note, as the build lays out rows without a browser. In px, measured in a margin of 340 px.
 */

import type { Fragment } from '../../cite/said-together.ts';
import type { Note } from '../../prose/notebook.ts';
import type { NoteSize } from '../../prose/rows.ts';
import { isSameMail, type NotedWords, noteView } from './notes.ts';

const gap = 9;
const plainLine = 18.5;
const quotedLine = 19;
const plainCharacters = 52;
const quotedCharacters = 45;
/** What a note's first line has beside the name and the day: number, mark and links. */
const besideName = 15;

export function noteHeight(note: Note, size: NoteSize, above?: Note): number {
  const view = noteView(note);
  const { who, day = '', words, more, text, later } = view;
  const isSame = size !== 'head' && above !== undefined && isSameMail(noteView(above), view);
  const head = gap + (isSame ? 0 : lines(who.length + day.length + besideName, plainCharacters) * plainLine);
  if (size === 'head') return head + plain(later);
  const isWhole = size === 'whole';
  const shown = (all: readonly NotedWords[]) => all.filter(({ lead }) => isWhole || lead);
  return (
    head +
    quoted(shown(words), isSame ? besideName : 0) +
    more
      .filter(({ lead }) => isWhole || lead)
      .reduce((sum, mail) => sum + plainLine + quoted(shown(mail.words)), 0) +
    plain(text) +
    plain(later)
  );
}

/** The estimated height of the sentence under a title, in px. */
export function ledeHeight(text: string): number {
  return Math.ceil(text.length / 56) * 32 + 18;
}

function plain(words = ''): number {
  return lines(words.length, plainCharacters) * plainLine;
}

/** @param indent characters of the first line that are not free */
function quoted(fragments: readonly Fragment[], indent = 0): number {
  const characters = fragments.reduce((sum, { words }) => sum + words.length + 5, indent);
  return lines(characters, quotedCharacters) * quotedLine;
}

function lines(characters: number, perLine: number): number {
  return Math.ceil(characters / perLine);
}
