/** The text blocks of an element of a page, in page order. */

import { type Block, heading, paragraph } from '../../../src/text/block.ts';
import { plainMarks } from '../../../src/text/plain-marks.ts';
import {
  attribute,
  children,
  type Element,
  find,
  hasClass,
  hidden,
  type Node,
  plainSource,
  unread,
} from './element.ts';
import { present, type Reading, textOf } from './inline-text.ts';
import { fits, tableBlocks, widthsOf } from './table-blocks.ts';

const containers = new Set([
  'main',
  'div',
  'section',
  'article',
  'aside',
  'details',
  'nav',
  'figure',
  'form',
  'fieldset',
]);

export function blocksOf(element: Element, reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const flush = () => {
    const text = textOf(inline, reading);
    if (text !== '') blocks.push(paragraph(text));
    inline = [];
  };
  for (const child of element.childNodes) {
    const name = child.nodeName;
    if (!('tagName' in child)) {
      inline.push(child);
      continue;
    }
    if (unread.has(name) || hidden(child) || hasClass(child, 'notes') || hasClass(child, 'forms')) continue;
    const block = hasClass(child, 'diff') ? [changes(child)] : blockOf(child, reading);
    if (block === undefined) inline.push(child);
    else {
      flush();
      blocks.push(...block);
    }
  }
  flush();
  return blocks;
}

/** The blocks of one element, or undefined if it is part of the line. */
function blockOf(element: Element, reading: Reading): readonly Block[] | undefined {
  const name = element.nodeName;
  if (containers.has(name) || name.includes('-')) return blocksOf(element, reading);
  switch (name) {
    case 'h2':
    case 'h3':
    case 'h4':
      return [heading(textOf(numbered(element), reading), name === 'h2' ? 2 : 3)];
    case 'p':
    case 'summary':
    case 'figcaption':
    case 'caption':
      return present(textOf(element.childNodes, reading)).map(paragraph);
    case 'blockquote':
      // After its ` : ` there are no quotation marks around the words, so that their own stay as written.
      return present(textOf(element.childNodes, reading)).map((text) => ({
        kind: 'words',
        text: attribute(element, 'data-words') ?? text.replace(/^"|"$/g, ''),
      }));
    case 'pre':
      // A citation is for copying: no column of it may move.
      if (hasClass(element, 'mail-form')) return [{ kind: 'kept', text: plainSource(element) }];
      return [{ kind: 'verbatim', text: plainSource(element), indent: 2 }];
    case 'ul':
    case 'ol': {
      const items = children(element, 'li')
        .map((item) => blocksOf(item, reading))
        .filter((item) => item.length > 0);
      const start = Number(attribute(element, 'start') ?? 1);
      return items.length === 0 ? [] : [{ kind: 'list', ordered: name === 'ol', start, items }];
    }
    case 'dl':
      return definitions(element, reading);
    case 'table':
      return tableBlocks(element, reading);
    case 'hr':
      return [];
    default:
      return undefined;
  }
}

/** A word diff: removed and added words, each on a separate line, as lines are in the text itself. */
function changes(element: Element): Block {
  const names: Readonly<Record<string, string>> = { del: 'removed: ', ins: 'added: ' };
  const lines = element.childNodes.flatMap((child) => {
    const name = names[child.nodeName] ?? '';
    const text = plainMarks(plainSource(child));
    return text.split('\n').flatMap((line) => present(line.trim()).map((words) => `${name}${words}`));
  });
  return { kind: 'verbatim', text: lines.join('\n'), indent: 2 };
}

/** Separates a section's number from its heading, as the margin does on the page. */
function numbered({ childNodes: [first, ...rest] }: Element): readonly Node[] {
  if (!first) return [];
  const space: Node = { nodeName: '#text', value: ' ', parentNode: null };
  return first.nodeName === 'small' ? [first, space, ...rest] : [first, ...rest];
}

function definitions(element: Element, reading: Reading): readonly Block[] {
  const rows = pairedRows(element, reading);
  if (fits(rows)) return [{ kind: 'table', rows, widths: widthsOf(rows, 2) }];
  const blocks: Block[] = [];
  let term = '';
  const walk = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child.nodeName === 'div' && 'tagName' in child) walk(child);
      if (child.nodeName === 'dt' && 'tagName' in child) term = textOf(child.childNodes, reading);
      if (child.nodeName === 'dd' && 'tagName' in child) {
        blocks.push(...termed(term, definitionOf(child, reading)));
        term = '';
      }
    }
  };
  walk(element);
  return blocks;
}

/** A definition is a paragraph, unless it holds lines that must stay as they are. */
function definitionOf(definition: Element, reading: Reading): readonly Block[] {
  if (holdsLines(definition)) return blocksOf(definition, reading);
  return present(textOf(definition.childNodes, reading)).map(paragraph);
}

function holdsLines(definition: Element): boolean {
  return find(definition, ({ nodeName }) => nodeName === 'pre') !== undefined;
}

/** The definition after its term, which is on the line of the first sentence. */
function termed(term: string, definition: readonly Block[]): readonly Block[] {
  const [first, ...rest] = definition;
  if (term === '' || first === undefined) return definition;
  const name = `${term}${/[.?!]$/.test(term) ? '' : ':'}`;
  return first.kind === 'paragraph'
    ? [paragraph(`${name} ${first.text}`), ...rest]
    : [paragraph(name), ...definition];
}

/** The rows of a list in which each term is in one row with its only definition; none for any other list. */
function pairedRows(element: Element, reading: Reading): readonly (readonly string[])[] {
  const rows = children(element, 'div').map((row) => [...children(row, 'dt'), ...children(row, 'dd')]);
  const isPaired = children(element, 'dt').length === 0 && rows.every((row) => row.length === 2);
  if (rows.some((row) => row.some(holdsLines))) return [];
  return isPaired ? rows.map((row) => row.map((cell) => textOf(cell.childNodes, reading))) : [];
}
