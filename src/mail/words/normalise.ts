/**
 * Normalisation, version 1, and no other (docs/contract.md, Normalisation): what makes a quotation equal to the mail it stands in
 * although mailers wrap, mark and space it differently. Line hashes rest on it, so it must never change.
 */

import { readMarkers } from './quote-markers.ts';

export const normalisationVersion = 1;

/** One line: NFC, quote markers removed, every run of white space one space, none at the ends. */
export function normaliseLine(line: string): string {
  return foldBlanks(readMarkers(line.normalize('NFC')).text);
}

/** Words as given in an entry: the same, but nothing in them is a marker. */
export function normaliseWords(words: string): string {
  return foldBlanks(words.normalize('NFC'));
}

function foldBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
