/**
 * Words between quotation marks were really said. In a topic, an essay or a short answer, a quotation of three or more
 * words is in the evidence or the title of a claim that its paragraph links, or is the title of a source. Longer
 * quotations use `<Quote>`, which takes them from the evidence. In a title, a heading, a block of code, a summary, a
 * note, a gist, a caption or a box, a quotation is in the evidence of the claims that the text belongs to. In the text
 * of an outcome, which quotes no mail of the record, its sentence links the source.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: She would ["zero the pages"](claim:zero-lazily), as "the page" says.
 * @example ok
 *   topics/pages.mdx
 *     sources: [{ kind: document, id: book, title: The book’s last page, url: 'https://pages.example/', key: book }]
 *     body: See ["The book's last page"](source:book).
 * @example ok
 *   topics/pages.mdx
 *     sources: [{ kind: document, id: book, title: "The café  of ‘all’ pages", url: 'https://pages.example/', key: book }]
 *     body: "See [\u201CThe cafe\u0301 of 'all' pages!\u201D](source:book)."
 * @example ok
 *   essays/ada-byron.mdx
 *     summary: She would have it "late", or "quite late".
 *     body: She would put it off.
 * @example ok
 *   essays/ada-byron.mdx
 *     summary: She would "zero the pages lazily".
 *     body: She would put it off.
 * @example ok
 *   essays/ada-byron.mdx
 *     body: "She was told so: \"zero the pages lazily\". <Quote claim=\"zero-lazily\" />"
 * @example ok
 *   essays/ada-byron.mdx
 *     body: It is told under "pages may be zeroed lazily" [here](claim:zero-lazily).
 * @example not-ok
 *   essays/ada-byron.mdx
 *     summary: She would "zero the pages lazily".
 *     rests: null
 *     body: She would put it off.
 * @report
 *   essays/ada-byron.mdx:3:10  error  quoted-words
 *     Unexpected quotation `zero the pages lazily`, expected words of a claim that belongs to this text
 *     2 | title: Ada Byron on zeroing
 *     3 | summary: She would "zero the pages lazily".
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
 *   essays/ada-byron.mdx
 *     body: Ada wrote ‘no’, then "Revert  every patch?!" of [this](claim:zero-lazily).
 * @report
 *   essays/ada-byron.mdx:9:1  error  quoted-words
 *     Unexpected quotation `revert every patch`, expected words of a claim that the paragraph links
 *     8 | ---
 *     9 | Ada wrote ‘no’, then "Revert  every patch?!" of [this](claim:zero-lazily).
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
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: 'Ada: "zero the pages lazily"'
 *   threads/zeroing.yml
 *     replace: ['subject: Zeroing', "subject: Zeroing\n    gist: Ada would 'zero the pages lazily'."]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: 'Ada: "I will revert every patch"'
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  quoted-words
 *     Unexpected quotation `i will revert every patch`, expected words of a claim that belongs to this text
 *     1 | ---
 *     2 | title: 'Ada: "I will revert every patch"'
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   threads/zeroing.yml
 *     replace: ['subject: Zeroing', "subject: Zeroing\n    gist: 'Ada would \"zero every page early\".'"]
 * @report
 *   threads/zeroing.yml:7:11  error  quoted-words
 *     Unexpected quotation `zero every page early`, expected words of a claim that belongs to this text
 *     6 |     subject: Zeroing
 *     7 |     gist: 'Ada would "zero every page early".'
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: She would "zero the pages lazily", for which no source is needed beside the mail.
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     body: Ada called it "the end of the matter" in the pull. So it [was](source:pull).
 * @report
 *   claims/outcomes/zeroing-merged.mdx:19:1  error  quoted-words
 *     Unexpected quotation `the end of the matter` without a source, expected a link `[words](source:KEY)` in its sentence
 *     18 | ---
 *     19 | Ada called it "the end of the matter" in the pull. So it [was](source:pull).
 *          ^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: Ada wrote “I will revert every patch” of [this](claim:zero-lazily), and "it’s ‘late’ now".
 * @report
 *   essays/ada-byron.mdx:9:1  error  quoted-words
 *     Unexpected quotation `i will revert every patch`, expected words of a claim that the paragraph links
 *     8 | ---
 *     9 | Ada wrote “I will revert every patch” of [this](claim:zero-lazily), and "it’s ‘late’ now".
 *         ^
 *
 *   essays/ada-byron.mdx:9:1  error  quoted-words
 *     Unexpected quotation `it's 'late' now`, expected words of a claim that the paragraph links
 *     8 | ---
 *     9 | Ada wrote “I will revert every patch” of [this](claim:zero-lazily), and "it’s ‘late’ now".
 *         ^
 * @example not-ok
 *   topics/zeroing.mdx
 *     summary: "She wrote \u201Ezero them all now\u201C."
 *     body: "She wrote \u00ABzero them\u00BB and 'zero them all now', which isn't what [she's said](claim:zero-lazily), and 'zero the pages lazily'."
 *   people/ada-byron.yml
 *     name: Ada Byron
 *     role: wrote "zero them all"
 * @report
 *   people/ada-byron.yml:4:7  error  quoted-words
 *     Unexpected quotation `zero them all`, expected words of a claim that belongs to this text
 *     3 |   - A. A. Byron
 *     4 | role: wrote "zero them all"
 *               ^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:3:10  error  quoted-words
 *     Unexpected quotation mark `„`, expected `"`, between which words are checked against the mail
 *     2 | title: Zeroing
 *     3 | summary: She wrote „zero them all now“.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote in double quotation marks
 *
 *   topics/zeroing.mdx:9:1  error  quoted-words
 *     Unexpected quotation `zero them all now`, expected words of a claim that the paragraph links
 *     8 | ---
 *     9 | She wrote «zero them» and 'zero them all now', which isn't what [she's said](claim:zero-lazily), and 'zero the pages lazily'.
 *         ^
 *
 *   topics/zeroing.mdx:9:1  error  quoted-words
 *     Unexpected quotation mark `«`, expected `"`, between which words are checked against the mail
 *     8 | ---
 *     9 | She wrote «zero them» and 'zero them all now', which isn't what [she's said](claim:zero-lazily), and 'zero the pages lazily'.
 *         ^
 *     help: quote in double quotation marks
 * @example ok
 *   essays/ada-byron.mdx
 *     rests: { summary: [zero-lazily], headings: { 'To "zero the pages lazily"': [zero-lazily] } }
 *     body: "## To \"zero the pages lazily\"\n\nShe would [put it off](claim:nobody-zeroes)."
 * @example not-ok
 *   topics/zeroing.mdx
 *     body: "Zeroing [waits](claim:zero-lazily).\n\n## \"I will revert it\"\n\n| Who \"will not wait\" | for what |\n| - | - |\n| \"I will wait\" | [zeroing](claim:zero-lazily) |\n\n```\nAda: \"I will see\"\n```"
 * @report
 *   topics/zeroing.mdx:11:1  error  quoted-words
 *     Unexpected quotation `i will revert it`, expected words of a claim that belongs to this text
 *     10 |
 *     11 | ## "I will revert it"
 *          ^
 *
 *   topics/zeroing.mdx:13:1  error  quoted-words
 *     Unexpected quotation `will not wait`, expected words of a claim that belongs to this text
 *     12 |
 *     13 | | Who "will not wait" | for what |
 *          ^
 *
 *   topics/zeroing.mdx:15:1  error  quoted-words
 *     Unexpected quotation `i will wait`, expected words of a claim that the paragraph links
 *     14 | | - | - |
 *     15 | | "I will wait" | [zeroing](claim:zero-lazily) |
 *          ^
 *
 *   topics/zeroing.mdx:17:1  error  quoted-words
 *     Unexpected quotation `i will see`, expected words of a claim that belongs to this text
 *     16 |
 *     17 | ```
 *          ^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "Zeroing waits.\n\n## \"I will revert it\""
 * @report
 *   claims/positions/zero-lazily.mdx:17:1  error  quoted-words
 *     Unexpected quotation `i will revert it`, expected words of a claim that belongs to this text
 *     16 |
 *     17 | ## "I will revert it"
 *          ^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. Pages [may be zeroed](claim:zero-lazily) late.\n\n## \"I will revert it\""
 * @report
 *   briefs/who-zeroes-pages.mdx:13:1  error  quoted-words
 *     Unexpected quotation `i will revert it`, expected words of a claim that belongs to this text
 *     12 |
 *     13 | ## "I will revert it"
 *          ^
 */

import type { Blockquote } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Entry } from '../record/corpus/entry.ts';
import type { Graph } from '../record/graph/graph.ts';
import { startOfNode } from '../record/graph/links.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import type { Check, Finding } from './check.ts';
import { textEntries } from './entries.ts';
import type { AuthoredText } from './texts/authored-text.ts';
import { authoredTexts } from './texts/authored-texts.ts';
import { claimsIn, type Prose, proseOf, sentencesOf } from './texts/prose.ts';

/** Includes single quotation marks, but not apostrophes. */
const quotation = /"([^"]+)"|(?<![\p{L}\p{N}])'((?:[^']|(?<=\p{L})'(?=\p{L}))+)'(?![\p{L}\p{N}])/gu;
const fewest = 3;
/** Three words in single quotation marks are often a name. */
const fewestInSingle = 4;

export const quotedWords: Check = {
  id: 'quoted-words',
  *run(graph) {
    const { topics, essays, briefs } = graph;
    for (const { entry, sources } of [...topics.values(), ...essays.values(), ...briefs.values()]) {
      yield* inParagraphs(entry, titlesOf(sources), graph);
      yield* blocksIn(entry);
    }
    for (const entry of textEntries(graph.corpus))
      for (const prose of proseOf(entry))
        yield* otherMarks(prose.text, startOfNode(entry.file, prose.paragraph));
    for (const authored of authoredTexts(graph)) {
      yield* otherMarks(authored.text, authored.place);
      yield* inLine(authored, graph);
    }
    for (const { kind, entry, sources } of graph.claims.values())
      if (kind === 'outcome') yield* inOutcome(entry, titlesOf(sources));
  },
};

type Text = Pick<Entry<unknown>, 'file' | 'body'>;

function* inParagraphs(entry: Text, titles: readonly string[], graph: Graph): Iterable<Finding> {
  for (const prose of proseOf(entry))
    for (const words of unproved(prose, [...linkedWords(prose, graph), ...titles]))
      yield {
        place: startOfNode(entry.file, prose.paragraph),
        message: `Unexpected quotation \`${words}\`, expected words of a claim that the paragraph links`,
      };
}

function blocksIn({ file, body }: Text): readonly Finding[] {
  const blocks: Finding[] = [];
  if (body?.tree)
    visit(body.tree, 'blockquote', (node: Blockquote) => {
      blocks.push({
        place: startOfNode(file, node),
        message: 'Unexpected block of quoted text, expected `<Quote claim="ID" />`',
      });
    });
  return blocks;
}

function* inLine({ text, place, claims }: AuthoredText, graph: Graph): Iterable<Finding> {
  const evidence = claims.flatMap((id) => evidenceOf(id, graph));
  for (const words of unproved({ text }, evidence))
    yield {
      place,
      message: `Unexpected quotation \`${words}\`, expected words of a claim that belongs to this text`,
    };
}

function* inOutcome(entry: Text, titles: readonly string[]): Iterable<Finding> {
  for (const prose of proseOf(entry))
    for (const sentence of sentencesOf(prose)) {
      if (sentence.links.some(({ target }) => target.kind === 'source')) continue;
      for (const words of unproved(sentence, titles))
        yield {
          place: startOfNode(entry.file, prose.paragraph),
          message: `Unexpected quotation \`${words}\` without a source, expected a link \`[words](source:KEY)\` in its sentence`,
        };
    }
}

/** Quotation marks that the rules do not recognize. */
const otherMark = /[«»‹›„‟〝〞❝❞「」『』＂″ʺ]/u;

function* otherMarks(text: string, place: Finding['place']): Iterable<Finding> {
  const [mark] = otherMark.exec(text) ?? [];
  if (mark !== undefined)
    yield {
      place,
      message: `Unexpected quotation mark \`${mark}\`, expected \`"\`, between which words are checked against the mail`,
      help: 'quote in double quotation marks',
    };
}

/** Quotations in the prose that none of the sources contains. */
function unproved(prose: Pick<Prose, 'text'>, sources: readonly string[]): readonly string[] {
  const texts = sources.map(plain);
  return quotationsIn(prose).filter((words) => !texts.some((text) => text.includes(words)));
}

function quotationsIn({ text }: Pick<Prose, 'text'>): readonly string[] {
  return [...plain(text).matchAll(quotation)].flatMap(([, double, single]) => {
    const words = (double ?? single ?? '').replace(/[.,;:?!]+$/, '').trim();
    return words.split(' ').length >= (double === undefined ? fewestInSingle : fewest) ? [words] : [];
  });
}

function linkedWords(prose: Prose, graph: Graph): readonly string[] {
  return claimsIn(prose).flatMap((id) => {
    const claim = graph.claims.get(id);
    return claim ? [claim.title, ...evidenceOf(id, graph)] : [];
  });
}

function evidenceOf(id: string, graph: Graph): readonly string[] {
  const claim = graph.claims.get(id);
  return claim ? [...claim.evidence.map(({ words }) => words), ...titlesOf(claim.sources)] : [];
}

function titlesOf(sources: readonly SourceData[] | undefined): readonly string[] {
  return (sources ?? []).flatMap((source) =>
    source.kind === 'file' ? [source.title, source.words] : [source.title],
  );
}

/** Normalizes quotation marks and white space, and ignores case, since a sentence may begin with the words. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').toLowerCase();
}
