/** Checks that a built page explains its terms once, beside the text that uses them first, and from its first sentence. */

import { expect, it } from 'vitest';
import { attribute, type Element, readSite, type SitePage } from './built-site.ts';

const site = readSite();
const reading = [...site.pages.values()].filter(({ path }) =>
  /^$|^q\/$|^(q|topics|positions|e)\/[^/]+\/$/.test(path),
);

const hasClass = (element: Element, name: string) =>
  attribute(element, 'class')?.split(' ').includes(name) === true;
const inner = (element: Element): readonly Element[] =>
  element.childNodes.filter((node): node is Element => 'tagName' in node);
const all = (element: Element): readonly Element[] => [element, ...inner(element).flatMap(all)];
function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');
}
/** The terms that a part of a page explains. */
const explained = (elements: readonly Element[]) =>
  elements
    .filter((one) => hasClass(one, 'note'))
    .flatMap((one) => inner(one).slice(0, 1))
    .filter((one) => hasClass(one, 'who'))
    .map(textOf);
const isMark = (element: Element) => hasClass(element, 'term') || element.tagName === 'dfn';
const rows = ({ elements }: SitePage) => elements.filter((one) => hasClass(one, 'row'));

it('explains no term twice on a page', () => {
  const twice = reading.flatMap(({ path, elements }) => {
    const words = explained(elements);
    return words.filter((word, at) => words.indexOf(word) < at).map((word) => `${path}: ${word}`);
  });
  expect(reading.length).toBeGreaterThan(50);
  expect(twice).toEqual([]);
});

it('lists the terms of the margin at the end of the alternate text, with their explanations', () => {
  const without = reading.flatMap(({ path, elements }) => {
    const text = site.text(`${path}index.txt`);
    const listed = /\nTerms\n-----\n\n(.*)$/s.exec(text)?.[1]?.replace(/\s+/g, ' ') ?? '';
    const words = explained(elements);
    const entries = listed.split(/(?:^| )- /).filter(Boolean);
    return words.every((word) =>
      entries.some((entry) => entry.startsWith(`${word.replaceAll('’', "'")}: `)),
    ) && entries.length === words.length
      ? []
      : [path];
  });
  expect(without).toEqual([]);
});

it('explains the terms of the sentence under a title beside it', () => {
  const marked = reading.flatMap((page) => {
    const row = rows(page).find((one) => all(one).some((part) => hasClass(part, 'lede')));
    const lede = row && all(row).find((one) => hasClass(one, 'lede'));
    const marks = lede ? all(lede).filter(isMark).length : 0;
    return row && marks > 0 ? [{ path: page.path, marks, beside: explained(all(row)).length }] : [];
  });
  expect(new Set(marked.map(({ path }) => path.split('/')[0]))).toEqual(
    new Set(['topics', 'positions', 'e']),
  );
  expect(marked.filter(({ marks, beside }) => beside < marks)).toEqual([]);
});

it('explains the terms of the list of short answers beside the answers that use them first', () => {
  const list = site.pages.get('q/')?.elements.filter((one) => hasClass(one, 'one')) ?? [];
  const using = (word: string) => list.find((one) => textOf(one).includes(word));
  expect(list.length).toBeGreaterThan(10);
  for (const word of ['GUP', 'pKVM', 'guest_memfd', 'CoCo']) {
    const first = using(word);
    expect(first ? explained(all(first)) : [], word).toContain(word);
  }
});

it('marks a term only from the row on that explains it', () => {
  const early = reading.flatMap((page) => {
    let known = 0;
    let marked = 0;
    return rows(page).flatMap((row) => {
      known += explained(all(row)).length;
      marked += all(row).filter(isMark).length;
      return marked > known ? [`${page.path}: ${marked} marks, ${known} explained`] : [];
    });
  });
  expect(early).toEqual([]);
});

it('names the terms first where notes are folded', () => {
  const folds = reading.flatMap(({ elements }) => elements.filter((one) => hasClass(one, 'notes')));
  const withTerms = folds.filter((one) => explained(all(one)).length > 0);
  expect(withTerms.length).toBeGreaterThan(50);
  for (const fold of withTerms) {
    const [summary] = inner(fold);
    const [title, names] = (summary ? textOf(summary) : '').split(': ');
    expect(title).toBe('Terms');
    const words = explained(all(fold)).join(', ');
    expect(names?.startsWith(words), `${words} in ${names}`).toBe(true);
  }
});

it('folds no quotation behind terms', () => {
  const folds = reading.flatMap(({ elements }) => elements.filter((one) => hasClass(one, 'rest')));
  expect(folds.length).toBeGreaterThan(5);
  const quotes = folds.flatMap((fold) =>
    all(fold).filter((one) => hasClass(one, 'note') && attribute(one, 'id')),
  );
  expect(quotes).toEqual([]);
});
