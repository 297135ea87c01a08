/**
 * No mail address is shown except inside Message-IDs and their links. Our own words that are pasted into mail have no
 * web address and no number of a note, which could be mistaken there for those of the citation.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: She [wrote it](message:m1@mail.example) on the [list](claim:zero-lazily).
 * @example ok
 *   essays/ada-byron.mdx
 *     body: See [this](https://lore.example/all/a/m0@mail.example/) and m1@mail.example, which is held.
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     text: "---\ntitle: T\nsources:\n  - { kind: message, id: m0@mail.example, seenIn: 'in a push, m7@mail.example' }\n  - id: m8@mail.example\n---\nText.\n"
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     reviews: [{ by: ada-byron, message: 2024/m9@mail.example, hash: 7f3a9c1e2b4d, verdict: confirmed }]
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: Write to ada@mail.example about [it](claim:zero-lazily).
 * @report
 *   essays/ada-byron.mdx:9:10  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     8 | ---
 *     9 | Write to ada@mail.example about [it](claim:zero-lazily).
 *                  ^^^^^^^^^^^^^^^^
 * @example not-ok
 *   people/ada-byron.yml
 *     role: reads mail at ada@mail.example
 * @report
 *   people/ada-byron.yml:4:21  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     3 |   - A. A. Byron
 *     4 | role: reads mail at ada@mail.example
 *                             ^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: Write to ada@mail.example about it
 *   topics/pages.mdx
 *     title: ada@mail.example
 *   essays/ada-byron.mdx
 *     replace: ['summary: She', 'summary: See https:// or ada@mail.example, she']
 * @report
 *   claims/positions/zero-lazily.mdx:2:17  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     1 | ---
 *     2 | title: Write to ada@mail.example about it
 *                         ^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:3:26  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     2 | title: Ada Byron on zeroing
 *     3 | summary: See https:// or ada@mail.example, she would zero late.
 *                                  ^^^^^^^^^^^^^^^^
 *
 *   topics/pages.mdx:2:8  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     1 | ---
 *     2 | title: ada@mail.example
 *                ^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     text: "---\ntitle: T\nsources:\n  - { kind: message, id: m0@mail.example, author: ada@mail.example }\n---\nHer id: ada@mail.example\n"
 * @report
 *   claims/outcomes/zeroing-merged.mdx:4:51  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     3 | sources:
 *     4 |   - { kind: message, id: m0@mail.example, author: ada@mail.example }
 *                                                           ^^^^^^^^^^^^^^^^
 *
 *   claims/outcomes/zeroing-merged.mdx:6:9  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     5 | ---
 *     6 | Her id: ada@mail.example
 *                 ^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     text: "---\ntitle: T\nsources:\n  - { kind: message, author: ada@mail.example, id: m0@mail.example }\n---\nText.\n"
 * @report
 *   claims/outcomes/zeroing-merged.mdx:4:30  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     3 | sources:
 *     4 |   - { kind: message, author: ada@mail.example, id: m0@mail.example }
 *                                      ^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     text: "---\nsources: []\n---\nWrite: a+b=c%d_e-f.g@mail-2.example.org\n\n----\n\nid: ada@mail.example\n"
 * @report
 *   essays/ada-byron.mdx:4:8  error  no-address
 *     Unexpected mail address `a+b=c%d_e-f.g@mail-2.example.org`, expected addresses only inside Message-IDs
 *     3 | ---
 *     4 | Write: a+b=c%d_e-f.g@mail-2.example.org
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:8:5  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     7 |
 *     8 | id: ada@mail.example
 *             ^^^^^^^^^^^^^^^^
 * @example ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *     corrections: mailto:editors@site.example
 * @example not-ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     corrections: mailto:editors@site.example
 *     essay: editors@site.example
 *   essays/ada-byron.mdx
 *     text: "---\ncorrections: editors@site.example\n---\nA.\n"
 * @report
 *   debates/zeroing.yml:7:8  error  no-address
 *     Unexpected mail address `editors@site.example`, expected addresses only inside Message-IDs
 *     6 | corrections: mailto:editors@site.example
 *     7 | essay: editors@site.example
 *                ^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:2:14  error  no-address
 *     Unexpected mail address `editors@site.example`, expected addresses only inside Message-IDs
 *     1 | ---
 *     2 | corrections: editors@site.example
 *                      ^^^^^^^^^^^^^^^^^^^^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: The field page[0] of http is "https" in 3 [of 4] pages
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: Pages are zeroed, see https://evil.example/ and www.evil.example
 *   briefs/who-zeroes-pages.mdx
 *     question: Who zeroes a page [2]?
 *   people/ada-byron.yml
 *     name: Ada [1] Byron
 *     role: keeps https://evil.example/
 * @report
 *   briefs/who-zeroes-pages.mdx:3:11  error  no-address
 *     Unexpected `[2]` in `question`, expected plain words: a citation is pasted into mail, where it has its own numbered notes
 *     2 | title: Zeroing of pages that nobody touches
 *     3 | question: Who zeroes a page [2]?
 *                   ^^^^^^^^^^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:2:8  error  no-address
 *     Unexpected `https://evil.example/` in `title`, expected plain words: a citation is pasted into mail, where it has its own numbered notes
 *     1 | ---
 *     2 | title: Pages are zeroed, see https://evil.example/ and www.evil.example
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   people/ada-byron.yml:1:7  error  no-address
 *     Unexpected `[1]` in `name`, expected plain words: a citation is pasted into mail, where it has its own numbered notes
 *     1 | name: Ada [1] Byron
 *               ^^^^^^^^^^^^^
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     replace: ['takenFor: That', 'takenFor: By [1] that']
 *   claims/outcomes/zeroing-merged.mdx
 *     replace: ['statusWords: merged', 'statusWords: by www.evil.example merged']
 *   topics/zeroing.mdx
 *     replace: ['summary: Filling', 'summary: By HTTP://evil.example/ filling']
 * @report
 *   claims/corrections/not-lazily.mdx:7:11  error  no-address
 *     Unexpected `[1]` in `takenFor`, expected plain words: a citation is pasted into mail, where it has its own numbered notes
 *     6 | said: who-zeroes
 *     7 | takenFor: By [1] that a page might reach a guest without having been zeroed.
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   claims/outcomes/zeroing-merged.mdx:5:14  error  no-address
 *     Unexpected `www.evil.example` in `statusWords`, expected plain words: a citation is pasted into mail, where it has its own numbered notes
 *     4 | state: merged
 *     5 | statusWords: by www.evil.example merged for 6.99, seen in mainline
 *                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:3:10  error  no-address
 *     Unexpected `HTTP://evil.example/` in `summary`, expected plain words: a citation is pasted into mail, where it has its own numbered notes
 *     2 | title: Zeroing
 *     3 | summary: By HTTP://evil.example/ filling a page with zeros before somebody else may read it.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example ok
 *   threads/zeroing.yml
 *     replace: ["id: m4@mail.example", "id: 2024/m4@mail.example"]
 *   essays/ada-byron.mdx
 *     body: See 2024/m4@mail.example, which is held, and [hers](claim:zero-lazily).
 */

import type { Entry } from '../record/corpus/entry.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { Check, Finding } from './check.ts';
import { allEntries } from './entries.ts';

/**
 * Matches only at the beginning of a run of its characters; otherwise a long run would be read once for each of them.
 */
const address = /(?<![A-Za-z0-9._%+=-])[A-Za-z0-9._%+=-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/g;
/** Characters that a Message-ID may begin with and an address for people does not, above all a slash. */
const ofId = /[\w!#$%&*+/=?^`{|}~.-]/;

/** Keys of our own words that citations print. */
const pasted = ['name', 'title', 'summary', 'question', 'takenFor', 'statusWords'];
const noted = /https?:\/\/\S+|\bwww\.\S+|(?<!\w)\[\d+\]/i;

export const noAddress: Check = {
  id: 'no-address',
  *run(graph) {
    for (const entry of allEntries(graph.corpus)) {
      if (entry.kind !== 'thread') yield* inPasted(entry);
      yield* inSource(entry, graph);
    }
  },
};

/** One line of a file, and where in the file it is. */
interface Line {
  readonly text: string;
  /** Whether it is in the front matter. */
  readonly isData: boolean;
  /** The top-level key that it belongs to. */
  readonly key: string;
}

function* inSource(entry: Entry<unknown>, graph: Graph): Iterable<Finding> {
  let key = '';
  let fences = 0;
  for (const [index, text] of entry.source.split('\n').entries()) {
    key = /^[\w-]+(?=:)/.exec(text)?.[0] ?? key;
    if (text.startsWith('---')) fences++;
    // The editors of a debate may show their own address for corrections.
    if (entry.kind === 'debate' && key === 'corrections') continue;
    for (const match of text.matchAll(address)) {
      if (isOfMessage(match, { text, key, isData: fences < 2 }, graph)) continue;
      yield {
        place: { file: entry.file, line: index + 1, column: match.index + 1, length: match[0].length },
        message: `Unexpected mail address \`${match[0]}\`, expected addresses only inside Message-IDs`,
      };
    }
  }
}

/** Whether the match is (part of) a Message-ID: one in the record, in a link, or under a key for Message-IDs. */
function isOfMessage(
  { 0: found, index }: RegExpExecArray,
  { text, key, isData }: Line,
  graph: Graph,
): boolean {
  let start = index;
  while (start > 0 && ofId.test(text.charAt(start - 1))) start--;
  const isId = [index, start].some((at) => {
    const before = text.slice(0, at);
    const known = graph.messages.has(text.slice(at, index) + found);
    return known || inLink.test(before) || (isData && inKey.test(before));
  });
  return isId || (isData && key === 'sources' && ofSource.test(text.slice(0, index)));
}

function* inPasted(entry: Entry<unknown>): Iterable<Finding> {
  const values: Readonly<Record<string, unknown>> = Object(entry.raw);
  for (const key of pasted) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    const found = typeof value === 'string' ? noted.exec(value)?.[0] : undefined;
    if (found !== undefined)
      yield {
        place: entry.placeOf([key]),
        message: `Unexpected \`${found}\` in \`${key}\`, expected plain words: a citation is pasted into mail, where it has its own numbered notes`,
      };
  }
}

/** Keys of a source outside the threads that may contain a Message-ID. */
const ofSource = /(^|[\s{,])(seenIn|id|url|title):(?!.*,\s*\w+:)/;
/** Keys in front matter that are directly followed by a Message-ID. */
const inKey = /(^|\s)(id|message|in-reply-to):\s*['"]?<?$/;
const inLink = /(message:|https?:\/\/\S*)$/;
