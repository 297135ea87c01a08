/** Tests of several small functions on words, characters and days. */

import { describe, expect, it } from 'vitest';
import { withArticle } from './article.ts';
import { closest, editDistance } from './closest.ts';
import { columns } from './columns.ts';
import { dateParts } from './date-parts.ts';
import { isDay } from './day.ts';
import { hiddenCharacter, onlySeen, withoutHidden } from './hidden-characters.ts';
import { plainMarks } from './plain-marks.ts';
import { printable } from './printable.ts';
import { showDay, showInstant, showShortDay } from './show-date.ts';
import { padEnd, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

describe('the nearest word', () => {
  it('is the one with the fewest edits, if there is only one', () => {
    expect(closest('zeroin', ['zeroing', 'pages'])).toBe('zeroing');
    expect(closest('zeroing', ['zeroing', 'zeroin'])).toBe('zeroing');
    expect(closest('cat', ['car', 'bat'])).toBeUndefined();
    expect(closest('cat', ['car', 'bat', 'cat'])).toBe('cat');
    expect(closest('ab', ['abcd'])).toBe('abcd');
    expect(closest('ab', ['abcde'])).toBeUndefined();
    expect(closest('abcdefghijkl', ['abcdefgh'])).toBe('abcdefgh');
    expect(closest('abcdefghijkl', ['abcdefg'])).toBeUndefined();
    expect(closest('abc', ['xyz', 'uvw'])).toBeUndefined();
    expect(closest('a', [])).toBeUndefined();
    // A candidate that is too far away does not tie with a later one.
    expect(closest('abcdef', ['uvwxyz', 'abcdeg'])).toBe('abcdeg');
  });

  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['', 'ab', 2],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'axc', 1],
    ['abc', 'abxc', 1],
    ['abcd', 'badc', 2],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from %s to %s takes this many edits: %i', (a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
    expect(editDistance(b, a, 5)).toBe(edits);
  });

  it('is not counted beyond the limit', () => {
    expect(editDistance('abcd', 'a', 2)).toBe(3);
    expect(editDistance('abc', 'a', 2)).toBe(2);
  });
});

it('a word gets its article by its first letter', () => {
  expect(['outcome', 'Answer', 'question', 'Option', 'position', 'idea'].map(withArticle)).toEqual([
    'an outcome',
    'an Answer',
    'a question',
    'an Option',
    'a position',
    'an idea',
  ]);
});

describe('a day', () => {
  it('must exist in the calendar', () => {
    const days = [
      '2024-02-29',
      '2023-02-29',
      '0000-01-01',
      '2024-2-9',
      '2024-13-01',
      '2024',
      '2024-06',
      '2024-04-31',
      ' 2024-01-01',
      '2024-01-011',
      '',
    ];
    expect(days.filter(isDay)).toEqual(['2024-02-29']);
  });

  it('has as many parts as are written', () => {
    expect(dateParts('2024-06-20T23:30:00-07:00')).toEqual([2024, 6, 20]);
    expect(dateParts('2024-06')).toEqual([2024, 6]);
    expect(dateParts('2024')).toEqual([2024]);
  });

  it('is shown by the name of its month', () => {
    const months = Array.from({ length: 12 }, (_, at) =>
      showShortDay(`2024-${String(at + 1).padStart(2, '0')}-03`),
    );
    expect(months.join(' ')).toBe(
      '3 Jan 2024 3 Feb 2024 3 Mar 2024 3 Apr 2024 3 May 2024 3 Jun 2024 3 Jul 2024 3 Aug 2024 3 Sep 2024 3 Oct 2024 3 Nov 2024 3 Dec 2024',
    );
    const names = Array.from({ length: 12 }, (_, at) => showDay(`2024-${at + 1}`).replace(' 2024', ''));
    expect(names.join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
    expect([showDay('2024-13-01'), showDay('')]).toEqual(['2024', '']);
    expect(showInstant('2024-06-20')).toBe('20 Jun 2024');
  });
});

describe('hidden characters', () => {
  const hidden = [
    0x0, 0x8, 0xb, 0xc, 0xe, 0x1f, 0x7f, 0x9f, 0xad, 0x34f, 0x61c, 0x180e, 0x200b, 0x200f, 0x2028, 0x202e,
    0x2060, 0x206f, 0xfeff, 0x2800, 0xfffc, 0xe000, 0xf8ff, 0xf0000, 0x10fffd, 0xfdd0, 0x115f, 0x1160, 0x17b4,
    0x3164, 0xffa0, 0xfff9, 0x13430, 0x1bca0, 0x1d173, 0xe0001, 0xfe00, 0xfe0f,
  ];

  it('are recognized, and visible ones are not', () => {
    for (const code of hidden)
      expect(hiddenCharacter.test(String.fromCodePoint(code)), code.toString(16)).toBe(true);
    for (const character of ['\t', '\n', '\r', ' ', 'é', '漢', '\u00a0', '❤\uFE0F', '\uFFFD', '™'])
      expect(hiddenCharacter.test(character), character).toBe(false);
  });

  it('are all replaced by a visible character of the same length, or removed', () => {
    expect(withoutHidden('a\u200Bb\u202Ec\u{E0001}')).toBe('a\uFFFDb\uFFFDc\uFFFD\uFFFD');
    expect(onlySeen('a\u200Bb\u202Ec\u{E0001}')).toBe('abc');
  });

  it('are printed by their numbers if a terminal would act on them', () => {
    expect(printable('a\n\tb\u001B[2J\u202Ec\u2028\u2029\u{E0001}\u0007')).toBe(
      'a\n\tb<U+001B>[2J<U+202E>c<U+2028><U+2029><U+E0001><U+0007>',
    );
  });
});

it('typographic marks become ASCII for hosts that send no charset', () => {
  expect(plainMarks('“a” ‘b’ c… d–e—f−g 2×3 · → ← ↔ ✓ ✗ ○ 1\u00a0GiB é')).toBe(
    '"a" \'b\' c... d-e--f-g 2x3 - -> <- <->    1 GiB é',
  );
});

describe('columns', () => {
  it('count wide characters as two and combining marks as none', () => {
    expect(['', 'a b~', '漢字', 'e\u0301'].map(widthOf)).toEqual([0, 4, 4, 1]);
    expect([padEnd('ab', 4), padEnd('abc', 2)]).toEqual(['ab  ', 'abc']);
  });

  it('are padded, except the last', () => {
    expect(columns([['a'], [], ['b', 'c d', 'e']], [1, 2])).toEqual(['a', '', 'b  c', '   d']);
    expect(columns([], [1])).toEqual([]);
  });

  it('are 72 by default', () => {
    expect(wrap(`${'x'.repeat(71)} y`)).toEqual(['x'.repeat(71), 'y']);
    expect(wrap(`${'x'.repeat(70)} y`)).toEqual([`${'x'.repeat(70)} y`]);
  });

  it('split a word that is wider than a line, and start text without spaces on the current line', () => {
    expect(wrap('a bcdefghij k', { width: 4 })).toEqual(['a', 'bcde', 'fghi', 'j k']);
    expect(wrap('a 漢字漢字漢字漢字', { width: 8, rest: '  ' })).toEqual(['a 漢字漢', '  字漢字', '  漢字']);
    expect(wrap('ab 漢字 c', { width: 6 })).toEqual(['ab', '漢字 c']);
    expect(wrap('abc 漢字', { width: 3 })).toEqual(['abc', '漢', '字']);
    expect(wrap('a 漢字', { width: 4 })).toEqual(['a', '漢字']);
    expect(wrap('漢字', { width: 1 })).toEqual(['漢字']);
    expect(wrap('x:// a@b @c d@', { width: 3 })).toEqual(['x://', 'a@b', '@c', 'd@']);
    expect(wrap('ab\t\n\f\rcd', { width: 9 })).toEqual(['ab cd']);
  });
});
