/**
 * Folds pasted text and the record's words to one form, so that changes by mailers and word processors (case, quotes,
 * wrapping, quoted-printable) do not prevent a match. For look-up only: proof uses another, fixed form.
 */

import { normaliseLine } from '../../mail/words/normalise.ts';
import { sameAddress } from './same-address.ts';

/** Words in lower case, with plain apostrophes and without punctuation at their ends. */
export function foldWords(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’‚‛´`]/g, "'")
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, ''))
    .filter((word) => word !== '');
}

/** How many words in a row are looked up together. */
const runLength = 4;

/** Every run of words in a text, or the whole text if it is shorter than a run. */
export function runsOf(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  if (words.length < runLength) return [`= ${words.join(' ')}`];
  return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '));
}

/** Fewer words than this are looked up in no quotation, unless they are all of it. */
export const fewestWords = 3;

/** The words as a run that is looked up within longer quotations, if there are exactly the fewest. */
export function shortRunOf(words: readonly string[]): string | undefined {
  return words.length === fewestWords ? `3 ${words.join(' ')}` : undefined;
}

/** Every run under which words of a quotation can be found. */
export function quotedRunsOf(words: readonly string[]): readonly string[] {
  const short = words
    .slice(fewestWords - 1)
    .flatMap((_, at) => shortRunOf(words.slice(at, at + fewestWords)) ?? []);
  return [...runsOf(words), ...short];
}

/** A subject without the prefixes that mailers and lists add. */
export function foldSubject(text: string): string {
  let subject = text.trim();
  for (;;) {
    const shorter = subject.replace(/^(?:subject|betreff|re|aw|fw|fwd|sv|antw)\s*:\s*/i, '');
    if (shorter === subject) break;
    subject = shorter;
  }
  return foldWords(subject).join(' ');
}

/**
 * An address without the parts that do not change where it leads. The fragment stays, because it may name a comment.
 */
export function foldAddress(url: string): string {
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/is.exec(url.trim()) ?? [];
  return sameAddress(
    host.toLowerCase() + rest.replace(/(?:#|(?<=#.*)):~:.*$/s, '').replace(/\/?(?=#|$)/, ''),
  );
}

/** The lines of a paste as one text, without quote markers, and with lines that quoted-printable broke joined again. */
export function joinedText(lines: readonly string[]): string {
  const isEncoded = lines.some((line) => /=$|=[0-9A-F]{2}/.test(line));
  const bare = lines.map(normaliseLine);
  if (!isEncoded) return bare.join(' ');
  return quotedPrintable(bare.join('\n').replaceAll(/=[ \t]*\n/g, '')).replaceAll('\n', ' ');
}

function quotedPrintable(text: string): string {
  return text.replaceAll(/(?:=[0-9A-F]{2})+/g, (coded) => {
    const bytes = Uint8Array.from(coded.slice(1).split('='), (hex) => Number.parseInt(hex, 16));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return coded;
    }
  });
}
