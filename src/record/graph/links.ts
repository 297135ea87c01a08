/**
 * The links and components inside a text. Authors write `[words](claim:ID)`, `(claim:ID#2)`, `(person:ID)`, `(topic:ID)`,
 * `(message:MESSAGE-ID)` or `(/page/)`, and components such as `<Quote claim="ID" />`; these functions find them, with
 * their places, for the checks, for backlinks and for the site.
 */

import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { decoded } from '../../text/decoded.ts';
import { isMailAddress, isWebAddress } from '../../text/web-address.ts';
import type { Entry } from '../corpus/entry.ts';
import type { Place } from '../corpus/place.ts';

export const targetKinds = [
  'claim',
  'person',
  'topic',
  'message',
  'essay',
  'brief',
  'diagram',
  'source',
  'lab',
] as const;
export type TargetKind = (typeof targetKinds)[number];

export type Target =
  | {
      readonly kind: TargetKind;
      readonly id: string;
      /** Of a claim: the numbers of the pieces of evidence that are meant, counted from 1. */
      readonly named?: readonly number[];
    }
  | { readonly kind: 'page'; readonly path: string; readonly fragment: string | undefined }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'unknown'; readonly url: string };

export interface TextLink {
  readonly target: Target;
  readonly place: Place;
}

export interface UsedComponent {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** Reads an author's link target. */
export function targetOf(url: string): Target {
  const scheme = /^([a-z]+):(.*)$/s.exec(url);
  if (scheme) {
    const [, name, rest] = scheme;
    if (name === 'http' || name === 'https' || name === 'mailto')
      return { kind: isWebAddress(url) || isMailAddress(url) ? 'web' : 'unknown', url };
    const kind = targetKinds.find((known) => known === name);
    const naming = kind === 'claim' ? /^([^#]+)#([1-9]\d*(?:,[1-9]\d*)*)$/.exec(rest ?? '') : null;
    if (naming) {
      const [, id = '', numbers = ''] = naming;
      return { kind: 'claim', id: decoded(id), named: numbers.split(',').map(Number) };
    }
    if (kind && rest) return { kind, id: decoded(rest) };
    return { kind: 'unknown', url };
  }
  if (url.startsWith('/') || url.startsWith('#')) {
    const [path, fragment] = url.split('#', 2);
    return { kind: 'page', path: path ?? '', fragment };
  }
  return { kind: 'unknown', url };
}

/** Inline links, bare addresses, and the definitions of reference links. */
export function linksIn(entry: Pick<Entry<unknown>, 'file' | 'body'>): readonly TextLink[] {
  const found: TextLink[] = [];
  if (!entry.body?.tree) return found;
  visit(entry.body.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    found.push({ target: targetOf(node.url), place: placeOfNode(entry.file, node) });
  });
  return found;
}

export function componentsIn(entry: Pick<Entry<unknown>, 'file' | 'body'>): readonly UsedComponent[] {
  const found: UsedComponent[] = [];
  if (!entry.body?.tree) return found;
  visit(entry.body.tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const element = node as Component;
    const place = placeOfNode(entry.file, node);
    found.push({ name: element.name ?? '', attributes: attributesOf(element), place });
  });
  return found;
}

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Attributes written as plain text: all others are refused (`plain-mdx`). */
export function attributesOf({ attributes }: Pick<Component, 'attributes'>): ReadonlyMap<string, string> {
  return new Map(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );
}

/** Where a node begins, for problems that concern all of it. */
export function startOfNode(file: string, node: Node): Place {
  return { ...placeOfNode(file, node), length: 1 };
}

export function placeOfNode(file: string, node: Node): Place {
  const start = node.position?.start;
  const end = node.position?.end;
  const sameLine = start && end && start.line === end.line;
  return {
    file,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    length: sameLine ? Math.max(1, end.column - start.column) : 1,
  };
}
