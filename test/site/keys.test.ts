/** Checks that a drawing's caption or key explains what is drawn. */

import { expect, it } from 'vitest';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

const site = readSite();
const within = (element: Element): readonly Element[] =>
  element.childNodes.flatMap((node) => ('tagName' in node ? [node, ...within(node)] : []));
const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
const captionOf = (figure: Element) => textOf(within(figure).find(({ tagName }) => tagName === 'figcaption'));
const figures = site.looked.flatMap(({ path, elements }) =>
  elements.filter(({ tagName }) => tagName === 'figure').map((figure) => ({ path, figure })),
);

/** Each class of marks, with the words that explain it. */
function unexplained(
  shown: typeof figures,
  words: Readonly<Record<string, string>>,
): { readonly drawn: ReadonlySet<string>; readonly faults: readonly string[] } {
  const drawn = new Set<string>();
  const faults = shown.flatMap(({ path, figure }) =>
    Object.entries(words).flatMap(([name, means]) => {
      if (!within(figure).some((element) => hasClass(element, name))) return [];
      drawn.add(name);
      return captionOf(figure).includes(means) ? [] : [`${path}: ${name}`];
    }),
  );
  return { drawn, faults };
}

it('drawings are numbered on every page in the order in which they stand, and nothing else is', () => {
  const pages = new Map<string, string[]>();
  for (const { path, figure } of figures) {
    const numbers = [...captionOf(figure).matchAll(/\bFigure (\d+)\./g)].map(([, number = '']) => number);
    pages.set(path, [...(pages.get(path) ?? []), ...numbers]);
    const isDrawing = within(figure).some(
      (one) => hasClass(one, 'diagram-frame') || hasClass(one, 'stances') || hasClass(one, 'design-row'),
    );
    if (isDrawing || hasClass(figure, 'drawn')) expect(numbers, path).toHaveLength(1);
    else expect(numbers, path).toEqual([]);
  }
  for (const [path, numbers] of pages) expect(numbers, path).toEqual(numbers.map((_, at) => `${at + 1}`));
  expect(Math.max(...[...pages.values()].map(({ length }) => length))).toBeGreaterThan(2);
});

it('the timeline says what its dots, bars and lines are', () => {
  const shown = figures.filter(({ figure }) => attribute(figure, 'id') === 'timeline');
  const words = {
    dots: 'Each dot is a message',
    tick: 'each bar is another day',
    course: 'A line runs from',
  };
  const { drawn, faults } = unexplained(shown, words);
  expect([...drawn].toSorted()).toEqual(Object.keys(words).toSorted());
  expect(faults).toEqual([]);
});

it('the designs side by side say what each mark on their pages is', () => {
  const shown = figures.filter(({ figure }) => within(figure).some((one) => hasClass(one, 'design-row')));
  const words = {
    private: 'Violet: private',
    shared: 'outline: shared',
    vacant: 'grey dash: no page',
    reach: 'line: mapped by the host process',
    bare: 'dotted: bare page frames, which GUP cannot take',
    pin: 'disc: an exclusive pin',
  };
  const { drawn, faults } = unexplained(shown, words);
  expect([...drawn].toSorted()).toEqual(Object.keys(words).toSorted());
  expect(faults).toEqual([]);
});

it('lanes say what the colour of a box and its arrows are', () => {
  const shown = figures.filter(({ figure }) => /^lanes-/.test(attribute(figure, 'id') ?? ''));
  const words = {
    bar: 'the colour at the left of a box is its kind',
    edge: 'an arrow points back to what a statement takes up',
  };
  const { drawn, faults } = unexplained(shown, words);
  expect([...drawn].toSorted()).toEqual(Object.keys(words).toSorted());
  expect(faults).toEqual([]);
});

it('the drawing of two ways to convert one page of a folio says what each colour is', () => {
  const shown = figures.filter(
    ({ path, figure }) =>
      path === 'topics/folio-splitting/' && within(figure).some((one) => hasClass(one, 'diagram-frame')),
  );
  const colours = { shared: 'Blue: shared', private: 'violet: private', busy: 'yellow: ', refused: 'red: ' };
  expect(shown).toHaveLength(1);
  for (const { figure } of shown) {
    const fills = new Set(within(figure).map((one) => attribute(one, 'fill')));
    const drawn = Object.entries(colours).filter(([role]) => fills.has(`var(--mm-${role})`));
    expect(drawn).toHaveLength(4);
    expect(drawn.filter(([, words]) => !captionOf(figure).includes(words))).toEqual([]);
  }
});
