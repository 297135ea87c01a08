import { describe, expect, it } from 'vitest';
import { parseSentDate } from './sent-date.ts';

it.each([
  ['Fri, 21 Jun 2024 09:23:41 +0100', '2024-06-21T09:23:41+01:00'],
  ['Mon, 24 Jun 2024 14:50:19 -0700 (PDT)', '2024-06-24T14:50:19-07:00'],
  ['Mon, 24 (St. John) Jun (month 6) 2024 (leap) 14:50 -0700 (PDT)', '2024-06-24T14:50:00-07:00'],
  ['3 Jun 2024 08:00 GMT', '2024-06-03T08:00:00+00:00'],
  ['Mon, 03 Jun 24 08:00:09 EDT', '2024-06-03T08:00:09-04:00'],
])("keeps the sender's own date and offset: %s", (field, text) => {
  expect(parseSentDate(field)).toEqual({ text, instant: Date.parse(text) });
});

it.each([
  '',
  'yesterday',
  'Mon, 31 Jun 2024 08:00:00 +0000',
  '3 Foo 2024 08:00:00 +0000',
  '3 Jun 2024 28:00:00 +0000',
])('makes no date of %j', (field) => {
  expect(parseSentDate(field)).toBeUndefined();
});

describe('a date', () => {
  it('has each month of a year, whole or short', () => {
    const names = 'Jan feb March APR May June Jul August Sept Oct november Dec'.split(' ');
    expect(names.map((name) => parseSentDate(`3 ${name} 2024 10:00 +0000`)?.text.slice(0, 7))).toEqual(
      names.map((_, at) => `2024-${String(at + 1).padStart(2, '0')}`),
    );
  });

  it.each([
    ['Fri,21 Jun 2024 9:03 +0100', '2024-06-21T09:03:00+01:00'],
    ['21-June-2024 09:23:41.5 -07:30', '2024-06-21T09:23:41-07:30'],
    ['1 Jan 49 00:00 UT', '2049-01-01T00:00:00+00:00'],
    ['1 Jan 50 00:00 UTC', '1950-01-01T00:00:00+00:00'],
    ['1 Jan 100 00:00', '2000-01-01T00:00:00+00:00'],
    ['1 Dec 2024 00:00 EST', '2024-12-01T00:00:00-05:00'],
    ['1 Dec 2024 00:00 cst', '2024-12-01T00:00:00-06:00'],
    ['1 Dec 2024 00:00 CDT', '2024-12-01T00:00:00-05:00'],
    ['1 Dec 2024 00:00 MST', '2024-12-01T00:00:00-07:00'],
    ['1 Dec 2024 00:00 MDT', '2024-12-01T00:00:00-06:00'],
    ['1 Dec 2024 00:00 PST', '2024-12-01T00:00:00-08:00'],
    ['1 Dec 2024 00:00 PDT', '2024-12-01T00:00:00-07:00'],
    ['1 Dec 2024 00:00 CEST', '2024-12-01T00:00:00+02:00'],
    ['1 Dec 2024 00:00 AEST', '2024-12-01T00:00:00+10:00'],
    ['1 Dec 2024 00:00 acst', '2024-12-01T00:00:00+09:30'],
    ['1 Dec 2024 00:00 NST', '2024-12-01T00:00:00-03:30'],
    ['1 Dec 2024 00:00 IST', '2024-12-01T00:00:00+00:00'],
    ['1 Dec 2024 00:00 GMT +0200', '2024-12-01T00:00:00+02:00'],
    ['1 Dec 2024 (a Sunday) 00:00 +0200 (CEST)', '2024-12-01T00:00:00+02:00'],
    ['1 Dec 2024 10.20.30 +0200', '2024-12-01T10:20:30+02:00'],
    ['1 Dec 2024 24:00:00', undefined],
    ['Sun Dec 1 10:00:00 2024 +0200', '2024-12-01T10:00:00+02:00'],
    ['December 1, 2024 at 1:00 PM -0500', '2024-12-01T13:00:00-05:00'],
    ['Sun, Dec 1, 2024 10:00', '2024-12-01T10:00:00+00:00'],
    ['2024/12/01 10:00:00 +0200', '2024-12-01T10:00:00+02:00'],
    ['1 Jun 2024 12:00 pm', '2024-06-01T12:00:00+00:00'],
    ['1 Jun 2024 1:00 P.M.', '2024-06-01T13:00:00+00:00'],
    ['1 Jun 2024 12:59 a.m.', '2024-06-01T00:59:00+00:00'],
    ['1 Jun 2024 0:30 AM', undefined],
    ['1 Jun 2024 13:30 PM', undefined],
    ['1 Jun 2024 24:30', undefined],
    ['2024-13-01T00:00:00Z', undefined],
    ['2024-00-01T00:00:00Z', undefined],
    ['2024-02-29 00:00', '2024-02-29T00:00:00+00:00'],
    ['2023-02-29 00:00', undefined],
    ['Jan 5 10:00:00 2024', '2024-01-05T10:00:00+00:00'],
    ['Fri, Jan 5 10:00:00 +0200 2024', '2024-01-05T10:00:00+02:00'],
    ['on 1 Jun 2024 10:00', '2024-06-01T10:00:00+00:00'],
    ['it was on 1 Jun 2024 10:00', undefined],
    ['x2024-06-01 10:00', undefined],
    [`${' '.repeat(183)}1 Jun 2024 10:00`, '2024-06-01T10:00:00+00:00'],
    [`${' '.repeat(185)}1 Jun 2024 10:00`, undefined],
  ])('%s', (field, text) => {
    const found = parseSentDate(field);
    expect(found?.text).toBe(text);
    expect(found?.instant).toBe(text && Date.parse(text));
  });
});
