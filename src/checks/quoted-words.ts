/**
 * Words between quotation marks were said: in a topic, an essay or a short answer three or more of them stand in the
 * evidence, or the title, of a claim that their paragraph links, or are the title of a source. Longer quotations stand
 * in `<Quote>` alone, which takes them from the evidence.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: She would ["zero the pages"](claim:zero-lazily), as "the page" says.
 * @example ok
 *   topics/pages.mdx
 *     sources: [{ kind: document, id: book, title: The book’s last page, url: 'https://pages.example/', key: book }]
 *     body: See ["The book's last page"](source:book).
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: Ada wrote "I will revert every patch" of [this](claim:zero-lazily).
 * @report
 *   essays/ada-byron.mdx:9:1  error  quoted-words
 *     Unexpected quotation `i will revert every patch`, expected words of a claim that the paragraph links
 *     8 | ---
 *     9 | Ada wrote "I will revert every patch" of [this](claim:zero-lazily).
 *         ^
 * @example not-ok
 *   topics/zeroing.mdx
 *     body: "Zeroing [waits](claim:zero-lazily).\n\n> [I will](claim:zero-lazily) revert. -- Ada"
 * @report
 *   topics/zeroing.mdx:11:1  error  quoted-words
 *     Unexpected block of quoted text, expected `<Quote claim="ID" />`
 *     10 |
 *     11 | > [I will](claim:zero-lazily) revert. -- Ada
 *          ^
 */

import type { Blockquote } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Graph } from '../record/graph/graph.ts';
import { placeOfNode } from '../record/graph/links.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import type { Check, Finding } from './check.ts';
import { type Prose, proseOf } from './prose.ts';

const quotation = /"([^"]+)"/g;
const fewest = 3;

export const quotedWords: Check = {
  id: 'quoted-words',
  *run(graph) {
    const { topics, essays, briefs } = graph;
    for (const { entry, sources } of [...topics.values(), ...essays.values(), ...briefs.values()]) {
      for (const prose of proseOf(entry)) {
        const said = [...linkedWords(prose, graph), ...titlesOf(sources)].map(plain);
        for (const words of quotationsIn(prose)) {
          if (said.some((text) => text.includes(words))) continue;
          yield {
            place: { ...placeOfNode(entry.file, prose.paragraph), length: 1 },
            message: `Unexpected quotation \`${words}\`, expected words of a claim that the paragraph links`,
          };
        }
      }
      const blocks: Finding[] = [];
      if (entry.body?.tree)
        visit(entry.body.tree, 'blockquote', (node: Blockquote) => {
          blocks.push({
            place: { ...placeOfNode(entry.file, node), length: 1 },
            message: 'Unexpected block of quoted text, expected `<Quote claim="ID" />`',
          });
        });
      yield* blocks;
    }
  },
};

function quotationsIn({ text }: Prose): readonly string[] {
  return [...plain(text).matchAll(quotation)]
    .map(([, words = '']) => words.replace(/[.,;:?!]+$/, '').trim())
    .filter((words) => words.split(' ').length >= fewest);
}

function linkedWords({ links, quoted }: Prose, graph: Graph): readonly string[] {
  const ids = [...links.flatMap(({ target }) => (target.kind === 'claim' ? [target.id] : [])), ...quoted];
  return ids.flatMap((id) => {
    const claim = graph.claims.get(id);
    return claim
      ? [claim.title, ...claim.evidence.map(({ words }) => words), ...titlesOf(claim.sources)]
      : [];
  });
}

function titlesOf(sources: readonly SourceData[] | undefined): readonly string[] {
  return (sources ?? []).flatMap((source) =>
    source.kind === 'file' ? [source.title, source.words] : [source.title],
  );
}

/** One form of quotation marks and of white space; case counts for nothing, as a sentence may begin with the words. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').toLowerCase();
}
