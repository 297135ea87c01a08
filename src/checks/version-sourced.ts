/**
 * A version of a series that the text of an outcome mentions (`v3`, `v16`) is named in the title of one of its sources,
 * so that the reader can open it, unless the sentence says that it was not found or it is the text of a link to a
 * claim.
 *
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: document, id: a, title: "[PATCH V2 0/3] mm: zero lazily", url: 'https://a.example/' }]
 *     body: "It reached v2 after v1. A v9 and v11 were looked for and not found. No v12 was found, and no second version of v13 either. Not found: v14. Since v6.18 it is on, see conversion-v13-0."
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: document, id: a, title: "mm: zero lazily, v2", url: 'https://a.example/' }, { kind: document, id: b, title: 0 of 3, url: 'https://b.example/' }]
 *     body: It reached v2.
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     body: "A v9 was not found. It reached v2 in May, and [v3](claim:zero-lazily). No later one was found."
 * @report
 *   claims/outcomes/zeroing-merged.mdx:19:32  error  version-sourced
 *     Unexpected `v2` without a source, expected a source of this outcome whose title names it
 *     18 | ---
 *     19 | A v9 was not found. It reached v2 in May, and [v3](claim:zero-lazily). No later one was found.
 *                                         ^^
 *     help: add the posting to the sources, or say that it was not found
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     body: "It reached v2."
 * @report
 *   claims/outcomes/zeroing-merged.mdx:19:12  error  version-sourced
 *     Unexpected `v2` without a source, expected a source of this outcome whose title names it
 *     18 | ---
 *     19 | It reached v2.
 *                     ^^
 *     help: add the posting to the sources, or say that it was not found
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     body: It was merged. A v9 was not found
 */

import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Check } from './check.ts';
import { placeInText } from './texts/place-in-text.ts';

const version = /(?<![\w/.-])v(?!1\b)\d{1,2}(?!\w|[.-]\w)/g;
const notFound = /\bnot found\b|\bno (?:second version|v\d+)\b/i;

export const versionSourced: Check = {
  id: 'version-sourced',
  *run(graph) {
    for (const { entry, data } of graph.claims.values()) {
      if (data.kind !== 'outcome' || !entry.body?.tree) continue;
      const titles = (data.sources ?? []).map(({ title }) => title).join('\n');
      const texts: Text[] = [];
      visit(entry.body.tree, 'text', (node: Text, _, parent) => {
        if (parent?.type !== 'link' || !parent.url.startsWith('claim:')) texts.push(node);
      });
      for (const node of texts) {
        for (const match of node.value.matchAll(version)) {
          if (new RegExp(`\\b${match[0]}\\b`, 'i').test(titles)) continue;
          if (notFound.test(sentenceAt(node.value, match.index))) continue;
          yield {
            place: placeInText(entry, node, match),
            message: `Unexpected \`${match[0]}\` without a source, expected a source of this outcome whose title names it`,
            help: 'add the posting to the sources, or say that it was not found',
          };
        }
      }
    }
  },
};

function sentenceAt(text: string, at: number): string {
  const from = text.lastIndexOf('. ', at) + 1;
  const to = text.indexOf('. ', at);
  return text.slice(from, to === -1 ? undefined : to);
}
