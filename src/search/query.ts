/** Splits a query into phrases in quotation marks, names from code, and other words. */

import { isCommon, isName, wholeWords } from './words.ts';

/** A query of this many words or more was probably pasted, not typed. */
const pastedLength = 9;

export interface QueryWord {
  readonly word: string;
  /** Part of a phrase: matches only this word. */
  readonly exact: boolean;
  /** A name from code: matches this word and longer ones that begin with it. */
  readonly name: boolean;
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** Each as its words in order. */
  readonly phrases: readonly (readonly string[])[];
}

export function readQuery(typed: string): Query {
  const phrases: string[][] = [];
  // Mail programs put these before a subject.
  const rest = typed
    .replace(/^\s*(?:(?:subject|re|fwd?)\s*:\s*)+/i, '')
    .replaceAll(/["“”]([^"“”]+)["“”]/g, (marked, inner: string) => {
      const words = [...wholeWords(inner)];
      if (isMailWithMarks(typed, words)) return marked;
      if (words.length > 0) phrases.push(words);
      return ' ';
    });
  const quoted = phrases
    .flat()
    .filter((word) => !isCommon(word))
    .map((word) => ({ word, exact: true, name: false }));
  const all = wholeWords(rest);
  const distinctive = all.filter((word) => !isCommon(word));
  const free = (distinctive.length > 0 || quoted.length > 0 ? distinctive : all).map((word) => ({
    word,
    exact: false,
    name: isName(word),
  }));
  const seen = new Set<string>();
  const words = [...quoted, ...free].filter(({ word }) => !seen.has(word) && seen.add(word));
  return { words, phrases };
}

/** Whether the marks are the mail's own: the line is pasted, and most of it stands outside them. */
function isMailWithMarks(typed: string, marked: readonly string[]): boolean {
  return isLikeMail(typed) && wholeWords(typed).length > 2 * marked.length;
}

/** Whether a query is quoted or as long as a line of mail: such a query is better answered by the look-up. */
export function isLikeMail(typed: string): boolean {
  return /^\s*[>|]/.test(typed) || wholeWords(typed).length >= pastedLength;
}

/** Whether the words occur in the text, one directly after the other. */
export function containsPhrase(text: string, phrase: readonly string[]): boolean {
  const words = wholeWords(text);
  return words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word));
}
