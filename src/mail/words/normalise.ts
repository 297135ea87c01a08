/**
 * Normalises words in version 1, the only one (docs/contract.md, Normalisation), so that a quotation equals the mail
 * that contains it although mailers wrap, mark and space it differently. FROZEN: line hashes rest on it.
 */

import { readMarkers } from './quote-markers.ts';

export const normalisationVersion = 1;

/** One line in NFC, without quote markers, each run of white space replaced by one space and none at the ends. */
export function normaliseLine(line: string): string {
  return foldSpaces(readMarkers(line.normalize('NFC')).text);
}

/** Words as written in an entry: the same, but nothing in them is a marker. */
export function normaliseWords(words: string): string {
  return foldSpaces(words.normalize('NFC'));
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
