/** A text by paragraphs, with words, links and sentences, for rules about what each rests on. */

import type { Code, Heading, Paragraph, Table, TableRow } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';
import type { Entry } from '../../record/corpus/entry.ts';
import { attributesOf, type Target, targetOf } from '../../record/graph/links.ts';
import { sentenceEnds } from '../../text/sentence-ends.ts';

export interface Prose {
  readonly paragraph: Paragraph | TableRow | Heading | Code;
  /** The words a reader sees, without code, on one line. */
  readonly text: string;
  readonly links: readonly ProseLink[];
  /** Ids of the claims that a `<Quote>` in it quotes. */
  readonly quoted: readonly string[];
}

export interface ProseLink {
  readonly target: Target;
  /** Position of its words in `text`. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly text: string;
  readonly links: readonly ProseLink[];
}

type Text = Pick<Entry<unknown>, 'body'>;

/** Every paragraph, including those in lists and quotations, and every row of a table below its head. */
export function proseOf({ body }: Text): readonly Prose[] {
  const found: Prose[] = [];
  if (body?.tree)
    visit(body.tree, (node, index, parent) => {
      if (node.type === 'paragraph' || (node.type === 'tableRow' && parent && index !== 0))
        found.push(flatten(node as Paragraph | TableRow));
    });
  return found;
}

/** Text outside the paragraphs: headings, head rows of tables, and code blocks. */
export function besideProse({ body }: Text): readonly Prose[] {
  const found: Prose[] = [];
  if (body?.tree)
    visit(body.tree, (node) => {
      const [head] = node.type === 'table' ? (node as Table).children : [];
      if (head) found.push(flatten(head));
      else if (node.type === 'heading' || node.type === 'code') found.push(flatten(node as Heading | Code));
    });
  return found;
}

/** The claims that it links or quotes. */
export function claimsIn({ links, quoted }: Pick<Prose, 'links' | 'quoted'>): readonly string[] {
  return [...links.flatMap(({ target }) => (target.kind === 'claim' ? [target.id] : [])), ...quoted];
}

/** Whether it quotes or links a claim, or links a source. */
export function isGrounded({ links, quoted }: Pick<Prose, 'links' | 'quoted'>): boolean {
  return quoted.length > 0 || links.some(({ target }) => target.kind === 'claim' || target.kind === 'source');
}

function flatten(paragraph: Prose['paragraph']): Prose {
  let text = '';
  const links: ProseLink[] = [];
  const quoted: string[] = [];
  const walk = (node: Node) => {
    const start = text.length;
    if (node.type === 'text' || node.type === 'code')
      text += (node as { value: string } & Node).value.replaceAll('\n', ' ');
    else if (node.type === 'inlineCode')
      text += (node as { value: string } & Node).value.replace(/[.?!]/g, '_');
    else if (node.type === 'break' || (node.type === 'tableCell' && text !== '')) text += ' ';
    quoted.push(...quotedIn(node));
    for (const child of (node as Partial<Parent>).children ?? []) walk(child);
    if (node.type === 'link')
      links.push({ target: targetOf((node as { url: string } & Node).url), start, end: text.length });
  };
  walk(paragraph);
  return { paragraph, text, links, quoted };
}

function quotedIn(node: Node): readonly string[] {
  const { name, attributes = [] } = node as Node & Partial<MdxJsxTextElement>;
  const claim = name === 'Quote' ? attributesOf({ attributes }).get('claim') : undefined;
  return claim === undefined ? [] : [claim];
}

/** A link belongs to the sentence it begins in. */
export function sentencesOf({ text, links }: Pick<Prose, 'text' | 'links'>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of sentenceEnds(text)) close(end);
  close(text.length);
  return sentences;

  function close(end: number): void {
    const piece = text.slice(start, end);
    if (piece.trim() !== '')
      sentences.push({
        text: piece.trim(),
        links: links.filter((link) => start <= link.start && link.start < end),
      });
    start = end;
  }
}
