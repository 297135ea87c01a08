/**
 * The record keeps to neutral words: no praise, no mind-reading, nothing "obvious" (CONTRIBUTING.md, wording).
 * Only what a machine can judge is judged here; quotations are exempt, for they are not our words.
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
 */

import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Check } from './check.ts';
import { textEntries } from './entries.ts';

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

const pattern = new RegExp(`\\b(${[...banned.keys()].join('|')})\\b`, 'gi');

export const wording: Check = {
  id: 'wording',
  *run(graph) {
    for (const entry of textEntries(graph.corpus)) {
      if (!entry.body?.tree) continue;
      const texts: Text[] = [];
      visit(entry.body.tree, 'text', (node: Text) => void texts.push(node));
      for (const node of texts) {
        for (const match of node.value.matchAll(pattern)) {
          const before = node.value.slice(0, match.index).split('\n');
          const start = node.position?.start;
          const column =
            before.length > 1 ? (before.at(-1) ?? '').length + 1 : (start?.column ?? 1) + match.index;
          yield {
            place: {
              file: entry.file,
              line: (start?.line ?? 1) + before.length - 1,
              column,
              length: match[0].length,
            },
            message: `Unexpected \`${match[0]}\`, expected neutral words`,
            help: banned.get(match[0].toLowerCase()),
          };
        }
      }
    }
  },
};
