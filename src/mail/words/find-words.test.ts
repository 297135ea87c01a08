/** Tests where a quotation may begin and end in a text, and what may be omitted at its ends. */

import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';

describe('words are found', () => {
  it('everywhere they occur, at token boundaries', () => {
    expect(findWords('boil it, then boil it', 'boil it')).toEqual([0, 14]);
    expect(findWords('boil boil boil', 'boil boil')).toEqual([0, 5]);
    expect(findWords('boil', 'boil')).toEqual([0]);
    expect(findWords('reboil boiler boil', 'boil')).toEqual([14]);
    expect(findWords('boil', '')).toEqual([]);
    expect(findWords('', 'boil')).toEqual([]);
  });

  it.each([
    '"boil"',
    '“boil”',
    '‘boil’',
    '(boil)',
    '[boil]',
    '{boil}',
    'boil.',
    'boil,',
    'boil;',
    'boil:',
    'boil!',
  ])('without opening or closing punctuation: %s', (text) => {
    expect(findWords(`x ${text} y`, 'boil')).toHaveLength(1);
  });

  it.each(['boil…', 'boil/', '("boil!").', '<boil>', '"<boil>".', '<<boil>>', '(<boil>,)'])(
    'without several such characters and angle brackets: %s',
    (text) => {
      expect(findWords(text, 'boil')).toHaveLength(1);
    },
  );

  it.each([
    'boil?',
    '!boil',
    '-boil',
    'boil-',
    '_boil',
    "'boil",
    "boil'",
    '.boil',
    '~boil',
    'boil%',
    '>boil',
    'boil<',
    '<boil',
    'boil>',
    '<boil>b>',
    'x<boil>',
    '<xboil>',
    '<boilx>',
    '"x"boil',
    'boil"x"',
    'boil,then',
    '<boil-then>',
    '<boil>-',
    '*boil*',
  ])('not if they would mean something else: %s', (text) => {
    expect(findWords(`x ${text} y`, 'boil')).toEqual([]);
  });
});
