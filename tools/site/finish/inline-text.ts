/** The text within a line of a page: a link gets the number of its note, and a margin note its text. */

import type { Notes } from '../../../src/text/block.ts';
import { plainMarks } from '../../../src/text/plain-marks.ts';
import {
  all,
  attribute,
  type Element,
  find,
  hasClass,
  hidden,
  type Node,
  plain,
  plainSource,
  unread,
} from './element.ts';

export interface Reading {
  readonly notes: Notes;
  readonly base: string;
  /** The margin notes by id. */
  readonly margin: ReadonlyMap<string, Element>;
}

/** A margin note below its number: who, when, the words, and where they can be read. */
function noteLines(note: Element, reading: Reading): readonly string[] {
  const by = note && find(note, (element) => hasClass(element, 'by'));
  const [named] = by?.childNodes.filter((node): node is Element => 'tagName' in node) ?? [];
  const who = named ? noteText(named).replace(/^\d+\s*/, '') : '';
  const parts = note.childNodes.filter((node) => node !== by).flatMap(unwrapped);
  const hasWords = parts.some(({ nodeName }) => nodeName === 'q');
  const isOther = (part: Element) => hasClass(part, 'later') || !hasWords;
  const quoted = parts.flatMap((part) => {
    // Between quotations, the mark for words left out.
    if (!('tagName' in part)) return hasWords && plainSource(part).includes('…') ? ['[...]'] : [];
    if (isOther(part)) return [];
    if (part.nodeName === 'q') return [`"${noteText(part)}"`];
    // Who said the next words, and when; where is an address below.
    return [`${plainMarks(part.childNodes.flatMap(unwrapped).map(plainSource).join('')).trim()}:`];
  });
  const elements = parts.filter((part): part is Element => 'tagName' in part);
  const other = elements.filter(isOther).map((part) => noteText(part).replace(/^-> /, ''));
  const links = all(note, 'a')
    .filter((link) => !hidden(link))
    .flatMap((link) => attribute(link, 'href') ?? []);
  return [
    `${[`${who}:`, ...quoted].join(' ')}${other.length > 0 ? ` (${other.join('; ')})` : ''}`,
    ...new Set(links.map((to) => new URL(to, reading.base).href)),
  ];
}

/** The parts of a note, those that a margin without room hides among them, and without what opens or marks them there. */
function unwrapped(node: Node): readonly Node[] {
  if (!('tagName' in node)) return [node];
  if (node.nodeName === 'details' || hasClass(node, 'o') || hidden(node)) return [];
  return node.nodeName === 'span' || node.nodeName === 'div' ? node.childNodes.flatMap(unwrapped) : [node];
}

/** Text of a line; a link gets the number of its note. */
export function textOf(nodes: readonly Node[], reading: Reading): string {
  // A separating dot is dropped together with a part that is not for reading, such as a button.
  const parts = inlineText(nodes, reading).split('·');
  const shown = parts.length === 1 ? parts : parts.filter((part) => part.trim() !== '');
  return plainMarks(shown.join('·'))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)]|\.(?!\w)|:(?!\)))/g, '')
    .trim();
}

/** Elements on separate lines. */
const separateLines = new Set(['li', 'dt', 'dd', 'p', 'div', 'ul', 'ol', 'h3']);

function inlineText(nodes: readonly Node[], reading: Reading): string {
  const items = nodes.filter(({ nodeName }) => nodeName === 'li');
  const read = (items.length > 0 ? items : nodes)
    .map((node) => ({ node, text: textOfNode(node, reading) }))
    .filter(({ text }) => text !== '');
  return read.map(({ node, text }, index) => `${separator(read[index - 1]?.node, node)}${text}`).join('');
}

function textOfNode(node: Node, reading: Reading): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('tagName' in node) || unread.has(node.nodeName) || hidden(node)) return '';
  if (node.nodeName === 'br') return ' ';
  const target = node.nodeName === 'a' ? attribute(node, 'href') : undefined;
  const note = target?.startsWith('#') ? reading.margin.get(target.slice(1)) : undefined;
  const mark = () => (note && target ? reading.notes.mark(target, () => noteLines(note, reading)) : '');
  // Only the number: its accessible name says what it is to readers who do not see it.
  if (note && hasClass(node, 'bare')) return mark();
  const inner = withLabel(node, inlineText(node.childNodes, reading));
  if (node.nodeName === 'q') return ` "${inner.trim()}" `;
  if (separateLines.has(node.nodeName)) return ` ${inner} `;
  if (node.nodeName === 'small') return ` ${inner}`;
  if (target === undefined || hasClass(node, 'term')) return inner;
  if (note) return `${inner}${mark()}`;
  if (target.startsWith('#') || inner.trim() === '') return inner;
  return `${inner}${reading.notes.mark(new URL(target, reading.base).href)}`;
}

/** What separates two adjacent elements that the page sets apart: elements of one kind form a list. */
function separator(before: Node | undefined, node: Node): string {
  if (!before || !('tagName' in before) || !('tagName' in node)) return '';
  if (node.nodeName === 'ul' || node.nodeName === 'ol') return ':';
  if (before.nodeName !== node.nodeName) return '';
  if (node.nodeName === 'a') return ', ';
  if (node.nodeName === 'li') return ';';
  return node.nodeName === 'span' && sameClass(before, node) ? '; ' : '';
}

function sameClass(element: Element, other: Element): boolean {
  const name = attribute(element, 'class');
  return name !== undefined && name === attribute(other, 'class');
}

/** The text of an element whose content is drawn and not written. */
function withLabel(element: Element, text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : (attribute(element, 'aria-label') ?? text);
}

function noteText(element: Element): string {
  return plainMarks(plain(element));
}

/** The text, if there is any. */
export function present(text: string): readonly string[] {
  return text === '' ? [] : [text];
}
