import { expect, it } from 'vitest';
import { distinctVersions } from '../../ledger/distinct-versions.ts';
import { currencyOf, daysOf, returnOf } from './currency.ts';

const a = (date: string) => ({ hash: 'a', date });
const b = (date: string) => ({ hash: 'b', date });
const present = (...publications: readonly { readonly hash: string; readonly date: string }[]) => {
  const version = distinctVersions(publications).at(-1);
  if (!version) throw new Error('no version');
  return version;
};
const once = present(a('2026-11-28'));

it('a version says whether it is the current one, and if not, the day of the current one', () => {
  expect(currencyOf(once, 'same')).toBe('the current one');
  expect(currencyOf(once, 'withdrawn')).toBe('withdrawn since');
  expect(currencyOf(once, { date: '2026-11-29' })).toBe(
    'not the current one, which dates from 29 November 2026',
  );
  expect(currencyOf(once, { date: '2026-11-28' })).toBe(
    'not the current one, which dates from later that day',
  );
  expect(currencyOf(once, undefined)).toBe('not the current one');
});

it('a version to which the text returned is the current one again, and says what it was in between', () => {
  const changed = present(a('2026-11-28'), b('2026-11-29'), a('2026-11-30'));
  expect(currencyOf(changed, 'same')).toBe('the current one again, since 30 November 2026');
  expect(returnOf(changed)).toBe(
    'was changed in between, and reads as cited here again since 30 November 2026',
  );
  const withdrawn = present(a('2026-11-28'), a('2026-11-28'));
  expect(currencyOf(withdrawn, 'same')).toBe('the current one again, since later that day');
  expect(returnOf(withdrawn)).toMatch(/^was withdrawn in between, and reads as cited here again since 28/);
  const unpublished = present(a('2026-11-28'), b('2026-11-29'), a(''));
  expect(currencyOf(unpublished, 'same')).toBe('the current one again');
  expect(returnOf(unpublished)).toBe('was changed in between, and reads as cited here again');
  expect(returnOf(once)).toBeUndefined();
});

it('a version is dated by its first day, and by the last on which the text returned to it', () => {
  expect(daysOf(once)).toBe('28 Nov 2026');
  expect(daysOf(present(a('2026-11-27'), b('2026-11-28'), a('2026-11-29'), b('2026-11-30'), a('')))).toBe(
    '27 Nov 2026, again not yet published',
  );
  expect(daysOf(present(a('2026-11-28'), b('2026-11-29'), a('2026-11-30')))).toBe(
    '28 Nov 2026, again 30 Nov 2026',
  );
  expect(daysOf(present(a('')))).toBe('not yet published');
});
