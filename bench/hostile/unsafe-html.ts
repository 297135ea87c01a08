/** Everything in a piece of HTML that could run, load something, or lead where no link may. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const elements = new Set(
  'p a em strong del code pre sup br hr ul ol li blockquote table thead tbody tr th td dfn'.split(' '),
);
const attributes = new Set(['href', 'class', 'rel', 'title', 'tabindex']);
const href = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/;

/** One line each; empty if it is safe. */
export function unsafeHtml(html: string): readonly string[] {
  return within(parseFragment(html));
}

function within(node: Node): readonly string[] {
  const own = 'tagName' in node ? unsafeParts(node) : [];
  const inner = 'childNodes' in node ? node.childNodes.flatMap(within) : [];
  const comment = node.nodeName === '#comment' ? ['a comment'] : [];
  return [...own, ...comment, ...inner];
}

function unsafeParts({ tagName, attrs }: DefaultTreeAdapterTypes.Element): readonly string[] {
  const bad = attrs.flatMap(({ name, value }) => {
    if (!attributes.has(name)) return [`<${tagName} ${name}>`];
    return name === 'href' && !href.test(value) ? [`<${tagName} href="${value}">`] : [];
  });
  return elements.has(tagName) ? bad : [`<${tagName}>`, ...bad];
}
