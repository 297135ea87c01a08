import { expect, it } from 'vitest';
import { whatChanged } from './what-changed.ts';

const version = ({
  title = 'Pages may be zeroed lazily',
  state = '-',
  words = 'zero each page when it is first touched',
  body = '  Ada said so.',
  stance = 'wants',
}: Partial<Record<'title' | 'state' | 'words' | 'body' | 'stance', string>> = {}) => `loremark-claim 2
kind: position
id: ada-zero-lazily
title: ${title}
speaker: ada-byron
name: Ada Byron
state: ${state}
date: 1843-06-18T08:00:00+00:00
topics: zeroing
body:
${body}
evidence 1:
  message: m1@mail.example
  lines: 3-4
  words: ${words}
  speaker: ada-byron
  name: Ada Byron
  quotes: no
  edge: -
stance 1:
  on: zeroing
  stance: ${stance}
`;
const shown = {
  states: [undefined, undefined] as const,
  speakers: ['Ada Byron', 'Ada Byron'] as const,
  rowOf: () => 'Zeroed pages',
};
const changed = (after: string) => whatChanged([version(), after], shown);

it('nothing is listed for the same text', () => {
  expect(changed(version())).toEqual({ changes: [], dropped: [], added: [], rest: [] });
});

it('the state and the title come first, then the stance, each as it was and as it is', () => {
  const after = version({ title: 'Pages are zeroed lazily', state: 'accepted', stance: 'requires' });
  const states = ['contested', 'accepted'] as const;
  expect(whatChanged([version({ state: 'contested' }), after], { ...shown, states }).changes).toEqual([
    { what: 'state', cited: 'contested', today: 'accepted' },
    { what: 'title', cited: 'Pages may be zeroed lazily', today: 'Pages are zeroed lazily' },
    { what: 'stance on “Zeroed pages”', cited: 'wants it', today: 'requires it' },
  ]);
});

it('quotations that only one of the two has are given', () => {
  expect(changed(version({ words: 'zero it' }))).toMatchObject({
    dropped: ['zero each page when it is first touched'],
    added: ['zero it'],
    rest: [],
  });
});

it('a change of the text is told from one of what it is not to be read as, and from one of a link', () => {
  const limited = '  Ada said so.\n\n  ## Not to be read as\n\n  A rule.';
  expect(changed(version({ body: '  Ada wrote so.' })).rest).toEqual(['our text']);
  expect(changed(version({ body: limited })).rest).toEqual(['what it is not to be read as']);
  expect(changed(version({ body: '  [Ada](claim:ada-again) said so.' })).rest).toEqual([
    'the links in our text',
  ]);
});
