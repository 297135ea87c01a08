/**
 * The record uses neutral words: no praise, no mind-reading, nothing "obvious" (CONTRIBUTING.md, wording). This rule
 * checks only what a program can check; quotations are exempt, since they are not our words.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: She says that zeroing [may wait](claim:zero-lazily).
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: She obviously wants [to wait](claim:zero-lazily).
 * @report
 *   essays/ada-byron.mdx:9:5  error  wording
 *     Unexpected `obviously`, expected neutral words
 *     8 | ---
 *     9 | She obviously wants [to wait](claim:zero-lazily).
 *             ^^^^^^^^^
 *     help: leave it out
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: She rightly points out that it [may wait](claim:zero-lazily).
 * @report
 *   essays/ada-byron.mdx:9:5  error  wording
 *     Unexpected `rightly`, expected neutral words
 *     8 | ---
 *     9 | She rightly points out that it [may wait](claim:zero-lazily).
 *             ^^^^^^^
 *     help: say who agreed, with the claim
 *
 *   essays/ada-byron.mdx:9:13  error  wording
 *     Unexpected `points out`, expected neutral words
 *     8 | ---
 *     9 | She rightly points out that it [may wait](claim:zero-lazily).
 *                     ^^^^^^^^^^
 *     help: write `says`
 * @example ok
 *   essays/ada-byron.mdx
 *     body: "The `obviously` word [waits](claim:zero-lazily), unclearly."
 *   topics/pages.mdx
 *     body: Pages of size <2 MiB are obviously small.
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "Clearly, of course, *[wrongly](claim:zero-lazily)*,\nbrilliant and\n  elegant, unfortunately"
 *   topics/pages.mdx
 *     body: "She admits, admitted, claims that, insists, refuses to, points out, simply.\n\n- It is\n  OBVIOUSLY, needless to say,\n  small; everyone agrees, nobody objected, it is well known."
 * @report
 *   essays/ada-byron.mdx:9:1  error  wording
 *     Unexpected `Clearly`, expected neutral words
 *     8 | ---
 *     9 | Clearly, of course, *[wrongly](claim:zero-lazily)*,
 *         ^^^^^^^
 *     help: leave it out
 *
 *   essays/ada-byron.mdx:9:10  error  wording
 *     Unexpected `of course`, expected neutral words
 *     8 | ---
 *     9 | Clearly, of course, *[wrongly](claim:zero-lazily)*,
 *                  ^^^^^^^^^
 *     help: leave it out
 *
 *   essays/ada-byron.mdx:9:23  error  wording
 *     Unexpected `wrongly`, expected neutral words
 *     8 | ---
 *     9 | Clearly, of course, *[wrongly](claim:zero-lazily)*,
 *                               ^^^^^^^
 *     help: say who disagreed, with the claim
 *
 *   essays/ada-byron.mdx:10:1  error  wording
 *     Unexpected `brilliant`, expected neutral words
 *      9 | Clearly, of course, *[wrongly](claim:zero-lazily)*,
 *     10 | brilliant and
 *          ^^^^^^^^^
 *     help: leave it out
 *
 *   essays/ada-byron.mdx:11:3  error  wording
 *     Unexpected `elegant`, expected neutral words
 *     10 | brilliant and
 *     11 |   elegant, unfortunately
 *            ^^^^^^^
 *     help: leave it out
 *
 *   essays/ada-byron.mdx:11:12  error  wording
 *     Unexpected `unfortunately`, expected neutral words
 *     10 | brilliant and
 *     11 |   elegant, unfortunately
 *                     ^^^^^^^^^^^^^
 *     help: leave it out
 *
 *   topics/pages.mdx:6:5  error  wording
 *     Unexpected `admits`, expected neutral words
 *     5 | ---
 *     6 | She admits, admitted, claims that, insists, refuses to, points out, simply.
 *             ^^^^^^
 *     help: write `says`
 *
 *   topics/pages.mdx:6:13  error  wording
 *     Unexpected `admitted`, expected neutral words
 *     5 | ---
 *     6 | She admits, admitted, claims that, insists, refuses to, points out, simply.
 *                     ^^^^^^^^
 *     help: write `said`
 *
 *   topics/pages.mdx:6:23  error  wording
 *     Unexpected `claims that`, expected neutral words
 *     5 | ---
 *     6 | She admits, admitted, claims that, insists, refuses to, points out, simply.
 *                               ^^^^^^^^^^^
 *     help: write `says that`
 *
 *   topics/pages.mdx:6:36  error  wording
 *     Unexpected `insists`, expected neutral words
 *     5 | ---
 *     6 | She admits, admitted, claims that, insists, refuses to, points out, simply.
 *                                            ^^^^^^^
 *     help: write `says again`
 *
 *   topics/pages.mdx:6:45  error  wording
 *     Unexpected `refuses to`, expected neutral words
 *     5 | ---
 *     6 | She admits, admitted, claims that, insists, refuses to, points out, simply.
 *                                                     ^^^^^^^^^^
 *     help: say what was said
 *
 *   topics/pages.mdx:6:57  error  wording
 *     Unexpected `points out`, expected neutral words
 *     5 | ---
 *     6 | She admits, admitted, claims that, insists, refuses to, points out, simply.
 *                                                                 ^^^^^^^^^^
 *     help: write `says`
 *
 *   topics/pages.mdx:6:69  error  wording
 *     Unexpected `simply`, expected neutral words
 *     5 | ---
 *     6 | She admits, admitted, claims that, insists, refuses to, points out, simply.
 *                                                                             ^^^^^^
 *     help: leave it out
 *
 *   topics/pages.mdx:9:3  error  wording
 *     Unexpected `OBVIOUSLY`, expected neutral words
 *     8 | - It is
 *     9 |   OBVIOUSLY, needless to say,
 *           ^^^^^^^^^
 *     help: leave it out
 *
 *   topics/pages.mdx:9:14  error  wording
 *     Unexpected `needless to say`, expected neutral words
 *     8 | - It is
 *     9 |   OBVIOUSLY, needless to say,
 *                      ^^^^^^^^^^^^^^^
 *     help: leave it out
 *
 *   topics/pages.mdx:10:10  error  wording
 *     Unexpected `everyone agrees`, expected neutral words
 *      9 |   OBVIOUSLY, needless to say,
 *     10 |   small; everyone agrees, nobody objected, it is well known.
 *                   ^^^^^^^^^^^^^^^
 *     help: name who agreed
 *
 *   topics/pages.mdx:10:27  error  wording
 *     Unexpected `nobody objected`, expected neutral words
 *      9 |   OBVIOUSLY, needless to say,
 *     10 |   small; everyone agrees, nobody objected, it is well known.
 *                                    ^^^^^^^^^^^^^^^
 *     help: silence is not agreement: say who answered
 *
 *   topics/pages.mdx:10:44  error  wording
 *     Unexpected `it is well known`, expected neutral words
 *      9 |   OBVIOUSLY, needless to say,
 *     10 |   small; everyone agrees, nobody objected, it is well known.
 *                                                     ^^^^^^^^^^^^^^^^
 *     help: cite it
 */

import type { Check } from './check.ts';
import { textEntries } from './entries.ts';
import { placeInText } from './texts/place-in-text.ts';
import { textNodes } from './texts/text-nodes.ts';

const banned: ReadonlyMap<string, string> = new Map([
  ['obviously', 'leave it out'],
  ['clearly', 'leave it out'],
  ['of course', 'leave it out'],
  ['rightly', 'say who agreed, with the claim'],
  ['wrongly', 'say who disagreed, with the claim'],
  ['brilliant', 'leave it out'],
  ['elegant', 'leave it out'],
  ['unfortunately', 'leave it out'],
  ['admits', 'write `says`'],
  ['admitted', 'write `said`'],
  ['claims that', 'write `says that`'],
  ['insists', 'write `says again`'],
  ['refuses to', 'say what was said'],
  ['points out', 'write `says`'],
  ['simply', 'leave it out'],
  ['everyone agrees', 'name who agreed'],
  ['nobody objected', 'silence is not agreement: say who answered'],
  ['it is well known', 'cite it'],
  ['needless to say', 'leave it out'],
]);

const pattern = new RegExp(`\\b(?:${[...banned.keys()].join('|')})\\b`, 'gi');

export const wording: Check = {
  id: 'wording',
  *run(graph) {
    for (const entry of textEntries(graph.corpus)) {
      for (const node of textNodes(entry)) {
        for (const match of node.value.matchAll(pattern)) {
          yield {
            place: placeInText(entry, node, match),
            message: `Unexpected \`${match[0]}\`, expected neutral words`,
            help: banned.get(match[0].toLowerCase()),
          };
        }
      }
    }
  },
};
