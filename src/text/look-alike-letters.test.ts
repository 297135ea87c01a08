import { describe, expect, it } from 'vitest';
import { plainLook, strangeWord } from './look-alike-letters.ts';

describe('a word that looks like another', () => {
  it.each([
    ['not n\u043Et', 'n\u043Et', 4, 'letters of Latin and Cyrillic'],
    ['h\u0561t', 'h\u0561t', 0, 'letters of Latin and Armenian'],
    ['a\u13AA', 'a\u13AA', 0, 'letters of Latin and Cherokee'],
    ['\u03B1\u0430', '\u03B1\u0430', 0, 'letters of Cyrillic and Greek'],
    ['a\u03B1\u0430', 'a\u03B1\u0430', 0, 'letters of Latin and Cyrillic and Greek'],
    ['e\u0301\u0435', 'e\u0301\u0435', 0, 'letters of Latin and Cyrillic'],
    [
      'is \u{1D5FB}\u{1D5FC}\u{1D601}',
      '\u{1D5FB}\u{1D5FC}\u{1D601}',
      3,
      'full-width or mathematical letters',
    ],
    ['Byr\u05E1n', 'Byr\u05E1n', 0, 'letters of Latin and another alphabet'],
    ['a Byr\u09E6n', 'Byr\u09E6n', 2, 'letters of Latin and another alphabet'],
    ['v\u{1D7D4}', 'v\u{1D7D4}', 0, 'full-width or mathematical letters'],
    ['\uFF4Eo', '\uFF4Eo', 0, 'full-width or mathematical letters'],
  ])('is found in %s', (text, word, at, what) => {
    expect(strangeWord(text, false)).toEqual({ word, at, what });
  });

  it.each([
    'plain, šumný Łukasz',
    'Анна at home',
    '3 μs',
    'Δt',
    '漢字kanji',
    '한글hangul かなkana',
    'שלום דוד 7',
    '٠٠ and १२',
    'ＯＫ'.normalize('NFKC'),
    '½ m²',
  ])('is not found in %s', (text) => {
    expect(strangeWord(text, false)).toBeUndefined();
  });

  it('may mix Greek and Latin letters as a quantity, but not in a name', () => {
    expect(strangeWord('A\u03B4a', false)).toBeUndefined();
    expect(strangeWord('A\u03B4a', true)).toMatchObject({ what: 'letters of Latin and Greek' });
  });
});

describe('the look of a name', () => {
  it.each([
    ['Ace Cope', '\u0410\u0441\u0435 \u0421\u043E\u0440\u0435'],
    ['Alan', 'A1an'],
    ['lan', 'Ian'],
    ['Byron', 'Byr0n'],
    ['Bernard', 'Bemard'],
    ['Ivvan', 'Iwan'],
    ['TAHO', '\u03A4\u0391\u0397\u039F'],
    ['gun', 'g\u057Dn'],
    ['Bjorn Lodz', 'Bj\u00F8rn \u0141odz'],
    ['fil', '\uFB01l'],
  ])('%s is that of %s', (one, other) => {
    expect(plainLook(one)).toBe(plainLook(other));
  });

  it('differs for names that a reader can distinguish', () => {
    expect(plainLook('José')).not.toBe(plainLook('Jose'));
    expect(plainLook('Ada')).not.toBe(plainLook('Ida'));
    expect(plainLook('Lan')).not.toBe(plainLook('Ian'));
  });
});

describe('a word in stylised letters', () => {
  it.each([
    '\u0274\u1D0F\u1D1B',
    '\u207F\u1D52\u1D57',
    '\u24C3\u24DE',
    '\u{1F17D}\u{1F17E}',
    '\u212Ae',
    '\uFB01le',
    '\u216Daim',
  ])('is found in %s', (word) => {
    expect(strangeWord(`is ${word} so`, false)).toEqual({ word, at: 3, what: 'stylised letters' });
  });

  it('is not a symbol by itself, a power, or a letter of another language', () => {
    for (const text of [
      'Linux\u2122 and \u2116 7',
      '2\u00B2 m\u00B3 x\u2074',
      '\u0259\u0142\u00F0 \u00DE',
      '\u{1F1F3}\u{1F1F4} \u{1F600}',
    ])
      expect(strangeWord(text, true), text).toBeUndefined();
  });
});

describe('Greek beside Latin', () => {
  it('is a quantity, unless a letter looks like a Latin one', () => {
    for (const text of ['12 \u03BCs', '\u0394t', '\u03B1x'])
      expect(strangeWord(text, false), text).toBeUndefined();
    for (const text of ['n\u03BFt', '\u039Dot', 'm\u03B1p'])
      expect(strangeWord(text, false)?.word, text).toBe(text);
  });
});
