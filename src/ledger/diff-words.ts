/**
 * Compares two texts word by word, between the lines that both have. Changed words separated only by spaces are one
 * phrase, struck out and replaced whole, because nobody can read a sentence with every second word struck out.
 */

import { diffArrays } from 'diff';

export interface DiffSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The segments joined without `removed` give the new text, without `added` the old one. */
export function diffWords(before: string, after: string): readonly DiffSegment[] {
  const joined: DiffSegment[] = [];
  let phrase: DiffSegment[] = [];
  for (const segment of betweenLines(before, after)) {
    if (segment.kind !== 'same' || (phrase.length > 0 && isGap(segment))) phrase.push(segment);
    else {
      joined.push(...phraseOf(phrase), segment);
      phrase = [];
    }
  }
  return [...joined, ...phraseOf(phrase)];
}

/** Each unchanged line is one segment: not matching words across it reduces the time to a quarter. */
function betweenLines(before: string, after: string): readonly DiffSegment[] {
  const found: DiffSegment[] = [];
  let [old, now] = ['', ''];
  const compare = () => {
    for (const { value, added, removed } of diffArrays(wordsOf(old), wordsOf(now)))
      found.push({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') });
    [old, now] = ['', ''];
  };
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    const text = value.join('');
    if (removed) old += text;
    else if (added) now += text;
    else {
      compare();
      found.push({ kind: 'same', text });
    }
  }
  compare();
  return found;
}

/** Lines with their line ends and the empty lines after them: an empty line by itself is no landmark. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
}

/** Words, spaces and signs; a Message-ID and an address are one word, so that none is cut. */
function wordsOf(text: string): string[] {
  return text.match(/\n|\S+@\S+|https?:\S+|[\p{L}\p{N}_]+|[^\S\n]+|[^\n]/gu) ?? [];
}

/** Spaces within a line; a line end is not a gap, because an unchanged line is a landmark. */
function isGap({ text }: DiffSegment): boolean {
  return /^[^\S\n]+$/.test(text);
}

function phraseOf(changes: readonly DiffSegment[]): readonly DiffSegment[] {
  const last = changes.at(-1);
  const [inside, outside] = last?.kind === 'same' ? [changes.slice(0, -1), [last]] : [changes, []];
  const without = (kind: DiffSegment['kind']) =>
    inside.flatMap((segment) => (segment.kind === kind ? [] : segment.text)).join('');
  const removed = without('added');
  const added = without('removed');
  if (removed.trim() === '' || added.trim() === '') return changes;
  return [{ kind: 'removed', text: removed }, { kind: 'added', text: added }, ...outside];
}
