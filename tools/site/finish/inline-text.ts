/** Words in a line of a page: a link gets the number of its note, and a note of the margin its words. */

import type { Notes } from '../../../src/text/block.ts';
import { plainMarks } from '../../../src/text/plain-marks.ts';
import { all, attribute, type Element, find, hasClass, hidden, type Node, plain, unread } from './element.ts';

export interface Reading {
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

/** Text of a line; a link gets the number of its note. */
export function textOf(nodes: readonly Node[], reading: Reading): string {
  // A dot between two parts goes with the part that is not for reading, such as a button.
  const parts = inlineText(nodes, reading).split('·');
  const said = parts.length === 1 ? parts : parts.filter((part) => part.trim() !== '');
  return plainMarks(said.join('·'))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)]|\.(?!\w)|:(?!\)))/g, '')
    .trim();
}

/** Elements that stand in lines of their own. */
const apart = new Set(['li', 'dt', 'dd', 'p', 'div', 'ul', 'ol']);

function inlineText(nodes: readonly Node[], reading: Reading): string {
  const items = nodes.filter(({ nodeName }) => nodeName === 'li');
  const read = (items.length > 0 ? items : nodes)
    .map((node) => ({ node, text: textOfNode(node, reading) }))
    .filter(({ text }) => text !== '');
  return read.map(({ node, text }, index) => `${seam(read[index - 1]?.node, node)}${text}`).join('');
}

function textOfNode(node: Node, reading: Reading): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('tagName' in node) || unread.has(node.nodeName) || hidden(node)) return '';
  if (node.nodeName === 'br') return ' ';
  const target = node.nodeName === 'a' ? attribute(node, 'href') : undefined;
  const note = target?.startsWith('#') ? reading.margin.get(target.slice(1)) : undefined;
  const mark = () => (note && target ? reading.notes.mark(target, () => noteLines(note, reading)) : '');
  // The number alone: that it is one, its name says to who does not see it.
  if (note && hasClass(node, 'bare')) return mark();
  const inner = spoken(node, inlineText(node.childNodes, reading));
  if (node.nodeName === 'q') return ` "${inner.trim()}" `;
  if (apart.has(node.nodeName)) return ` ${inner} `;
  if (node.nodeName === 'small') return ` ${inner}`;
  if (target === undefined || hasClass(node, 'term')) return inner;
  if (note) return `${inner}${mark()}`;
  if (target.startsWith('#') || inner.trim() === '') return inner;
  return `${inner}${reading.notes.mark(new URL(target, reading.base).href)}`;
}

/** What parts two elements that touch, because the page sets them apart: of a kind, they are a list. */
function seam(before: Node | undefined, node: Node): string {
  if (!before || !('tagName' in before) || !('tagName' in node)) return '';
  if (node.nodeName === 'ul' || node.nodeName === 'ol') return ':';
  if (before.nodeName !== node.nodeName) return '';
  if (node.nodeName === 'a') return ', ';
  if (node.nodeName === 'li') return ';';
  return node.nodeName === 'span' && sameClass(before, node) ? '; ' : '';
}

function sameClass(one: Element, other: Element): boolean {
  const name = attribute(one, 'class');
  return name !== undefined && name === attribute(other, 'class');
}

/** What an element says where its content is drawn and not written. */
function spoken(element: Element, text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : (attribute(element, 'aria-label') ?? text);
}

function noteText(element: Element): string {
  return plainMarks(plain(element));
}

/** The text, where there is one. */
export function present(text: string): readonly string[] {
  return text === '' ? [] : [text];
}
