/** Where the words of a query stand in a text. */

import { describe, expect, it } from 'vitest';
import { densest, occurrencesIn } from './occurrences.ts';

const found = (text: string, words: readonly string[], exact = false) =>
  occurrencesIn(text, [{ words, exact }]).map(({ start, end }) => text.slice(start, end));

describe('a word', () => {
  it('is found in any ending, in longer words and in other spellings, without the punctuation around it', () => {
    expect(found('It “pins”, a pinned pinhole (pin).', ['pin'])).toEqual([
      'pins',
      'pinned',
      'pinhole',
      'pin',
    ]);
    expect(found('a guest-memfd, guestmemfd', ['guest_memfd'])).toEqual(['guest-memfd', 'guestmemfd']);
    expect(found('GUP it', ['pin', 'gup'])).toEqual(['GUP']);
  });

  it('that is exact is found only as it is', () => {
    expect(found('faults, a fault, stage-2', ['fault'], true)).toEqual(['fault']);
    expect(found('stage-2', ['stage-2'], true)).toEqual(['stage-2']);
  });

  it('is found as two words if it is a compound', () => {
    expect(found('In user space. No user, space', ['userspace'])).toEqual(['user space', 'user, space']);
    expect(found('the pinned page', ['pin'])).toEqual(['pinned']);
  });
});

describe('the densest stretch', () => {
  const of = (text: string, most: number) => {
    const all = occurrencesIn(
      text,
      ['page', 'fault'].map((word) => ({ words: [word], exact: false })),
    );
    const stretch = densest(all, (first, last) => last.at - first.at < most);
    return stretch && [text.slice(stretch.first.start, stretch.last.end), stretch.met];
  };

  it('has the most words, and is the shortest and the first with them', () => {
    expect(of('a page of a fault, a page fault, a fault page', 9)).toEqual(['page fault', 2]);
    expect(of('a fault, a page page', 9)).toEqual(['fault, a page', 2]);
  });

  it('is no longer than it may be', () => {
    expect(of('page one two fault', 4)).toEqual(['page one two fault', 2]);
    expect(of('page one two fault', 3)).toEqual(['page', 1]);
    expect(of('none', 3)).toBeUndefined();
  });
});
