/**
 * Every id that an entry or a text refers to is that of an existing entry of the right kind.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     topics: [zeroing]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     topics: [zeroin]
 * @report
 *   claims/positions/zero-lazily.mdx:5:5  error  reference-exists
 *     Unexpected topic id `zeroin`, expected the id of an existing topic
 *     4 | topics:
 *     5 |   - zeroin
 *             ^^^^^^
 *     help: did you mean `zeroing`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: supports, to: zeroing }]
 * @report
 *   claims/positions/zero-lazily.mdx:16:9  error  reference-exists
 *     Unexpected claim id `zeroing`, expected the id of an existing claim
 *     15 |   - type: supports
 *     16 |     to: zeroing
 *                  ^^^^^^^
 *     help: did you mean `zeroing-merged`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     speaker: ada-lovelace
 * @report
 *   claims/positions/zero-lazily.mdx:3:10  error  reference-exists
 *     Unexpected person id `ada-lovelace`, expected the id of an existing person
 *     2 | title: Pages may be zeroed lazily
 *     3 | speaker: ada-lovelace
 *                  ^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: She would [wait](claim:zero-lasily) with it.
 * @report
 *   essays/ada-byron.mdx:9:11  error  reference-exists
 *     Unexpected claim id `zero-lasily`, expected the id of an existing claim
 *     8 | ---
 *     9 | She would [wait](claim:zero-lasily) with it.
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `zero-lazily`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m9@mail.example, lines: [2, 2], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:7:14  error  reference-exists
 *     Unexpected message id `m9@mail.example`, expected the id of an existing message
 *     6 | evidence:
 *     7 |   - message: m9@mail.example
 *                      ^^^^^^^^^^^^^^^
 * @example ok
 *   essays/ada-byron.mdx
 *     body: "[a](person:ada-byron) [b](topic:pages) [c](message:m1@mail.example) [d](essay:ada-byron) [e](brief:who-zeroes-pages) [f](diagram:life) [g](source:book) <Card claim=\"zero-lazily\" /> <Diagram id=\"life\" />"
 *   topics/pages.mdx
 *     sources: [{ kind: document, id: book, title: A, url: 'https://a.example/', key: book }]
 *   diagrams/life.mmd
 *     title: The life of a page
 *     body: flowchart TB
 * @example ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 * @example not-ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *     labs: [toy-pages, toy-page]
 *   labs/toy-pages.yml
 *     main: [default]
 * @report
 *   debates/zeroing.yml:13:5  error  reference-exists
 *     Unexpected lab id `toy-page`, expected the id of an existing lab
 *     12 |   - toy-pages
 *     13 |   - toy-page
 *              ^^^^^^^^
 *     help: did you mean `toy-pages`?
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     topics: [zeroing]
 *     sides: [{ title: The sides, claims: [zero-lazily] }]
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero the pages, speaker: ada-byron }]
 *     scenarios: { default: { claims: [{ claim: zero-lazily, model: beside }] }, other: { answer: It is so. } }
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero the pages lazily }]
 *   threads/zeroing.yml
 *     replace: ["lines: 40", "lines: forty"]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: 1@mail.example, lines: [2, 2], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:7:14  error  reference-exists
 *     Unexpected message id `1@mail.example`, expected the id of an existing message
 *     6 | evidence:
 *     7 |   - message: 1@mail.example
 *                      ^^^^^^^^^^^^^^
 *     help: did you mean `m1@mail.example`?
 */

import { didYouMean } from '../text/closest.ts';
import type { Check } from './check.ts';
import { idsOf, referencesIn } from './references.ts';

export const referenceExists: Check = {
  id: 'reference-exists',
  *run(graph, context) {
    // An unreadable thread is reported by itself; its messages are not reported as missing.
    const unread = graph.corpus.threads.filter(({ data }) => data === undefined);
    for (const { kind, to, place } of referencesIn(graph, context)) {
      if (kind === 'message' && unread.some(({ source }) => source.includes(to))) continue;
      const ids = idsOf(graph, kind);
      if (ids.has(to)) continue;
      yield {
        place,
        message: `Unexpected ${kind} id \`${to}\`, expected the id of an existing ${kind}`,
        help: didYouMean(to, ids.keys()),
      };
    }
  },
};
