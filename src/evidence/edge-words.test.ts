import { describe, expect, it } from 'vitest';
import { keptIn } from './edge-kept.ts';
import { edgeKindOf, edgeWordsIn, turnsInto } from './edge-words.ts';

describe('the words that turn a statement', () => {
  it.each([
    ['It is NOT hot, probably.', ['not', 'probably']],
    ['(unless it "doesn’t" boil)', ["doesn't", 'unless'].toReversed()],
    ['nothing/never', ['nothing', 'never']],
    ['not, not and not', ['not']],
    ['In theory I think we might', ['in theory', 'i think', 'might']],
    ['for now, at least for now', ['for now', 'at least for now']],
    ['knot unlessened maybes noted', []],
    ['ifs and iffy, canned, whether-or-no', []],
    ['thinking', []],
  ])('in "%s", in their order and each once', (text, words) => {
    expect(edgeWordsIn(text)).toEqual(words);
  });

  it.each([
    ['?', 'question'],
    ['not', 'negation'],
    ["isn't", 'negation'],
    ['unless', 'condition'],
    ['in case', 'condition'],
    ['as long as', 'condition'],
    ['probably', 'hedge'],
    ['in theory', 'hedge'],
  ])('know what they do: %s is a %s', (word, kind) => {
    expect(edgeKindOf(word)).toBe(kind);
  });
});

describe('a word directly before a fragment', () => {
  it.each([
    ['Blocking', ['blocking']],
    ['to be done (instead of', ['instead of']],
    ['We should avoid', ['avoid']],
    ['Blocking it, the', []],
    ['a nonstop', []],
    ['', []],
  ])('turns it or does not: "%s"', (before, words) => {
    expect(turnsInto(before)).toEqual(words);
  });

  it('turns it as a negation does', () => {
    expect(edgeKindOf('blocking')).toBe('negation');
    expect(keptIn('blocking', 'Without it, pins end', 'x')).toBe(true);
    expect(keptIn('blocking', 'With it, pins end', 'x')).toBe(false);
  });
});

describe('a title keeps an edge', () => {
  it.each([
    ['not', 'Wants no tea', 'we want', true],
    ['not', 'Rejects tea', 'we want', true],
    ['not', 'Wants tea', 'never tea', true],
    ['not', 'Wants tea', 'we want', false],
    ['if', 'Wants tea when it is hot', 'we want', true],
    ['if', 'Wants tea unless it is cold', 'we want', true],
    ['if', 'Never wants tea', 'we want', false],
    ['if', 'Wants tea', 'we want', false],
    ['probably', 'Would have tea', 'we want', true],
    ['probably', 'Possibly has tea', 'we want', true],
    ['probably', 'Has no tea', 'we want', false],
    ['?', 'Has tea', 'tea?', true],
    ['?', 'Asks for tea', 'tea', true],
    ['?', 'Has tea', 'tea', false],
  ])('%s in "%s" over "%s": %s', (edge, title, words, kept) => {
    expect(keptIn(edge, title, words)).toBe(kept);
  });

  it('by words in any case', () => {
    expect(keptIn('not', 'INSTEAD of tea', 'x')).toBe(true);
    expect(keptIn('if', 'WHEN hot', 'x')).toBe(true);
    expect(keptIn('probably', 'WOULD boil', 'x')).toBe(true);
    expect(keptIn('?', 'WHY boil', 'x')).toBe(true);
  });
});
