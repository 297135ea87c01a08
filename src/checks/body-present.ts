/**
 * Every claim, topic and essay has a text: an unfinished entry would otherwise appear on the site as if it were
 * complete. Content that no reader sees, such as a comment, is not a text.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "{/* to be written *\/}"
 * @report
 *   claims/positions/zero-lazily.mdx:15:1  error  body-present
 *     Unexpected claim without a text, expected some sentences below the front matter
 *     14 | ---
 *     15 | {/* to be written *\/}
 *          ^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "export const a = 1\n\n[a]: /a/"
 * @report
 *   essays/ada-byron.mdx:9:1  error  body-present
 *     Unexpected essay without a text, expected some sentences below the front matter
 *     8 | ---
 *     9 | export const a = 1
 *         ^
 * @example not-ok
 *   topics/pages.mdx
 *     body: ""
 * @report
 *   topics/pages.mdx:1:1  error  body-present
 *     Unexpected topic without a text, expected some sentences below the front matter
 *     1 | ---
 *         ^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: Pages of size <2 MiB are zeroed late.
 */

import { startOf } from '../record/corpus/place.ts';
import type { Check } from './check.ts';
import { textEntries } from './entries.ts';

export const bodyPresent: Check = {
  id: 'body-present',
  *run(graph) {
    for (const { kind, file, body } of textEntries(graph.corpus)) {
      if (!body?.tree) continue;
      if (body.tree.children.some(({ type }) => !invisible.has(type))) continue;
      const line = body.tree.children[0]?.position?.start.line;
      yield {
        place: line === undefined ? startOf(file) : { file, line, column: 1, length: 1 },
        message: `Unexpected ${kind} without a text, expected some sentences below the front matter`,
      };
    }
  },
};

const invisible: ReadonlySet<string> = new Set(['mdxFlowExpression', 'mdxjsEsm', 'definition']);
