/**
 * The letters of a word are of one alphabet: with a Cyrillic or a mathematical "а" among Latin letters it looks like
 * another word, and neither a search nor a rule nor the mail has it. Words of the mail are checked against the mail
 * instead. Greek letters beside Latin ones are refused only in a name.
 *
 * @example ok
 *   people/ada-byron.yml
 *     names: [Ада Байрон, Άντα, 李小 Łukasz]
 *   claims/positions/zero-lazily.mdx
 *     title: Pages are zeroed in 3 Δt
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: "n\u043Et now" }]
 *     body: "It takes 3 μs, or Δt, by Šimůnek; 漢字 (kanji) and Анна."
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: absent, id: a, title: A, pattern: "n\u043Et", path: mm, at: v7.1, url: 'https://a.example/' }]
 *   threads/zeroing.yml
 *     replace: ['subject: Zeroing', "subject: Zer\u043Eing"]
 *   diagrams/life.mmd
 *     title: The life of a page
 *     body: "flowchart TB\n  a[Δt]"
 *   ledger/zero-lazily/notes.txt
 *     text: "n\u043Et\n"
 * @example not-ok
 *   people/ada-byron.yml
 *     name: "Ad\u0430 Byron"
 *     names: ["A\u03B4", "\U0001D400da"]
 *   claims/positions/zero-lazily.mdx
 *     title: "Pages are n\u043Et zeroed"
 *     body: "It is *n\u043Et* so."
 *   diagrams/life.mmd
 *     title: The life of a page
 *     body: "flowchart TB\n  a[It is n\u043Et]"
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  one-script
 *     Unexpected letters of Latin and Cyrillic in `nоt`, expected letters of only one alphabet in a word
 *     1 | ---
 *     2 | title: Pages are nоt zeroed
 *                ^^^^^^^^^^^^^^^^^^^^
 *     help: retype it in plain letters
 *
 *   claims/positions/zero-lazily.mdx:15:8  error  one-script
 *     Unexpected letters of Latin and Cyrillic in `nоt`, expected letters of only one alphabet in a word
 *     14 | ---
 *     15 | It is *nоt* so.
 *                 ^^^
 *     help: retype it in plain letters
 *
 *   diagrams/life.mmd:5:1  error  one-script
 *     Unexpected letters of Latin and Cyrillic in `nоt`, expected letters of only one alphabet in a word
 *     4 | flowchart TB
 *     5 |   a[It is nоt]
 *         ^^^^^^^^^^^^^^
 *     help: retype it in plain letters
 *
 *   people/ada-byron.yml:1:7  error  one-script
 *     Unexpected letters of Latin and Cyrillic in `Adа`, expected letters of only one alphabet in a word
 *     1 | name: Adа Byron
 *               ^^^^^^^^^
 *     help: retype it in plain letters
 *
 *   people/ada-byron.yml:3:5  error  one-script
 *     Unexpected letters of Latin and Greek in `Aδ`, expected letters of only one alphabet in a word
 *     2 | names:
 *     3 |   - Aδ
 *             ^^
 *     help: retype it in plain letters
 *
 *   people/ada-byron.yml:4:5  error  one-script
 *     Unexpected full-width or mathematical letters in `𝐀da`, expected letters of only one alphabet in a word
 *     3 |   - Aδ
 *     4 |   - 𝐀da
 *             ^^^^
 *     help: retype it in plain letters
 */

import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Entry } from '../record/corpus/entry.ts';
import type { Place } from '../record/corpus/place.ts';
import { placeOfNode } from '../record/graph/links.ts';
import { strangeWord } from '../text/look-alike-letters.ts';
import type { Check, Finding } from './check.ts';
import { allEntries, diagramFiles } from './entries.ts';
import { stringsIn } from './texts/strings-in.ts';

/** Keys with values taken from the mail or from a repository. */
const quotedKeys = new Set(['words', 'subject', 'pattern']);

export const oneScript: Check = {
  id: 'one-script',
  *run(graph) {
    for (const entry of allEntries(graph.corpus)) {
      yield* inValues(entry);
      yield* inText(entry);
    }
    for (const { file, text } of diagramFiles(graph.corpus)) yield* inLines(file, text);
  },
};

function* inValues(entry: Entry<unknown>): Iterable<Finding> {
  for (const { text, path } of stringsIn(entry.raw))
    if (!quotedKeys.has(String(path.at(-1))))
      yield* found(text, () => entry.placeOf(path), entry.kind === 'person');
}

function inText({ file, body }: Entry<unknown>): readonly Finding[] {
  const all: Finding[] = [];
  if (body?.tree)
    visit(body.tree, (node) => {
      const { value } = node as Node & { readonly value?: unknown };
      if (typeof value === 'string') all.push(...found(value, () => placeOfNode(file, node), false));
    });
  return all;
}

function* inLines(file: string, text: string): Iterable<Finding> {
  for (const [index, line] of text.split('\n').entries())
    yield* found(line, () => ({ file, line: index + 1, column: 1, length: line.length }), false);
}

function* found(text: string, placeOf: () => Place, strict: boolean): Iterable<Finding> {
  const strange = strangeWord(text, strict);
  if (strange)
    yield {
      place: placeOf(),
      message: `Unexpected ${strange.what} in \`${strange.word}\`, expected letters of only one alphabet in a word`,
      help: 'retype it in plain letters',
    };
}
