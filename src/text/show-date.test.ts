import { expect, it } from 'vitest';
import { showDay, showInstant, showShortDay } from './show-date.ts';

it("keeps the sender's day, even if it is another day in UTC", () => {
  expect(showDay('2024-06-20T23:30:00-07:00')).toBe('20 June 2024');
  expect(showInstant('2024-06-20T23:30:00-07:00')).toBe('20 Jun 2024, 23:30 -0700');
  expect(showInstant('2024-06-21T07:32:40Z')).toBe('21 Jun 2024, 07:32 +0000');
});

it('adds nothing to a partial date', () => {
  expect(showDay('2026')).toBe('2026');
  expect(showDay('2026-04')).toBe('April 2026');
  expect(showShortDay('2026-09-23')).toBe('23 Sep 2026');
});
