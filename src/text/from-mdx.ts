/** An author's text as blocks: markup gone, links as numbered notes, components in the words that the caller gives. */

import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block } from './block.ts';
import { widthOf } from './width.ts';
import { mailColumns } from './wrap.ts';

export interface FromMdx {
  /** Words of a link and its target as written; the caller adds a note, or not. */
  readonly link: (words: string, target: string) => string;
  /** What a component without children stands for; `undefined` leaves it out. */
  readonly component: (name: string, attributes: ReadonlyMap<string, string>) => readonly Block[] | undefined;
}

export function blocksFromMdx(tree: Root, options: FromMdx): readonly Block[] {
  return tree.children.flatMap((node) => blocksOf(node, options));
}

function blocksOf(node: RootContent, options: FromMdx): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const only = node.children.length === 1 ? node.children[0] : undefined;
      if (only?.type === 'mdxJsxTextElement') return componentBlocks(only, options);
      return [{ kind: 'paragraph', text: words(node.children, options) }];
    }
    case 'heading':
      return [{ kind: 'heading', level: node.depth <= 2 ? 2 : 3, text: words(node.children, options) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap((child) => blocksOf(child, options)) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap((child) => blocksOf(child, options))),
        },
      ];
    case 'code':
      return [{ kind: 'verbatim', text: node.value, indent: 4 }];
    case 'table':
      return [tableBlock(node, options)];
    case 'mdxJsxFlowElement':
      return componentBlocks(node, options);
    default:
      return [];
  }
}

function componentBlocks(node: MdxJsxFlowElement | MdxJsxTextElement, options: FromMdx): readonly Block[] {
  if (node.children.length === 0) return options.component(node.name ?? '', attributesOf(node)) ?? [];
  return node.type === 'mdxJsxFlowElement'
    ? node.children.flatMap((child) => blocksOf(child, options))
    : [{ kind: 'paragraph', text: words(node.children, options) }];
}

function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): ReadonlyMap<string, string> {
  return new Map(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );
}

function words(nodes: readonly PhrasingContent[], options: FromMdx): string {
  return nodes.map((node) => wordsOf(node, options)).join('');
}

function wordsOf(node: Nodes, options: FromMdx): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'link':
      return options.link(words(node.children, options), node.url);
    case 'mdxJsxTextElement':
      if (node.children.length > 0) return words(node.children, options);
      return (options.component(node.name ?? '', attributesOf(node)) ?? [])
        .map((block) => ('text' in block ? block.text : ''))
        .join(' ');
    default:
      return 'children' in node ? node.children.map((child) => wordsOf(child, options)).join('') : '';
  }
}

/** Columns as wide as their widest cell, narrowed in proportion where they do not fit. */
function tableBlock(node: Table, options: FromMdx): Block {
  const rows = node.children.map((row) => row.children.map((cell) => words(cell.children, options)));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, at) =>
    Math.max(1, ...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  const room = mailColumns - 2 * Math.max(0, count - 1);
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const widths =
    total <= room ? wanted : wanted.map((width) => Math.max(4, Math.floor((width * room) / total)));
  return { kind: 'table', rows, widths };
}
