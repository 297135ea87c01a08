/**
 * A quotation is a fragment: at most 15 white-space-separated words, on at least one of its cited lines. The same limit
 * applies to quotations in the text of a claim, except titles of sources, and to the words of files among the sources.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     10 |       - 3
 *     11 |     words: one two three four five six seven eight nine ten eleven twelve thirteen
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: ' 1 2 3 4 5 6 7 8 9 10 11 12 13 14  15 ' }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: a }, { message: m1@mail.example, lines: [2, 3], words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 }]
 * @report
 *   claims/positions/zero-lazily.mdx:16:12  error  words-limit
 *     Unexpected quotation of 17 words, expected at most 15
 *     15 |       - 3
 *     16 |     words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: document, id: pull, title: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16, url: 'https://pages.example/' }]
 *     body: 'It came by "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16" and no other.'
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: She wrote "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", and "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16".
 * @report
 *   claims/positions/zero-lazily.mdx:15:1  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     14 | ---
 *     15 | She wrote "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", and "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16".
 *          ^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "She waits.\n\n## \"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\""
 * @report
 *   claims/positions/zero-lazily.mdx:17:1  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     16 |
 *     17 | ## "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16"
 *          ^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: file, id: handler, title: The handler, path: mm/memory.c, at: v6.99, lines: [1, 2], words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16, url: 'https://pages.example/' }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:18:12  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     17 |       - 2
 *     18 |     words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     sources: [{ kind: file, id: handler, title: The handler, path: mm/memory.c, at: v6.99, lines: [1, 2], words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16, url: 'https://pages.example/' }]
 *   essays/ada-byron.mdx
 *     sources: [{ kind: file, id: handler, title: The handler, path: mm/memory.c, at: v6.99, lines: [1, 2], words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16, url: 'https://pages.example/' }]
 *   topics/pages.mdx
 *     sources: [{ kind: file, id: handler, title: The handler, path: mm/memory.c, at: v6.99, lines: [1, 2], words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16, url: 'https://pages.example/' }]
 * @report
 *   briefs/who-zeroes-pages.mdx:19:12  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     18 |       - 2
 *     19 |     words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 *
 *   essays/ada-byron.mdx:17:12  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     16 |       - 2
 *     17 |     words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 *
 *   topics/pages.mdx:14:12  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     13 |       - 2
 *     14 |     words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and give the rest in your own words
 */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Brief, Claim, Essay, Topic } from '../record/graph/graph.ts';
import { startOfNode } from '../record/graph/links.ts';
import { maximumWords } from '../record/schema/evidence.ts';
import type { Check, Finding } from './check.ts';
import { besideProse, proseOf } from './texts/prose.ts';

const help = 'quote the fragment that carries the claim, and give the rest in your own words';

export const wordsLimit: Check = {
  id: 'words-limit',
  *run(graph) {
    for (const { entry, evidence } of evidenceOwners(graph)) {
      for (const [index, { words }] of evidence.entries()) {
        const count = countOf(words);
        if (count > maximumWords)
          yield { place: entry.placeOf(['evidence', index, 'words']), ...tooLong(count) };
      }
    }
    for (const texts of [graph.claims, graph.topics, graph.briefs, graph.essays]) {
      for (const text of texts.values()) yield* inFiles(text);
    }
    for (const claim of graph.claims.values()) yield* inText(claim);
  },
};

function* inFiles({ entry, sources = [] }: Claim | Topic | Brief | Essay): Iterable<Finding> {
  for (const [index, source] of sources.entries()) {
    const count = source.kind === 'file' ? countOf(source.words) : 0;
    if (count > maximumWords) yield { place: entry.placeOf(['sources', index, 'words']), ...tooLong(count) };
  }
}

function* inText({ entry, sources }: Claim): Iterable<Finding> {
  for (const { paragraph, text } of [...proseOf(entry), ...besideProse(entry)]) {
    for (const [, words = ''] of text.matchAll(/["“]([^"“”]+)["”]/g)) {
      const count = countOf(words);
      if (count <= maximumWords || sources.some(({ title }) => title === words)) continue;
      yield { place: startOfNode(entry.file, paragraph), ...tooLong(count) };
    }
  }
}

function countOf(words: string): number {
  return words.trim().split(/\s+/).length;
}

function tooLong(count: number): Pick<Finding, 'message' | 'help'> {
  return { message: `Unexpected quotation of ${count} words, expected at most ${maximumWords}`, help };
}
