/** Words found in only one record: ids and titles of its claims, topics and short answers, its people, subjects and words. */

import { readdirSync } from 'node:fs';
import { type Corpus, loadCorpus } from '../../src/record/corpus/corpus.ts';
import { literalPattern } from '../../src/text/literal-pattern.ts';

/** Terms that the pages of every record have too: in the names of the licence and of standards, and on how to cite. */
const common = ['CC', 'RFC', 'cover letter'];
const telling = ['guest_memfd', 'FOLL_EXCLUSIVE', 'pKVM', 'Gunyah', 'KVM', 'GUP'];

/** Those of the first record that the second has not. The name of a lab belongs to the code, whose rules show it; a word of the field, such as a one-word topic, may be in both. */
export function wordsOfAnother(content: string, own: string): readonly string[] {
  const mine = new Set([...common, ...readdirSync('src/labs'), ...wordsOf(loadCorpus(own))]);
  return [...new Set([...telling, ...wordsOf(loadCorpus(content))])].filter((word) => !mine.has(word));
}

/** Each file that contains such a word, with the first one. */
export function filesWith(words: readonly string[], files: ReadonlyMap<string, Buffer>): readonly string[] {
  const any = new RegExp(`(?<![\\w-])(?:${words.map(literalPattern).join('|')})(?![\\w-])`);
  return [...files].flatMap(([file, bytes]) => {
    if (!/\.(?:html|txt|xml|json|bib|ris|argdown|svg|css|js|inv)$/.test(file)) return [];
    const found = any.exec(`${file}\n${bytes.toString('utf8')}`);
    return found ? [`${file}: ${found[0]}`] : [];
  });
}

function wordsOf(corpus: Corpus): readonly string[] {
  const ids = [...corpus.claims, ...corpus.essays, ...corpus.briefs, ...corpus.topics, ...corpus.threads];
  return [
    ...ids.map(({ id }) => id).filter((id) => id.split('-').length > 2),
    ...[...corpus.claims, ...corpus.briefs].flatMap(({ data }) => data?.title ?? []),
    ...corpus.people.flatMap(({ id, data }) => [id, data?.name ?? []].flat()),
    ...corpus.threads.flatMap(({ data }) =>
      (data?.messages ?? []).flatMap(({ id, subject }) => [id, subject]),
    ),
    ...corpus.debates.flatMap(({ data }) =>
      [data?.title ?? [], (data?.glossary ?? []).map(({ term }) => term)].flat(2),
    ),
  ];
}
