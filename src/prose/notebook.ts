/** Numbers the notes of one page in the order of their first reference: a claim or a source has one number per page. */

import type { SourceData } from '../record/schema/evidence.ts';
import { headingIds } from '../text/heading-id.ts';

export type Noted =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'source'; readonly source: SourceData };

export interface Note {
  readonly number: number;
  readonly noted: Noted;
  /** Whether the page has it above, so that only its head and its chief words are given again. */
  readonly isRepeated?: boolean;
  /** The words that the links of the page mean: the chief ones, or pieces of evidence by number, counted from 1. */
  readonly means: ReadonlySet<number | 'chief'>;
}

export interface Notebook {
  /**
   * The note of a claim or source, and whether this is its first reference on the page.
   *
   * @param named the pieces of evidence that the link names; the note shows those of every link, and the chief words if
   *   the first link names none
   */
  readonly noteOf: (noted: Noted, named?: readonly number[]) => Note & { readonly fresh: boolean };
  /** Whether this is the first use of a term; later calls return false. */
  readonly isNewTerm: (word: string) => boolean;
  /** Whether this is the first use of a term where it can be marked; later calls return false. */
  readonly isUnmarked: (word: string) => boolean;
  /** Whether the page is about the topic or has led to it. */
  readonly knows: (topic: string) => boolean;
  readonly leadTo: (topic: string) => void;
  /** Whether a figure of the page shows the claim, so that it needs no note. */
  readonly isInFigure: (claim: string) => boolean;
  /** An unused id for a heading with these words. */
  readonly idFor: (words: string) => string;
  readonly notes: () => readonly Note[];
}

/**
 * @param known topics that the page itself is about
 * @param taken ids of the parts of the page, which no heading may use
 * @param figure claims that a figure of the page shows
 */
export function notebook(
  known: readonly string[] = [],
  taken: readonly string[] = [],
  figure: readonly string[] = [],
): Notebook {
  const notes = new Map<string, Note & { readonly means: Set<number | 'chief'> }>();
  const topics = new Set(known);
  return {
    notes: () => [...notes.values()],
    noteOf: (noted, named = []) => {
      const key = noted.kind === 'claim' ? noted.id : `source ${noted.source.id}`;
      const found = notes.get(key);
      for (const number of named) found?.means.add(number);
      if (found) return { ...found, fresh: false };
      const means = new Set<number | 'chief'>(named.length > 0 ? named : ['chief']);
      const note = { number: notes.size + 1, noted, means };
      notes.set(key, note);
      return { ...note, fresh: true };
    },
    isNewTerm: once(),
    isUnmarked: once(),
    knows: (topic) => topics.has(topic),
    leadTo: (topic) => {
      topics.add(topic);
    },
    isInFigure: (claim) => figure.includes(claim),
    idFor: headingIds(taken),
  };
}

/** Returns true for the first call with each word. */
function once(): (word: string) => boolean {
  const seen = new Set<string>();
  return (word) => {
    const first = !seen.has(word);
    seen.add(word);
    return first;
  };
}
