/**
 * Every paragraph of a position essay rests on a claim: it links at least one, or holds its quotation.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: She would [wait with it](claim:zero-lazily).
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: She would wait with it.
 * @report
 *   essays/ada-byron.mdx:9:1  error  essay-rests
 *     Unexpected paragraph that rests on no claim, expected a link such as `[words](claim:ID)`
 *     8 | ---
 *     9 | She would wait with it.
 *         ^
 */

import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOfNode, targetOf } from '../record/graph/links.ts';
import type { Check } from './check.ts';

export const essayRests: Check = {
  id: 'essay-rests',
  *run(graph) {
    for (const { person, entry } of graph.essays.values()) {
      if (!person || !entry.body?.tree) continue;
      const bare: Paragraph[] = [];
      visit(entry.body.tree, 'paragraph', (paragraph: Paragraph) => {
        let rests = false;
        visit(paragraph, (node) => {
          if (node.type === 'link') rests ||= targetOf((node as { url: string }).url).kind === 'claim';
          if (node.type === 'mdxJsxTextElement') rests ||= (node as { name: string | null }).name === 'Quote';
        });
        if (!rests) bare.push(paragraph);
      });
      for (const paragraph of bare) {
        yield {
          place: { ...placeOfNode(entry.file, paragraph), length: 1 },
          message: 'Unexpected paragraph that rests on no claim, expected a link such as `[words](claim:ID)`',
        };
      }
    }
  },
};
