/** Finds every match of some words, as the lines that it covers. */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { normaliseWords } from '../../mail/words/normalise.ts';

/**
 * @param lines the cited lines
 * @param words normalised
 * @returns for each match the lines that contain a part of it, in order
 */
export function locate(lines: readonly OwnedLine[], words: string): readonly (readonly OwnedLine[])[] {
  const spans: { readonly line: OwnedLine; readonly start: number; readonly end: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    const text = line.blank ? '' : normaliseWords(line.text);
    if (text === '') continue;
    spans.push({ line, start: length, end: length + text.length });
    parts.push(text);
    length += text.length + 1;
  }
  return findWords(parts.join(' '), words).map((at) =>
    spans.filter(({ start, end }) => start < at + words.length && end > at).map(({ line }) => line),
  );
}
