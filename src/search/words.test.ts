/** Which words of a text can be searched for, and under which forms they are indexed. */

import { describe, expect, it } from 'vitest';
import { formsOf, isCommon, isName, shortFormsOf, stemOf, synonymsOf, wholeWords } from './words.ts';

describe('the words of a text', () => {
  it('are in lower case and without punctuation at their ends; names from code stay whole', () => {
    expect(wholeWords('“Pinning” the folio->pincount: GUP-fast, guest_memfd and mm/gup.c (2024).')).toEqual([
      'pinning',
      'the',
      'folio->pincount',
      'gup-fast',
      'guest_memfd',
      'and',
      'mm/gup.c',
      '2024',
    ]);
    expect(wholeWords('a@b.example x=1 a+b Foo::bar __free_pages_ 李小 e\u0301t\u00e9')).toEqual([
      'a@b.example',
      'x=1',
      'a+b',
      'foo',
      'bar',
      '__free_pages_',
      '李小',
      'ete',
    ]);
    expect(wholeWords('')).toEqual([]);
  });

  it('are the same for all spellings of a size of memory, and with or without diacritics', () => {
    for (const size of ['1G', '1GB', '1 GiB', '1\u00a0GiB', '1g'])
      expect(wholeWords(size), size).toEqual(['1g']);
    expect(wholeWords('4K-aligned, v6.1 K, x4k, 2 MiB/s')).toEqual([
      '4k-aligned',
      'v6.1',
      'k',
      'x4k',
      '2m/s',
    ]);
    expect(wholeWords('Björn Straße Łukasz Sørensen')).toEqual(['bjorn', 'strasse', 'lukasz', 'sorensen']);
  });

  it("omit the section of a manual page and a possessive 's", () => {
    expect(wholeWords("ioctl(2) Ada's Ada’s (3) it's's")).toEqual(['ioctl', 'ada', 'ada', '3', "it's"]);
  });

  it('are indexed whole, in pieces, and as two pieces joined', () => {
    expect(formsOf('guest_memfd')).toEqual(['guest_memfd', 'guest', 'memfd', 'guestmemfd']);
    expect(formsOf('a-b-c')).toEqual(['a-b-c', 'a', 'b', 'c']);
    expect(formsOf('pinning')).toEqual(['pinning']);
    expect(formsOf('free_')).toEqual(['free_', 'free']);
    expect(formsOf('x'.repeat(60))).toEqual(['x'.repeat(60)]);
    expect(formsOf(`${'x'.repeat(60)}-a`)).toEqual(['x'.repeat(60), 'a']);
  });

  it('that occur in every sentence are common', () => {
    expect(['the', 'who', 'supports', 'may', 'anybody'].map(isCommon)).toEqual(Array(5).fill(true));
    expect(['page', ''].map(isCommon)).toEqual([false, false]);
  });

  it('are names from code if they have such punctuation or digits', () => {
    expect(['a_b', 'a@b', 'a:b', 'a=b', 'a->b', 'v6'].map(isName)).toEqual(Array(6).fill(true));
    expect(['gup-fast', 'page', 'a.b'].map(isName)).toEqual([false, false, false]);
  });
});

describe('a refusal', () => {
  it('is found by every synonym, whatever its ending', () => {
    for (const word of ['nak', 'naked', 'naks'])
      expect(synonymsOf(word)).toEqual(['nack', 'reject', 'veto', 'oppose']);
    expect(synonymsOf('rejected')).toEqual(['nak', 'nack', 'veto', 'oppose']);
    expect(['opposed', 'vetoed', 'nacked'].map((word) => synonymsOf(word).length)).toEqual([4, 4, 4]);
    expect(synonymsOf('banned')).toEqual(['forbid', 'disallow', 'refuse', 'deny', 'prohibit']);
    expect(synonymsOf('page')).toEqual([]);
  });

  it('may be two words', () => {
    expect(shortFormsOf(['a', 'hard', 'no'])).toEqual(['nak']);
    expect(shortFormsOf(['no', 'hard', 'page'])).toEqual([]);
  });
});

describe('a stem', () => {
  it.each([
    ['pinning', 'pin'],
    ['pinned', 'pin'],
    ['pins', 'pin'],
    ['conversions', 'convert'],
    ['conversion', 'convert'],
    ['converting', 'convert'],
    ['versions', 'vers'],
    ['version', 'vers'],
    ['migrate', 'migr'],
    ['migrated', 'migr'],
    ['migration', 'migr'],
    ['migratable', 'migr'],
    ['movable', 'mov'],
    ['disabled', 'disabl'],
    ['disable', 'disabl'],
    ['table', 'tabl'],
    ['states', 'stat'],
    ['copies', 'copy'],
    ['copied', 'copy'],
    ['copy', 'copy'],
    ['file', 'fil'],
    ['isolations', 'isol'],
    ['isolation', 'isol'],
    ['mapping', 'map'],
    ['mappings', 'map'],
    ['zeroes', 'zero'],
    ['zeroed', 'zero'],
    ['pages', 'pag'],
    ['page', 'pag'],
    ['pass', 'pass'],
    ['cache', 'cach'],
    ['using', 'using'],
    ['class', 'clas'],
    ['gups', 'gup'],
    ['as', 'as'],
    ['less', 'less'],
    ['seeing', 'see'],
    ['memfds2', 'memfds2'],
    ['guest_memfds', 'guest_memfd'],
    ['fulling', 'ful'],
    ['buffering', 'buffer'],
  ])('of %s is %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});
