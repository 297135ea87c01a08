/** The entries of a corpus as one list, for rules that treat all kinds alike. */

import type { Corpus, PlainFile } from '../record/corpus/corpus.ts';
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

/** The diagrams that authors wrote, each with its id. */
export function diagramFiles({ plain }: Corpus): readonly (PlainFile & { readonly id: string })[] {
  return [...plain.values()].flatMap((file) => {
    const id = /^diagrams\/([^/]+)\.mmd$/.exec(file.path)?.[1];
    return id === undefined ? [] : [{ ...file, id }];
  });
}
