import { expect, it } from 'vitest';
import { currencyOf } from './currency.ts';

it('a version says whether it is the current one, and if not, the day of the current one', () => {
  expect(currencyOf('2026-11-28', 'same')).toBe('the current one');
  expect(currencyOf('2026-11-28', 'withdrawn')).toBe('withdrawn since');
  expect(currencyOf('2026-11-28', { date: '2026-11-29' })).toMatch(
    /^not the current one, which dates from 29.November 2026$/,
  );
  expect(currencyOf('2026-11-28', { date: '2026-11-28' })).toBe(
    'not the current one, which dates from later that day',
  );
  expect(currencyOf('2026-11-28', undefined)).toBe('not the current one');
});
