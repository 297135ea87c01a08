/**
 * Splits an author's text into pieces for a page, from the same tree that the checks read: paragraphs with the notes
 * that they introduce, headings with their ids, and components by name. docs/decisions/one-parser.md
 */

import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { attributesOf } from '../record/graph/links.ts';
import { escaped } from '../text/escaped.ts';
import { type Introduced, inlineHtml, type ProseContext, plainText, withTerms } from './inline.ts';
import { linksInPlace } from './links-in-place.ts';
import type { Note } from './notebook.ts';
import type { Term } from './terms.ts';
import { typographic } from './typography.ts';

export interface TextPiece {
  readonly kind: 'text';
  readonly html: string;
  readonly notes: readonly Note[];
  readonly terms: readonly Term[];
  /** Claims that it names and a figure of the page shows. */
  readonly figured: readonly string[];
  /** Number of characters, to estimate its height. */
  readonly size: number;
}

export type Piece =
  | TextPiece
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly id: string;
      readonly html: string;
      readonly text: string;
    }
  | {
      readonly kind: 'component';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    };

export function piecesOf(tree: Root | undefined, context: ProseContext): readonly Piece[] {
  const nodes = tree ? linksInPlace(tree).children : [];
  const carried = nothingIntroduced();
  const pieces = nodes.flatMap((node) => pieceOf(node, context, carried));
  // A text with headings of the third level only is part of a page; they become level 2, so that none is skipped.
  const hasLevel2 = pieces.some((piece) => piece.kind === 'heading' && piece.level === 2);
  return hasLevel2
    ? pieces
    : pieces.map((piece) => (piece.kind === 'heading' ? { ...piece, level: 2 } : piece));
}

/**
 * A sentence without markup, such as the one under a title, and the terms that it introduces.
 *
 * @param above what is read before it and cannot mark its terms, such as the title
 */
export function sentenceOf(
  text: string,
  above: string,
  context: ProseContext,
): Pick<TextPiece, 'html' | 'terms'> {
  const introduced = nothingIntroduced();
  withTerms(typographic(above), context, introduced, false);
  const html = withTerms(typographic(text), context, introduced, true);
  return { html, terms: introduced.terms };
}

/** @param carried what headings introduced; the next text takes it, since nothing is beside a heading */
function pieceOf(node: RootContent, context: ProseContext, carried: Introduced): readonly Piece[] {
  if (node.type === 'mdxJsxFlowElement') return componentPiece(node, context, carried);
  if (node.type === 'paragraph' && node.children.length === 1) {
    const [only] = node.children;
    if (only?.type === 'mdxJsxTextElement') return componentPiece(only, context, carried);
  }
  if (node.type === 'heading') {
    const text = typographic(plainText(node));
    const html = inlineHtml(node.children, context, carried, false);
    return [
      { kind: 'heading', level: node.depth <= 2 ? 2 : 3, id: context.notebook.idFor(text), html, text },
    ];
  }
  const introduced = nothingIntroduced();
  const html = blockHtml(node, context, introduced);
  if (html === '') return [];
  const notes = [...carried.notes.splice(0), ...introduced.notes];
  const terms = [...carried.terms.splice(0), ...introduced.terms];
  const figured = [...carried.figured.splice(0), ...introduced.figured];
  return [{ kind: 'text', html, notes, terms, figured, size: plainText(node).length }];
}

function nothingIntroduced(): Introduced {
  return { notes: [], terms: [], figured: [] };
}

function blockHtml(node: RootContent, context: ProseContext, introduced: Introduced): string {
  const blocks = (children: readonly RootContent[]) =>
    children.map((child) => blockHtml(child, context, introduced)).join('');
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlineHtml(node.children, context, introduced)}</p>`;
    case 'blockquote':
      return `<blockquote>${blocks(node.children)}</blockquote>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : '';
      const items = node.children.map(({ children }) => {
        const [first] = children;
        const tight = children.length === 1 && first?.type === 'paragraph';
        return `<li>${tight ? inlineHtml(first.children, context, introduced) : blocks(children)}</li>`;
      });
      return `<${tag}${start}>${items.join('')}</${tag}>`;
    }
    case 'code':
      return `<pre tabindex="0"><code>${escaped(node.value)}</code></pre>`;
    case 'thematicBreak':
      return '<hr />';
    case 'table': {
      const [head, ...body] = node.children;
      const row = (cells: typeof node.children, cell: 'th' | 'td') =>
        cells
          .map(
            ({ children }) =>
              `<tr>${children.map((content) => `<${cell}>${inlineHtml(content.children, context, introduced)}</${cell}>`).join('')}</tr>`,
          )
          .join('');
      return `<table><thead>${head ? row([head], 'th') : ''}</thead><tbody>${row(body, 'td')}</tbody></table>`;
    }
    default:
      return '';
  }
}

function componentPiece(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  context: ProseContext,
  carried: Introduced,
): readonly Piece[] {
  if (node.children.length > 0) {
    return node.type === 'mdxJsxFlowElement'
      ? node.children.flatMap((child) => pieceOf(child as RootContent, context, carried))
      : [];
  }
  return [{ kind: 'component', name: node.name ?? '', attributes: Object.fromEntries(attributesOf(node)) }];
}
