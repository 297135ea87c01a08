/** Checks what the front page says in short: the day of each state, a sentence a design, its answers with their words, and its length. */

import { expect, it } from 'vitest';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

const site = readSite();
const page = site.pages.get('');
const elements = page?.elements ?? [];
const html = page?.html ?? '';

const hasClass = (element: Element, name: string) =>
  attribute(element, 'class')?.split(' ').includes(name) === true;
const inner = (element: Element): readonly Element[] =>
  element.childNodes.filter((node): node is Element => 'tagName' in node);
const all = (element: Element): readonly Element[] => [element, ...inner(element).flatMap(all)];
const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
const within = (name: string, tag: string) =>
  elements
    .filter((one) => hasClass(one, name))
    .flatMap((one) => all(one).filter(({ tagName }) => tagName === tag));

function missing(): never {
  throw new Error('a part of the front page is missing');
}

it('each state of the panel has a day of its own, which the list of outcomes gives as its latest', () => {
  const rows = within('status', 'dd').map((state) => textOf(state).split(', ').at(-1));
  const outcomes = textOf(
    site.pages.get('outcomes/')?.elements.find(({ tagName }) => tagName === 'main') ?? missing(),
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter((day) => !/^(\d{1,2}\s)?[A-Z][a-z]{2}\s\d{4}$/.test(day ?? ''))).toEqual([]);
  expect(new Set(rows).size).toBeGreaterThan(2);
  expect(rows.filter((day) => !outcomes.includes(day ?? '-'))).toEqual([]);
});

it('the day of a state that rests on mail is told from the day on which the mail ended', () => {
  const says = textOf(elements.find((one) => hasClass(one, 'small-print')) ?? missing());
  expect(says).toMatch(/^The mail ended \d/);
  expect(says).toContain('(the last mail cited, if nothing later was found)');
  const caption = elements.filter(({ tagName }) => tagName === 'figcaption').map(textOf);
  expect(caption.join()).toContain('or to the last mail cited if nothing later was found');
  expect(textOf(elements.find((one) => hasClass(one, 'dates')) ?? missing())).toContain(
    'Latest mail cited on',
  );
});

it('each design has one sentence of at most 18 words, the same under its picture and on its card', () => {
  const under = within('design-row', 'p').map(textOf);
  const cards = (site.pages.get('options/')?.elements ?? [])
    .filter((one) => hasClass(one, 'designs'))
    .flatMap((one) => inner(one).map((card) => all(card).find(({ tagName }) => tagName === 'p')));
  expect(under.length).toBe(4);
  expect(cards.map((card) => card && textOf(card)).toSorted()).toEqual(under.toSorted());
  expect(under.filter((text) => words(text).length > 18 || !/^[^.!?]+\.$/.test(text))).toEqual([]);
});

it('each short answer has words beside it, or the outcome on which it rests', () => {
  const answers = html.split('<h3 class="question"').slice(1);
  expect(answers.length).toBe(8);
  const silent = answers.filter((answer) => !/<q>|data-kind="outcome"/.test(answer.split('<h2')[0] ?? ''));
  expect(silent).toEqual([]);
});

it('a repeated note has no number of its own and leads to its claim', () => {
  const repeated = elements.filter(
    (one) =>
      hasClass(one, 'note') &&
      attribute(one, 'id') === undefined &&
      !inner(one).some((part) => hasClass(part, 'who')),
  );
  expect(repeated.length).toBeGreaterThan(3);
  for (const note of repeated) {
    const parts = all(note);
    expect(parts.some((part) => /\/c\/[^/]+\/$/.test(attribute(part, 'href') ?? ''))).toBe(true);
    const isOutcome = parts.some((part) => attribute(part, 'data-kind') === 'outcome');
    expect(parts.some(({ tagName }) => tagName === (isOutcome ? 'p' : 'q'))).toBe(true);
  }
});

it('the answer and the essay below it have between 1,200 and 1,800 words', () => {
  const lede = elements.filter((one) => hasClass(one, 'lede'));
  const essay = (html.split('id="ask"')[0] ?? '').match(/<div class="text">.*?<\/div>/gs) ?? [];
  const told = essay.slice(1).map((text) => text.replace(/<sup>\d+<\/sup>/g, '').replace(/<[^>]+>/g, ''));
  const count = [...lede.map(textOf), ...told].reduce((sum, text) => sum + words(text).length, 0);
  expect(count).toBeGreaterThan(1200);
  expect(count).toBeLessThanOrEqual(1800);
});

it('the answer on top is part of the version that its words are cited by', () => {
  const cited = elements.find(
    (one) => attribute(one, 'data-cite') && all(one).some((part) => hasClass(part, 'lede')),
  );
  const [, path = ''] =
    /(e\/[^/]+\/[0-9a-f]{12})\/$/.exec(attribute(cited ?? missing(), 'data-cite') ?? '') ?? [];
  const text = site.text(`${path}.txt`);
  const sentences = elements
    .filter((one) => hasClass(one, 'lede'))
    .map((one) => textOf(one).replaceAll('’', "'"));
  expect(sentences.length).toBe(3);
  const plain = text.replaceAll('’', "'").replace(/\s+/g, ' ');
  expect(sentences.filter((sentence) => !plain.includes(sentence.replace(/\s+/g, ' ')))).toEqual([]);
});
