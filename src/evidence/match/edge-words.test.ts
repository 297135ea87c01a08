import { describe, expect, it } from 'vitest';
import { keptIn } from './edge-kept.ts';
import { edgeKindOf, edgeWordsIn, reversedBy } from './edge-words.ts';

describe('words that reverse or weaken a statement', () => {
  it.each([
    ['It is NOT hot, probably.', ['not', 'probably']],
    ['(unless it "doesn’t" boil)', ["doesn't", 'unless'].toReversed()],
    ['It isn’t hot and doesn’t boil', ["isn't", "doesn't"]],
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
  ])('have a known effect: %s is a %s', (word, kind) => {
    expect(edgeKindOf(word)).toBe(kind);
  });
});

const words = (list: string) => list.split(/ +|, */);
const listed = [
  [
    'negation',
    words(
      "not no never none nor neither nobody nothing nowhere without cannot unable impossible hardly barely scarcely rarely seldom won't",
    ),
  ],
  [
    'condition',
    words(
      'if unless until whether provided providing assuming supposing barring modulo except otherwise only depending depends',
    ),
  ],
  ['condition', ['in case', 'as long as', 'so long as']],
  [
    'hedge',
    words(
      'probably possibly perhaps maybe presumably hopefully potentially conceivably allegedly reportedly',
    ),
  ],
  ['hedge', words('apparently supposedly seemingly likely unlikely')],
  [
    'hedge',
    words('might may could seem seems seemed appear appears suppose guess wonder doubt suspect suspects'),
  ],
  [
    'hedge',
    words('unsure somewhat almost mostly usually generally sometimes theoretically ideally arguably'),
  ],
  ['hedge', words('iirc iiuc afaik afaict afaics imho imo')],
  ['hedge', ['i think', 'i believe', 'i assume', 'i hope', "i'd think", 'i would think', 'in theory']],
  ['hedge', ['i feel', 'i expect', "i'd say", 'i would say', "i'd expect", 'i would expect', 'in principle']],
  ['hedge', ['as far as i', 'as far as we', 'to my knowledge', 'in my opinion', 'in my view']],
  ['hedge', ['kind of', 'sort of', 'more or less', 'at least for now', 'for now']],
] as const;

describe('the closed list', () => {
  it.each(listed.flatMap(([kind, list]) => list.map((word) => [kind, word] as const)))(
    'contains a %s: %s',
    (kind, word) => {
      expect([edgeWordsIn(`Tea ${word.toUpperCase()}, then.`), edgeKindOf(word)]).toEqual([[word], kind]);
    },
  );

  it('finds a phrase as well as a word within it', () => {
    expect(edgeWordsIn('I am not sure')).toEqual(['not', 'not sure']);
  });

  it.each([
    ...words(
      'block blocks blocked blocking prevent preventing avoids avoided disallow disallows reject rejected',
    ),
    ...words(
      'lack lacks lacking refuse refuses refused refusing disable disabled removes removing forbid forbids',
    ),
    ...words('forbidden forbidding forbade stop stops stopped stopping deny denies denied denying against'),
    ...['fail to', 'fails to', 'failed to', 'refuses to', 'refusing to', 'declined to'],
    ...['lack of', 'instead of', 'rather than', 'other than', 'opposed to'],
  ])('reverses the words after it: %s', (word) => {
    expect(reversedBy(`We like ${word}`)).toEqual([word]);
  });
});

describe('a word directly before a fragment', () => {
  it.each([
    ['Blocking', ['blocking']],
    ['to be done (instead of', ['instead of']],
    ['We should avoid', ['avoid']],
    ['Blocking it, the', []],
    ['a nonstop', []],
    ['the blocker', []],
    ['stopp', []],
    ['', []],
  ])('reverses it or does not: "%s"', (before, words) => {
    expect(reversedBy(before)).toEqual(words);
  });

  it('counts as a negation', () => {
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
