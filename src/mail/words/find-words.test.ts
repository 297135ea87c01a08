/** Where a quotation may begin and end in a text: what may be left off its ends, and what may not. */

import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';

describe('words are found', () => {
  it('at every place where they stand, at the ends of tokens', () => {
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
  ])('without what opens or closes: %s', (text) => {
    expect(findWords(`x ${text} y`, 'boil')).toHaveLength(1);
  });

  it.each(['boil…', 'boil/', '("boil!").', '<boil>', '"<boil>".', '<<boil>>', '(<boil>,)'])(
    'without several of those, and angles around it: %s',
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
  ])('not where it would say something else: %s', (text) => {
    expect(findWords(`x ${text} y`, 'boil')).toEqual([]);
  });
});
