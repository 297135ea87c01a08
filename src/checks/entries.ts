/** The entries of a corpus as one list, for rules that treat all kinds alike. */

import type { Corpus } from '../record/corpus/corpus.ts';
import type { Entry } from '../record/corpus/entry.ts';

export function allEntries(corpus: Corpus): readonly Entry<unknown>[] {
  return [
    ...corpus.people,
    ...corpus.threads,
    ...corpus.claims,
    ...corpus.topics,
    ...corpus.essays,
    ...corpus.briefs,
    ...corpus.debates,
    ...corpus.labs,
  ];
}

/** The entries that have a text: claims, topics, essays, briefs. */
export function textEntries(corpus: Corpus): readonly Entry<unknown>[] {
  return [...corpus.claims, ...corpus.topics, ...corpus.essays, ...corpus.briefs];
}
