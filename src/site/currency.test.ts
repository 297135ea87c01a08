import { expect, it } from 'vitest';
import { currencyOf } from './currency.ts';

it('a version says whether it is the present one, and otherwise of what day that is', () => {
  expect(currencyOf('2026-11-28', 'same')).toBe('the current one');
  expect(currencyOf('2026-11-28', 'withdrawn')).toBe('withdrawn since');
  expect(currencyOf('2026-11-28', { date: '2026-11-29' })).toMatch(
    /^not the current one, which is of 29.November 2026$/,
  );
  expect(currencyOf('2026-11-28', { date: '2026-11-28' })).toBe(
    'not the current one, which is of later that day',
  );
  expect(currencyOf('2026-11-28', undefined)).toBe('not the current one');
});
