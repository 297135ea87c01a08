import { expect, it } from 'vitest';
import { attribute, readSite } from './built-site.ts';

const elements = readSite().pages.get('timeline/')?.elements ?? [];
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
