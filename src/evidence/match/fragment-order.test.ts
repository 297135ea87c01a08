import { expect, it } from 'vitest';
import { archiveOf } from '../../../test/support/mail/example-mail.ts';
import type { EvidenceEntry } from '../evidence-entry.ts';
import { fragmentFaults } from './fragment-order.ts';
import { placedFragments } from './placed-fragments.ts';

const archive = archiveOf({
  id: 'one@mail.example',
  body: [
    'On Mon, Jun 3, 2024, Ada Boyle wrote:',
    '> It would whistle all night.',
    '',
    'If the lid is shut, and only then, the kettle',
    'boils. It is hot.',
    '',
    'I do not think that a lid alone is enough to keep it warm until somebody comes home.',
  ].join('\n'),
});

async function faultsOf(...fragments: readonly (readonly [string, Partial<EvidenceEntry>?])[]) {
  const entries = fragments.map(([words, change]): EvidenceEntry => {
    const base = { claim: 'kettle', message: 'one@mail.example', speaker: 'ben', quotes: false } as const;
    return { ...base, lines: [4, 7], words, ...change };
  });
  return fragmentFaults(await placedFragments(entries, archive)).map(({ words, reason, help }) => [
    words,
    reason,
    help,
  ]);
}

/** Fragments of a mail that has only these lines. */
async function faultsIn(body: readonly string[], fragments: readonly string[]) {
  const base = { claim: 'kettle', message: 'one@mail.example', speaker: 'ben', quotes: false } as const;
  const placed = await placedFragments(
    fragments.map((words) => ({ ...base, lines: [1, body.length], words })),
    archiveOf({ id: base.message, body: body.join('\n') }),
  );
  return fragmentFaults(placed);
}

it('fragments in the order of the mail with omitted words between them pass', async () => {
  expect(
    await faultsOf(['If the lid is shut, and only then'], ['kettle boils.'], ['a lid alone is enough']),
  ).toEqual([]);
});

it('whole sentences that follow each other pass', async () => {
  expect(await faultsOf(['the kettle boils.'], ['It is hot.'])).toEqual([]);
  expect(await faultsOf(['the kettle boils'], ['It is hot'])).toEqual([]);
});

it('fragments that overlap are a fault, and the help is the one entry that contains both', async () => {
  expect(await faultsOf(['If the lid is shut, and only'], ['and only then, the kettle'])).toEqual([
    [
      'and only then, the kettle',
      'overlaps "If the lid is shut, and only"',
      'quote "If the lid is shut, and only then, the kettle" in one entry',
    ],
  ]);
});

it('if no entry can contain both, the help is to begin the second after the first', async () => {
  const first = 'I do not think that a lid alone is enough to keep it warm';
  expect(await faultsOf([first], ['keep it warm until somebody comes home.'])).toEqual([
    ['keep it warm until somebody comes home.', `overlaps "${first}"`, `begin it after "${first}"`],
  ]);
});

it('fragments of a sentence with nothing omitted between them are one entry, if they fit', async () => {
  expect(await faultsOf(['If the lid is shut'], ['and only then'])).toEqual([
    [
      'and only then',
      'directly follows "If the lid is shut"',
      'quote "If the lid is shut, and only then" in one entry',
    ],
  ]);
  expect(
    await faultsOf(
      ['I do not think that a lid alone is enough'],
      ['to keep it warm until somebody comes home'],
    ),
  ).toEqual([]);
});

it('an entry of a list and a paragraph are no part of the sentence before them', async () => {
  const base = { claim: 'kettle', message: 'one@mail.example', speaker: 'ben', quotes: false } as const;
  const reasons = async (body: readonly string[], second: number) =>
    fragmentFaults(
      await placedFragments(
        [
          { ...base, lines: [1, 1], words: 'It must be' },
          { ...base, lines: [second, second], words: 'shut' },
        ],
        archiveOf({ id: base.message, body: body.join('\n') }),
      ),
    ).map(({ reason }) => reason);
  expect(await reasons(['It must be', '* shut', '* warm'], 2)).toEqual([]);
  expect(await reasons(['It must be', '', 'shut', 'at night'], 3)).toEqual([]);
  expect(await reasons(['It must be', 'shut', 'at night'], 2)).toEqual(['directly follows "It must be"']);
});

it("an order other than the mail's is a fault, and the help gives the right one", async () => {
  expect(await faultsOf(['kettle boils'], ['If the lid is shut, and only then'])).toEqual([
    [
      'kettle boils',
      'listed in a different order than in the mail',
      'the order of the mail is "If the lid is shut, and only then", then "kettle boils"',
    ],
  ]);
});

it('words of another speaker, another claim, a lab or another mail are ordered separately', async () => {
  const first = ['the kettle boils'] as const;
  expect(await faultsOf(first, ['would whistle', { lines: [2, 2], speaker: 'ada', quotes: true }])).toEqual(
    [],
  );
  expect(await faultsOf(first, ['If the lid is shut', { claim: 'lid' }])).toEqual([]);
  expect(await faultsOf(first, ['If the lid is shut', { message: 'two@mail.example' }])).toEqual([]);
  const lab = { claim: 'lab/kettle' };
  expect(await faultsOf(['the kettle boils', lab], ['If the lid is shut', lab])).toEqual([]);
});

it('words that do not occur exactly once, and mail that is not in the archive, are not reported here', async () => {
  expect(await faultsOf(['the kettle boils'], ['If the lid is open'], ['is'])).toEqual([]);
  const gone = { message: 'gone@mail.example' };
  expect(await faultsOf(['the kettle boils', gone], ['If the lid is shut', gone])).toEqual([]);
});

it('a fragment on the first line is located like any other, and fragments may meet at the end of a sentence', async () => {
  const body = ['It boils at once, they say.', 'Then it is hot.'];
  const of = async (...words: readonly string[]) => (await faultsIn(body, words)).map(({ help }) => help);
  expect(await of('It boils at once', 'they say')).toEqual([
    'quote "It boils at once, they say" in one entry',
  ]);
  expect(await of('It boils at once', 'at once, they say')).toEqual([
    'quote "It boils at once, they say" in one entry',
  ]);
  expect(await of('they say', 'Then it is hot')).toEqual([]);
});

it('a short gap in a sentence must not leave out a hedge or a word that joins its halves', async () => {
  const lines = [
    'A lid is dramatically better than a draught, I think, for even a small kettle.',
    'It may boil at some point (if it is not too full), and then, as said, it whistles.',
    'The lid rattles, but it does not sing (though it could), or it hums and/or buzzes.',
    'It whistles. Perhaps it sings.',
  ];
  const of = async (...words: readonly string[]) =>
    (await faultsIn(lines, words)).map(({ words: at, reason }) => [at, reason]);
  expect(await of('A lid is dramatically better', 'a draught')).toEqual([
    ['a draught', 'leaves out "than" between "A lid is dramatically better" and it'],
  ]);
  expect(await of('than a draught', 'a small kettle')).toEqual([
    ['a small kettle', 'leaves out "i think", "even" between "than a draught" and it'],
  ]);
  expect(await of('It may boil', 'it is not too full')).toEqual([
    ['it is not too full', 'leaves out "if", "at some point" between "It may boil" and it'],
  ]);
  expect(await of('The lid rattles', 'it does not sing', 'it could', 'it hums', 'buzzes.')).toEqual([
    ['it does not sing', 'leaves out "but" between "The lid rattles" and it'],
    ['it could', 'leaves out "though" between "it does not sing" and it'],
    ['buzzes.', 'leaves out "and/or" between "it hums" and it'],
  ]);
  // A reader notices five omitted words, and the beginning of a sentence does not affect the one before.
  expect(await of('A lid is dramatically better', 'for even a small kettle')).toEqual([]);
  expect(await of('and then', 'it whistles.')).toEqual([]);
  expect(await of('as said, it whistles.', 'it sings.')).toEqual([]);
});

it('a fragment must not begin directly after the "But" of its sentence', async () => {
  const lines = [
    'A lid would be best. But we do need a spout, it is said. It whistles.',
    'However, in the end, it sings. But putting all of it together it hums. It is a kettle, but a small one.',
  ];
  const of = async (...words: readonly string[]) =>
    (await faultsIn(lines, words)).map(({ words: at, reason }) => [at, reason]);
  expect(await of('A lid would be best.', 'we do need a spout')).toEqual([
    ['we do need a spout', 'leaves out "But" between "A lid would be best." and it'],
  ]);
  expect(await of('A lid would be', 'we do need a spout')).toEqual([
    ['we do need a spout', 'leaves out "But" between "A lid would be" and it'],
  ]);
  expect(await of('it is said.', 'it sings.')).toEqual([
    ['it sings.', 'leaves out "However" between "it is said." and it'],
  ]);
  expect(await of('A lid would be best.', 'But we do need a spout')).toEqual([]);
  // These pass: the gap is longer than a few words, or the word does not begin the sentence.
  expect(await of('it sings.', 'it hums.')).toEqual([]);
  expect(await of('A lid would be best.', 'it is said.')).toEqual([]);
  expect(await of('It whistles.', 'a kettle, but a small one.')).toEqual([]);
  expect(await of('we do need a spout')).toEqual([]);
});
