/**
 * Every id that an entry or a text points at names an entry of the right kind.
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
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     speaker: ada-lovelace
 *     topics: [zeroing, page]
 *     evidence: [{ message: m1@mail.example, lines: [1, 1], words: a, speaker: grace }]
 *     reviews: [{ by: graze-hopper, message: m9@mail.example, hash: 7f3a9c1e2b4d, verdict: confirmed }]
 *     stances: { zeroin: wants }
 *     none: { pagez: not said }
 * @report
 *   claims/positions/zero-lazily.mdx:3:10  error  reference-exists
 *     Unexpected person id `ada-lovelace`, expected the id of an existing person
 *     2 | title: Pages may be zeroed lazily
 *     3 | speaker: ada-lovelace
 *                  ^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:6:5  error  reference-exists
 *     Unexpected topic id `page`, expected the id of an existing topic
 *     5 |   - zeroing
 *     6 |   - page
 *             ^^^^
 *     help: did you mean `pages`?
 *
 *   claims/positions/zero-lazily.mdx:13:14  error  reference-exists
 *     Unexpected person id `grace`, expected the id of an existing person
 *     12 |     words: a
 *     13 |     speaker: grace
 *                       ^^^^^
 *
 *   claims/positions/zero-lazily.mdx:15:3  error  reference-exists
 *     Unexpected topic id `zeroin`, expected the id of an existing topic
 *     14 | stances:
 *     15 |   zeroin: wants
 *            ^^^^^^
 *     help: did you mean `zeroing`?
 *
 *   claims/positions/zero-lazily.mdx:17:9  error  reference-exists
 *     Unexpected person id `graze-hopper`, expected the id of an existing person
 *     16 | reviews:
 *     17 |   - by: graze-hopper
 *                  ^^^^^^^^^^^^
 *     help: did you mean `grace-hopper`?
 *
 *   claims/positions/zero-lazily.mdx:22:3  error  reference-exists
 *     Unexpected topic id `pagez`, expected the id of an existing topic
 *     21 | none:
 *     22 |   pagez: not said
 *            ^^^^^
 *     help: did you mean `pages`?
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     askedOf: [ada-byron, ada]
 *   claims/corrections/not-lazily.mdx
 *     said: who-zeros
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 *     argued: [{ on: zero, verdict: meets, claims: [zero-lazily, zero-late], note: a }]
 * @report
 *   claims/corrections/not-lazily.mdx:7:7  error  reference-exists
 *     Unexpected claim id `who-zeros`, expected the id of an existing claim
 *     6 | state: not-answered
 *     7 | said: who-zeros
 *               ^^^^^^^^^
 *     help: did you mean `who-zeroes`?
 *
 *   claims/options/lazy-zeroing.mdx:9:9  error  reference-exists
 *     Unexpected topic id `zero`, expected the id of an existing topic
 *     8 | argued:
 *     9 |   - on: zero
 *                 ^^^^
 *
 *   claims/options/lazy-zeroing.mdx:13:9  error  reference-exists
 *     Unexpected claim id `zero-late`, expected the id of an existing claim
 *     12 |       - zero-lazily
 *     13 |       - zero-late
 *                  ^^^^^^^^^
 *
 *   claims/questions/who-zeroes.mdx:9:5  error  reference-exists
 *     Unexpected person id `ada`, expected the id of an existing person
 *     8 |   - ada-byron
 *     9 |   - ada
 *             ^^^
 * @example not-ok
 *   threads/zeroing.yml
 *     replace: ["from: ada-byron\n", "from: ada-bayron\n    author: grace\n"]
 * @report
 *   threads/zeroing.yml:4:11  error  reference-exists
 *     Unexpected person id `ada-bayron`, expected the id of an existing person
 *     3 |   - id: m1@mail.example
 *     4 |     from: ada-bayron
 *                   ^^^^^^^^^^
 *     help: did you mean `ada-byron`?
 *
 *   threads/zeroing.yml:5:13  error  reference-exists
 *     Unexpected person id `grace`, expected the id of an existing person
 *     4 |     from: ada-bayron
 *     5 |     author: grace
 *                     ^^^^^
 * @example not-ok
 *   topics/pages.mdx
 *     senses: [{ sense: a, who: [ada-byron, ada], claims: [zero-lazily, zero] }, { sense: b, who: [grace], claims: [who] }]
 *   people/ada-byron.yml
 *     silences: [{ on: [zeroing, zero], read: [m1@mail.example, m8@mail.example] }]
 * @report
 *   people/ada-byron.yml:8:9  error  reference-exists
 *     Unexpected topic id `zero`, expected the id of an existing topic
 *     7 |       - zeroing
 *     8 |       - zero
 *                 ^^^^
 *
 *   people/ada-byron.yml:11:9  error  reference-exists
 *     Unexpected message id `m8@mail.example`, expected the id of an existing message
 *     10 |       - m1@mail.example
 *     11 |       - m8@mail.example
 *                  ^^^^^^^^^^^^^^^
 *
 *   topics/pages.mdx:9:9  error  reference-exists
 *     Unexpected person id `ada`, expected the id of an existing person
 *     8 |       - ada-byron
 *     9 |       - ada
 *                 ^^^
 *
 *   topics/pages.mdx:12:9  error  reference-exists
 *     Unexpected claim id `zero`, expected the id of an existing claim
 *     11 |       - zero-lazily
 *     12 |       - zero
 *                  ^^^^
 *
 *   topics/pages.mdx:15:9  error  reference-exists
 *     Unexpected person id `grace`, expected the id of an existing person
 *     14 |     who:
 *     15 |       - grace
 *                  ^^^^^
 *
 *   topics/pages.mdx:17:9  error  reference-exists
 *     Unexpected claim id `who`, expected the id of an existing claim
 *     16 |     claims:
 *     17 |       - who
 *                  ^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     person: ada
 *     rests: { summary: [zero-lazily, zero], headings: { Zeroing: [zero-lazily, zero-late] } }
 *   briefs/who-zeroes-pages.mdx
 *     topics: [zeroing, zero]
 *     rests: [nobody-zeroes, nobody]
 * @report
 *   briefs/who-zeroes-pages.mdx:7:5  error  reference-exists
 *     Unexpected topic id `zero`, expected the id of an existing topic
 *     6 |   - zeroing
 *     7 |   - zero
 *             ^^^^
 *
 *   briefs/who-zeroes-pages.mdx:11:5  error  reference-exists
 *     Unexpected claim id `nobody`, expected the id of an existing claim
 *     10 |   - nobody-zeroes
 *     11 |   - nobody
 *              ^^^^^^
 *
 *   essays/ada-byron.mdx:4:9  error  reference-exists
 *     Unexpected person id `ada`, expected the id of an existing person
 *     3 | summary: She would zero late.
 *     4 | person: ada
 *                 ^^^
 *
 *   essays/ada-byron.mdx:8:7  error  reference-exists
 *     Unexpected claim id `zero`, expected the id of an existing claim
 *     7 |     - zero-lazily
 *     8 |     - zero
 *               ^^^^
 *
 *   essays/ada-byron.mdx:12:9  error  reference-exists
 *     Unexpected claim id `zero-late`, expected the id of an existing claim
 *     11 |       - zero-lazily
 *     12 |       - zero-late
 *                  ^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "[a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim=\"zero-late\" /> <Quote claim=\"zero-later\" /> <Quot claim=\"zero-last\" />"
 * @report
 *   essays/ada-byron.mdx:9:1  error  reference-exists
 *     Unexpected person id `ada`, expected the id of an existing person
 *     8 | ---
 *     9 | [a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-l
 *         ^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:17  error  reference-exists
 *     Unexpected topic id `page`, expected the id of an existing topic
 *     8 | ---
 *     9 | [a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-l
 *                         ^^^^^^^^^^^^^^^
 *     help: did you mean `pages`?
 *
 *   essays/ada-byron.mdx:9:33  error  reference-exists
 *     Unexpected message id `m9@mail.example`, expected the id of an existing message
 *     8 | ---
 *     9 | [a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-l
 *                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:62  error  reference-exists
 *     Unexpected essay id `ada`, expected the id of an existing essay
 *     8 | ---
 *     9 | [a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-l
 *                                                                      ^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:77  error  reference-exists
 *     Unexpected brief id `who`, expected the id of an existing brief
 *     8 | ---
 *     9 | [a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-l
 *                                                                                     ^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:92  error  reference-exists
 *     Unexpected diagram id `lif`, expected the id of an existing diagram
 *     8 | ---
 *     9 | [a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-l
 *                                                                                                    ^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:109  error  reference-exists
 *     Unexpected source id `book`, expected the id of an existing source
 *     8 | ---
 *     9 | [a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-l
 *                                                                                                                     ^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:126  error  reference-exists
 *     Unexpected claim id `zero-late`, expected the id of an existing claim
 *     8 |
 *     9 | erson:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-last"
 *                                                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:153  error  reference-exists
 *     Unexpected claim id `zero-later`, expected the id of an existing claim
 *     8 |
 *     9 | [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) <Card claim="zero-late" /> <Quote claim="zero-later" /> <Quot claim="zero-last" />
 *                                                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
 *     rests: [zero-lazily, zero]
 *     threads: [zeroing, zeroed]
 *     essay: ada
 *     status: [{ label: Zeroing, outcome: zeroing-merged }, { label: More, outcome: merged }]
 *     start: [who-zeroes-pages, who]
 *     designs: [zero-late]
 *     nearNonGoals: [zero-lazily, not-zero]
 *     parts: { requirements: ada-byron, questions: adda }
 *     pictures: [{ option: zero-latest, caption: a, stores: [{ name: a, shelf: file, pages: [empty, empty, empty, empty, empty, empty] }] }]
 *     lanes: [{ id: a, title: a, caption: a, topics: [pagers], boxes: [{ claim: who-zeroes, words: a }, { claim: zero-lazily, words: b }, { claim: zero-never, words: c }] }]
 *     glossary: [{ term: a, means: b }, { term: c, means: d, topic: page }]
 * @report
 *   debates/zeroing.yml:8:5  error  reference-exists
 *     Unexpected claim id `zero`, expected the id of an existing claim
 *     7 |   - zero-lazily
 *     8 |   - zero
 *             ^^^^
 *
 *   debates/zeroing.yml:11:5  error  reference-exists
 *     Unexpected thread id `zeroed`, expected the id of an existing thread
 *     10 |   - zeroing
 *     11 |   - zeroed
 *              ^^^^^^
 *
 *   debates/zeroing.yml:12:8  error  reference-exists
 *     Unexpected essay id `ada`, expected the id of an existing essay
 *     11 |   - zeroed
 *     12 | essay: ada
 *                 ^^^
 *
 *   debates/zeroing.yml:17:14  error  reference-exists
 *     Unexpected claim id `merged`, expected the id of an existing claim
 *     16 |   - label: More
 *     17 |     outcome: merged
 *                       ^^^^^^
 *
 *   debates/zeroing.yml:20:5  error  reference-exists
 *     Unexpected brief id `who`, expected the id of an existing brief
 *     19 |   - who-zeroes-pages
 *     20 |   - who
 *              ^^^
 *
 *   debates/zeroing.yml:22:5  error  reference-exists
 *     Unexpected claim id `zero-late`, expected the id of an existing claim
 *     21 | designs:
 *     22 |   - zero-late
 *              ^^^^^^^^^
 *
 *   debates/zeroing.yml:25:5  error  reference-exists
 *     Unexpected claim id `not-zero`, expected the id of an existing claim
 *     24 |   - zero-lazily
 *     25 |   - not-zero
 *              ^^^^^^^^
 *
 *   debates/zeroing.yml:28:14  error  reference-exists
 *     Unexpected essay id `adda`, expected the id of an existing essay
 *     27 |   requirements: ada-byron
 *     28 |   questions: adda
 *                       ^^^^
 *
 *   debates/zeroing.yml:30:13  error  reference-exists
 *     Unexpected claim id `zero-latest`, expected the id of an existing claim
 *     29 | pictures:
 *     30 |   - option: zero-latest
 *                      ^^^^^^^^^^^
 *
 *   debates/zeroing.yml:47:9  error  reference-exists
 *     Unexpected topic id `pagers`, expected the id of an existing topic
 *     46 |     topics:
 *     47 |       - pagers
 *                  ^^^^^^
 *     help: did you mean `pages`?
 *
 *   debates/zeroing.yml:53:16  error  reference-exists
 *     Unexpected claim id `zero-never`, expected the id of an existing claim
 *     52 |         words: b
 *     53 |       - claim: zero-never
 *                         ^^^^^^^^^^
 *
 *   debates/zeroing.yml:60:12  error  reference-exists
 *     Unexpected topic id `page`, expected the id of an existing topic
 *     59 |     means: d
 *     60 |     topic: page
 *                     ^^^^
 *     help: did you mean `pages`?
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     topics: [zeroing]
 *     sides: [{ title: The sides, claims: [zero-lazily] }]
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero the pages, speaker: ada-byron }]
 *     scenarios: { default: { claims: [{ claim: zero-lazily, model: beside }] }, other: { answer: It is so. } }
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     topics: [zeroin]
 *     sides: [{ title: The sides, claims: [zero-lazily, zero-lazili] }]
 *     evidence: [{ message: m9@mail.example, lines: [2, 2], words: zero the pages, speaker: ada-biron }]
 *     scenarios: { default: { claims: [{ claim: zero-lazely, model: beside }] } }
 * @report
 *   labs/toy-pages.yml:4:5  error  reference-exists
 *     Unexpected topic id `zeroin`, expected the id of an existing topic
 *     3 | topics:
 *     4 |   - zeroin
 *             ^^^^^^
 *     help: did you mean `zeroing`?
 *
 *   labs/toy-pages.yml:9:9  error  reference-exists
 *     Unexpected claim id `zero-lazili`, expected the id of an existing claim
 *     8 |       - zero-lazily
 *     9 |       - zero-lazili
 *                 ^^^^^^^^^^^
 *     help: did you mean `zero-lazily`?
 *
 *   labs/toy-pages.yml:11:14  error  reference-exists
 *     Unexpected message id `m9@mail.example`, expected the id of an existing message
 *     10 | evidence:
 *     11 |   - message: m9@mail.example
 *                       ^^^^^^^^^^^^^^^
 *
 *   labs/toy-pages.yml:16:14  error  reference-exists
 *     Unexpected person id `ada-biron`, expected the id of an existing person
 *     15 |     words: zero the pages
 *     16 |     speaker: ada-biron
 *                       ^^^^^^^^^
 *     help: did you mean `ada-byron`?
 *
 *   labs/toy-pages.yml:20:16  error  reference-exists
 *     Unexpected claim id `zero-lazely`, expected the id of an existing claim
 *     19 |     claims:
 *     20 |       - claim: zero-lazely
 *                         ^^^^^^^^^^^
 *     help: did you mean `zero-lazily`?
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero the pages lazily }]
 *   threads/zeroing.yml
 *     replace: ["lines: 40", "lines: forty"]
 */

import { closest } from '../text/closest.ts';
import type { Check } from './check.ts';
import { idsOf, referencesIn } from './references.ts';

export const referenceExists: Check = {
  id: 'reference-exists',
  *run(graph, context) {
    // A thread that cannot be read is reported as such; its messages are not missing.
    const unread = graph.corpus.threads.filter(({ data }) => data === undefined);
    for (const { kind, to, place } of referencesIn(graph, context)) {
      if (kind === 'message' && unread.some(({ source }) => source.includes(to))) continue;
      const ids = idsOf(graph, kind);
      if (ids.has(to)) continue;
      const near = closest(to, ids.keys());
      yield {
        place,
        message: `Unexpected ${kind} id \`${to}\`, expected the id of an existing ${kind}`,
        help: near && `did you mean \`${near}\`?`,
      };
    }
  },
};
