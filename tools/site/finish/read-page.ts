/**
 * Reads a page of the site as text: the content of its `<main>`, in page order, with addresses as numbered notes, so
 * that a page and its alternate text cannot differ.
 */

import { parseFragment } from 'parse5';
import { type Block, type Notes, notesFrom } from '../../../src/text/block.ts';
import { plainMarks } from '../../../src/text/plain-marks.ts';
import { all, attribute, type Element, find, hasClass, is, plain } from './element.ts';
import { blocksOf } from './page-blocks.ts';

export interface ReadPage {
  readonly title: string;
  readonly canonical: string;
  /** The address of the alternate text, as the page names it; undefined if the page has none. */
  readonly alternate: string | undefined;
  readonly blocks: readonly Block[];
  readonly notes: Notes;
  /** What the margin explains, in the order of the page: `Pin: A hold on a page.` */
  readonly terms: readonly string[];
}

export function readPage(html: string): ReadPage {
  const root = parseFragment(readParts(html));
  const canonical =
    attribute(
      find(root, (node) => is(node, 'link', 'rel', 'canonical')),
      'href',
    ) ?? '';
  const alternate = attribute(
    find(root, (node) => is(node, 'link', 'type', 'text/plain')),
    'href',
  );
  const main = find(root, (node) => node.nodeName === 'main');
  const title = main && find(main, (node) => node.nodeName === 'h1');
  const notes = notesFrom();
  return {
    title: title ? plainMarks(plain(title)) : '',
    canonical,
    alternate,
    notes,
    terms: main ? termsOf(main) : [],
    blocks: main ? blocksOf(main, { notes, base: canonical, margin: marginOf(main) }) : [],
  };
}

/** The links of the head and the content of `<main>`: the other half of a page need not be parsed. */
function readParts(html: string): string {
  const [start, end] = [html.indexOf('<main'), html.lastIndexOf('</main>')];
  const links = html.slice(0, start < 0 ? undefined : start).match(/<link\s[^>]*>/g) ?? [];
  return `${links.join('')}${start < 0 ? '' : html.slice(start, end < 0 ? undefined : end)}`;
}

/** A note of the margin that begins with a term has no number, because nothing refers to it; some are in a fold. */
function termsOf(main: Element): readonly string[] {
  const items = all(main, 'li');
  const terms = [...items, ...items.flatMap((item) => all(item, 'li'))].filter(
    (item) =>
      hasClass(item, 'note') &&
      find(item, (part) => part.nodeName === 'b' && hasClass(part, 'who')) !== undefined,
  );
  return [...new Set(terms.map((term) => plainMarks(plain(term))))];
}

function marginOf(main: Element): ReadonlyMap<string, Element> {
  const notes = all(main, 'li').filter((item) => hasClass(item, 'note'));
  return new Map(notes.map((note) => [attribute(note, 'id') ?? '', note]));
}
