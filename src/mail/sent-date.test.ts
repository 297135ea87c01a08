import { expect, it } from 'vitest';
import { parseSentDate } from './sent-date.ts';

it.each([
  ['Fri, 21 Jun 2024 09:23:41 +0100', '2024-06-21T09:23:41+01:00'],
  ['Mon, 24 Jun 2024 14:50:19 -0700 (PDT)', '2024-06-24T14:50:19-07:00'],
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
