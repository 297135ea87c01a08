/** Questions about an element of a page: its class, its text, its children, and whether it is for reading. */

import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Contains nothing to read: a control, a drawing, or content that appears elsewhere, such as the title. */
export const unread = new Set([
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

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function plain(element: Element): string {
  return plainSource(element).replace(/\s+/g, ' ').trim();
}

export function plainSource(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(plainSource).join('') : '';
}

export function hidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      // An ornament, such as the initials in a disc beside the name.
      (name === 'aria-hidden' && value === 'true') ||
      // A drawing whose text appears beside it.
      name === 'data-drawn' ||
      (name === 'class' && /\b(?:screen-only|anchor)\b/.test(value)),
  );
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value;
}

export function is(element: Element, tag: string, name: string, value: string): boolean {
  return element.nodeName === tag && attribute(element, name) === value;
}

export function children(element: Element, name: string): readonly Element[] {
  return element.childNodes.filter((child): child is Element => child.nodeName === name);
}

export function all(element: Element, name: string): readonly Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? (child.nodeName === name ? [child] : all(child, name)) : [],
  );
}

export function find(root: Node, test: (element: Element) => boolean): Element | undefined {
  if ('tagName' in root && test(root)) return root;
  for (const child of 'childNodes' in root ? root.childNodes : []) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}
