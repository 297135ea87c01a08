import { describe, expect, it } from 'vitest';
import { formFaults } from './version-form.ts';

const text = (change: (text: string) => string = (same) => same) =>
  change(`loremark-claim 2
kind: outcome
id: zeroed
date: 2024-06-20T08:37:03-07:00
as of: 2026-11-22
body:
  date: never, he wrote.
  url: javascript:nothing
evidence 1:
  message: m1@mail.example
  lines: 2-3
  words: zero it
  quotes: yes
source 1:
  date: 2026-04
  url: https://lists.example/m1
  lines: -
source 2:
  date: 2026
  url: -
`);

describe('the form of a version', () => {
  it('allows any words in a body, and `-` for an absent value', () => {
    expect(formFaults(text())).toEqual([]);
    expect(formFaults(text((valid) => valid.replace('-07:00', 'Z')))).toEqual([]);
    expect(formFaults('')).toEqual([]);
  });

  it.each([
    ['zeroed', 'zero\u202Eed', 3, 9, 'character `U+202E`, expected only characters that can be seen'],
    ['never, he', 'never,\u200B he', 7, 15, 'character `U+200B`, expected only characters that can be seen'],
    ['it\n', 'it\x1B\n', 12, 17, 'character `U+001B`, expected only characters that can be seen'],
    ['https://lists.example/m1', 'javascript:x()', 16, 8, 'url `javascript:x()`, expected a web address'],
    ['https://lists', 'https://a@lists', 16, 8, 'url `https://a@lists.example/m1`, expected a web address'],
    ['m1@mail', 'm1 @mail', 10, 12, 'message `m1 @mail.example`, expected a Message-ID'],
    ['2-3', '2', 11, 10, 'lines `2`, expected two line numbers'],
    ['2-3', '2-3 ', 11, 10, 'lines `2-3 `, expected two line numbers'],
    ['yes', 'true', 13, 11, 'quotes `true`, expected `yes` or `no`'],
    ['2026-11-22', '2026-11-31', 5, 8, 'as of `2026-11-31`, expected a day'],
    ['2024-06-20T', '2024-06-31T', 4, 7, 'date `2024-06-31T08:37:03-07:00`, expected a date'],
    ['03-07:00', '03', 4, 7, 'date `2024-06-20T08:37:03`, expected a date'],
    ['2024-06-20T08', '2024-06T08', 4, 7, 'date `2024-06T08:37:03-07:00`, expected a date'],
    ['2026-04', '2026-13', 15, 9, 'date `2026-13`, expected a date'],
    ['2026-04', 'April', 15, 9, 'date `April`, expected a date'],
  ])('does not allow %j to be %j', (from, to, line, column, message) => {
    expect(formFaults(text((valid) => valid.replace(from, to)))).toEqual([{ line, column, message }]);
  });
});
