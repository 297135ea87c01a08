import { expect, it } from 'vitest';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

const site = readSite();
const elements = site.pages.get('timeline/')?.elements ?? [];
const named = elements.flatMap((one) => /^d-(\d{4}[-\d]*)$/.exec(attribute(one, 'id') ?? '')?.[1] ?? []);
const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date);

it('the timeline lists the days in order, and months and years without a day after them', () => {
  const days = named.filter(isDay);
  const others = named.filter((date) => !isDay(date));
  expect(others.length).toBeGreaterThan(0);
  expect(named).toEqual([...days.toSorted(), ...others.toSorted()]);
});

it('the slider of the timeline has a place for each day, and for nothing else', () => {
  const slider = elements.find((one) => attribute(one, 'id') === 'as-of');
  expect(Number(attribute(slider, 'max')) + 1).toBe(named.filter(isDay).length);
});

it('the caption of the drawn timeline is at most three short sentences', () => {
  const captions = (site.pages.get('')?.elements ?? [])
    .filter(({ tagName }) => tagName === 'figcaption')
    .map((one: Element) => textOf(one).replace(/\s+/g, ' ').trim());
  const caption = captions.find((one) => one.includes('The mail and what came of it.')) ?? '';
  const [, explaining = ''] = caption.split('The mail and what came of it.');
  const sentences = explaining.trim().split(/(?<=[.?!]) (?=[A-Z])/);
  expect(explaining).toMatch(/senders’ own\.$/);
  expect(sentences.length).toBeLessThanOrEqual(3);
  for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(28);
});
