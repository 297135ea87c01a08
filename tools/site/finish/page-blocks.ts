/**
 * A page of the site as blocks of text: what stands in its `<main>`, in the same order, with addresses as numbered
 * notes. So a page and its text twin cannot say different things.
 */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { type Block, heading, type Notes, notesFrom, paragraph } from '../../../src/text/block.ts';
import { plainSigns } from '../../../src/text/plain-signs.ts';
import { mailColumns } from '../../../src/text/wrap-by.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface ReadPage {
  readonly title: string;
  readonly canonical: string;
  /** Where the twin belongs, as the page names it; undefined where the page has none. */
  readonly twin: string | undefined;
  readonly blocks: readonly Block[];
  readonly notes: Notes;
}

export function readPage(html: string): ReadPage {
  const root = parseFragment(readParts(html));
  const canonical =
    attribute(
      find(root, (node) => is(node, 'link', 'rel', 'canonical')),
      'href',
    ) ?? '';
  const twin = attribute(
    find(root, (node) => is(node, 'link', 'type', 'text/plain')),
    'href',
  );
  const main = find(root, (node) => node.nodeName === 'main');
  const title = main && find(main, (node) => node.nodeName === 'h1');
  const notes = notesFrom();
  return {
    title: title ? plainSigns(plain(title)) : '',
    canonical,
    twin,
    notes,
    blocks: main ? blocksOf(main, { notes, base: canonical, margin: marginOf(main) }) : [],
  };
}

/** The links of the head and what stands in `<main>`: half of a page is something else, and need not be parsed. */
function readParts(html: string): string {
  const [start, end] = [html.indexOf('<main'), html.lastIndexOf('</main>')];
  const links = html.slice(0, start < 0 ? undefined : start).match(/<link\s[^>]*>/g) ?? [];
  return `${links.join('')}${start < 0 ? '' : html.slice(start, end < 0 ? undefined : end)}`;
}

function noteText(element: Element): string {
  return plainSigns(plain(element));
}

function marginOf(main: Element): ReadonlyMap<string, Element> {
  const notes = all(main, 'li').filter((one) => hasClass(one, 'note'));
  return new Map(notes.map((one) => [attribute(one, 'id') ?? '', one]));
}

interface Reading {
  readonly notes: Notes;
  readonly base: string;
  /** The notes of the margin by their id. */
  readonly margin: ReadonlyMap<string, Element>;
}

/** A note of the margin below its number: who, when, the words, and where they are read. */
function noteLines(note: Element, reading: Reading): readonly string[] {
  const by = note && find(note, (one) => hasClass(one, 'by'));
  const [named] = by?.childNodes.filter((one): one is Element => 'tagName' in one) ?? [];
  const who = named ? noteText(named).replace(/^\d+\s*/, '') : '';
  const parts = note.childNodes.filter((one): one is Element => 'tagName' in one && one !== by);
  const isOther = (one: Element) => hasClass(one, 'later') || !parts.some(({ nodeName }) => nodeName === 'q');
  const said = parts
    .filter((one) => !isOther(one))
    .map((one) => (one.nodeName === 'q' ? `"${noteText(one)}"` : `${noteText(one)}:`));
  const other = parts.filter(isOther).map((one) => noteText(one).replace(/^-> /, ''));
  const links = all(note, 'a').filter((one) => !hidden(one));
  return [
    `${[`${who}:`, ...said].join(' ')}${other.length > 0 ? ` (${other.join('; ')})` : ''}`,
    ...links.flatMap((one) => attribute(one, 'href') ?? []).map((to) => new URL(to, reading.base).href),
  ];
}

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
const left = new Set([
  'h1',
  'script',
  'style',
  'button',
  'template',
  'noscript',
  'svg',
  'input',
  'textarea',
  'select',
  'label',
  'canvas',
  'loremark-search',
  'sup',
]);

function blocksOf(element: Element, reading: Reading): readonly Block[] {
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
    if (left.has(name) || hidden(child) || hasClass(child, 'notes') || hasClass(child, 'forms')) continue;
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

/** The blocks of one element, or undefined where it belongs to the line. */
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
      return present(textOf(element.childNodes, reading)).map((text) => ({
        kind: 'words',
        text: text.replace(/^"|"$/g, ''),
      }));
    case 'pre':
      // A citation is for copying: not a column of it is moved.
      if (hasClass(element, 'mail-form')) return [{ kind: 'kept', text: plainSource(element) }];
      return [{ kind: 'verbatim', text: plainSource(element), indent: 2 }];
    case 'ul':
    case 'ol': {
      const items = children(element, 'li')
        .map((item) => blocksOf(item, reading))
        .filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ kind: 'list', ordered: name === 'ol', items }];
    }
    case 'dl':
      return definitions(element, reading);
    case 'table':
      return table(element, reading);
    case 'hr':
      return [];
    default:
      return undefined;
  }
}

/** Two texts word by word: what was taken out and what was put in, each in a line of its own, as lines are in the text itself. */
function changes(element: Element): Block {
  const names: Readonly<Record<string, string>> = { del: 'removed: ', ins: 'added: ' };
  const lines = element.childNodes.flatMap((child) => {
    const name = names[child.nodeName] ?? '';
    const text = plainSigns(plainSource(child)).replace(name, '');
    return text.split('\n').flatMap((line) => present(line.trim()).map((words) => `${name}${words}`));
  });
  return { kind: 'verbatim', text: lines.join('\n'), indent: 2 };
}

/** A section's number stands apart from its words, as on the page by a margin. */
function numbered({ childNodes: [first, ...rest] }: Element): readonly Node[] {
  if (!first) return [];
  const space: Node = { nodeName: '#text', value: ' ', parentNode: null };
  return first.nodeName === 'small' ? [first, space, ...rest] : [first, ...rest];
}

function definitions(element: Element, reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  let term = '';
  const walk = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child.nodeName === 'div' && 'tagName' in child) walk(child);
      if (child.nodeName === 'dt' && 'tagName' in child) term = textOf(child.childNodes, reading);
      if (child.nodeName === 'dd' && 'tagName' in child) {
        const text = textOf(child.childNodes, reading);
        if (text !== '') blocks.push(paragraph(term === '' ? text : `${term}: ${text}`));
        term = '';
      }
    }
  };
  walk(element);
  return blocks;
}

/** Most columns of a table that stays one within the columns of a mail. */
const mostColumns = 4;

/** A narrow table stays a table; a wider one is read row by row: the row's head, then each column that says something. */
function table(element: Element, reading: Reading): readonly Block[] {
  const caption = children(element, 'caption').flatMap((one) => present(textOf(one.childNodes, reading)));
  const cellsOf = (row: Element) =>
    row.childNodes.filter((cell): cell is Element => cell.nodeName === 'td' || cell.nodeName === 'th');
  const [top] = children(element, 'thead').flatMap((one) => all(one, 'tr'));
  const names = top ? cellsOf(top).map((cell) => nameOf(cell, reading)) : [];
  const rows = all(element, 'tr')
    .filter((row) => row !== top)
    .map((row) => cellsOf(row).map((cell) => textOf(cell.childNodes, reading)))
    // Below a head that spans rows: its own row has one cell more.
    .map((row) => (row.length === names.length - 1 ? ['', ...row] : row));
  const count = Math.max(names.length, ...rows.map((row) => row.length));
  const long = rows.some((row) => row.some((text) => text.length > 90));
  if (count <= mostColumns && !long) {
    const whole = names.length > 0 ? [names, ...rows] : rows;
    return [...caption.map(paragraph), { kind: 'table', rows: whole, widths: widthsOf(whole, count) }];
  }
  return rows.flatMap((row): readonly Block[] => {
    const [first, ...rest] = row;
    const items = rest.flatMap((text, index) => {
      const name = names[index + 1];
      return text === ''
        ? []
        : [[paragraph(name && !text.startsWith(`${name}:`) ? `${name}: ${text}` : text)]];
    });
    return [...present(first ?? '').map((text) => heading(text, 3)), { kind: 'list', ordered: false, items }];
  });
}

/** The name of a column, without its link and without the places where it may be broken. */
function nameOf(cell: Element, reading: Reading): string {
  return textOf(cell.childNodes, { ...reading, notes: notesFrom() })
    .replace(/\[\d+\]/g, '')
    .replaceAll('\u00ad', '');
}

/** As wide as the widest cell, narrowed in proportion where they do not fit. */
function widthsOf(rows: readonly (readonly string[])[], count: number): readonly number[] {
  const wanted = Array.from({ length: count }, (_, at) =>
    Math.max(1, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const room = mailColumns - 2 * (count - 1);
  const total = wanted.reduce((sum, width) => sum + width, 0);
  return total <= room ? wanted : wanted.map((width) => Math.max(8, Math.floor((width * room) / total)));
}

/** Text of a line; a link gets the number of its note. */
function textOf(nodes: readonly Node[], reading: Reading): string {
  return plainSigns(inlineText(nodes, reading))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)]|\.(?!\w)|:(?!\)))/g, '')
    .trim();
}

function inlineText(nodes: readonly Node[], reading: Reading): string {
  return nodes
    .map((node, index): string => {
      if ('value' in node && node.nodeName === '#text') return node.value;
      if (!('tagName' in node) || left.has(node.nodeName) || hidden(node)) return '';
      const inner = spoken(node, inlineText(node.childNodes, reading));
      if (node.nodeName === 'br') return ' ';
      if (node.nodeName === 'q') return ` "${inner.trim()}" `;
      if (['li', 'dt', 'dd', 'p', 'div'].includes(node.nodeName)) return `${inner} `;
      const target = node.nodeName === 'a' ? attribute(node, 'href') : undefined;
      if (target === undefined || hasClass(node, 'term')) return inner;
      const note = reading.margin.get(target.slice(1));
      if (target.startsWith('#') && note)
        return `${inner}${reading.notes.mark(target, () => noteLines(note, reading))}`;
      if (target.startsWith('#') && nodes[index + 1]?.nodeName === 'a') return `${inner}, `;
      if (target.startsWith('#') || inner.trim() === '') return inner;
      return `${inner}${reading.notes.mark(new URL(target, reading.base).href)}`;
    })
    .join('');
}

/** What an element says where its content is drawn and not written. */
function spoken(element: Element, text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : (attribute(element, 'aria-label') ?? text);
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

function plain(element: Element): string {
  return plainSource(element).replace(/\s+/g, ' ').trim();
}

function plainSource(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(plainSource).join('') : '';
}

function present(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

function hidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      // An ornament, such as initials in a disc beside the name.
      (name === 'aria-hidden' && value === 'true') ||
      // A drawing whose words stand beside it.
      name === 'data-drawn' ||
      (name === 'class' && /\b(?:screen-only|anchor)\b/.test(value)),
  );
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

function is(element: Element, tag: string, name: string, value: string): boolean {
  return element.nodeName === tag && attribute(element, name) === value;
}

function children(element: Element, name: string): readonly Element[] {
  return element.childNodes.filter((child): child is Element => child.nodeName === name);
}

function all(element: Element, name: string): readonly Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? (child.nodeName === name ? [child] : all(child, name)) : [],
  );
}

function find(root: Node, test: (element: Element) => boolean): Element | undefined {
  if ('tagName' in root && test(root)) return root;
  for (const child of 'childNodes' in root ? root.childNodes : []) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}
