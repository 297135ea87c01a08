/** The notes of one page, in the order in which its text first leads to them: a claim or a source has one number a page. */

import type { SourceData } from '../record/schema/evidence.ts';
import { headingIds } from '../text/heading-id.ts';

export type Noted =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'source'; readonly source: SourceData };

export interface Note {
  readonly number: number;
  readonly noted: Noted;
}

export interface Notebook {
  /** The note of a claim or source, and whether the page has just met it. */
  readonly noteOf: (noted: Noted) => Note & { readonly fresh: boolean };
  /** Whether a term is met for the first time; asking makes it known. */
  readonly isNewTerm: (topic: string) => boolean;
  /** An id for a heading of these words that the page has not used. */
  readonly idFor: (words: string) => string;
  readonly notes: () => readonly Note[];
}

/**
 * @param known topics that the page itself is about
 * @param taken ids of the parts of the page, which no heading may take
 */
export function notebook(known: readonly string[] = [], taken: readonly string[] = []): Notebook {
  const notes = new Map<string, Note>();
  const terms = new Set(known);
  return {
    notes: () => [...notes.values()],
    noteOf: (noted) => {
      const key = noted.kind === 'claim' ? noted.id : `source ${noted.source.id}`;
      const found = notes.get(key);
      if (found) return { ...found, fresh: false };
      const note = { number: notes.size + 1, noted };
      notes.set(key, note);
      return { ...note, fresh: true };
    },
    isNewTerm: (topic) => {
      if (terms.has(topic)) return false;
      terms.add(topic);
      return true;
    },
    idFor: headingIds(taken),
  };
}
