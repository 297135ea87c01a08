/**
 * Estimates the height of a note, as the build lays out rows without a browser. In px, measured in a margin of 320 px.
 */

import type { Fragment } from '../../cite/said-together.ts';
import type { Note } from '../../prose/notebook.ts';
import { type NoteView, noteView } from './notes.ts';

const gap = 13;
const plainLine = 20;
const quotedLine = 23;
const plainCharacters = 43;
const quotedCharacters = 38;

export function noteHeight(note: Note): number {
  return heightOf(noteView(note));
}

function heightOf({ who, day, lore, words, more, text, later }: NoteView): number {
  const head = `0 x ${who}, ${day ?? ''}${lore === undefined ? '' : '  lore copy'}`;
  return (
    gap +
    plain(head) +
    quoted(words) +
    more.reduce((sum, mail) => sum + plainLine + quoted(mail.words), 0) +
    plain(text) +
    plain(later)
  );
}

/** The estimated height of the sentence under a title, in px. */
export function ledeHeight(text: string): number {
  return Math.ceil(text.length / 56) * 32 + 18;
}

function plain(words: string | undefined): number {
  return Math.ceil((words?.length ?? 0) / plainCharacters) * plainLine;
}

function quoted(fragments: readonly Fragment[]): number {
  const characters = fragments.reduce((sum, { words }) => sum + words.length + 5, 0);
  return Math.ceil(characters / quotedCharacters) * quotedLine;
}
