import { describe, expect, it } from 'vitest';
import { normaliseLine } from '../mail/normalise.ts';
import { type FindEntry, findClaims } from './find.ts';
import { sha256 } from './sha256.ts';
import { loreLinkTo } from './text-fragment.ts';

const hashesOf = (...lines: readonly string[]) => lines.map((line) => sha256(normaliseLine(line)));
const entries: readonly FindEntry[] = [
  {
    claim: 'one-kettle',
    message: 'k1@mail.example',
    lines: [4, 5],
    sha256: hashesOf('I want', 'one  kettle.'),
  },
  { claim: 'no-tea', message: 'k1@mail.example', lines: [5, 5], sha256: hashesOf('one kettle.') },
  { claim: 'unseen', message: 'k2@mail.example', lines: [1, 1], sha256: [] },
];
const known = new Set(['k1@mail.example', 'k2@mail.example', 'k3@mail.example']);
const find = (typed: string) => findClaims(typed, entries, known, sha256);

describe('findClaims', () => {
  it('knows the claims of a message by its id in any form', async () => {
    expect(await find('https://lore.kernel.org/kvm/k1@mail.example/T/#t')).toMatchObject([
      { kind: 'message', id: 'k1@mail.example', known: true, claims: ['one-kettle', 'no-tea'] },
    ]);
  });

  it('tells a message without claims from one the record does not hold', async () => {
    expect(await find('k3@mail.example')).toMatchObject([{ known: true, claims: [] }]);
    expect(await find('<k9@mail.example>')).toMatchObject([{ known: false, claims: [] }]);
  });

  it('knows a cited line, quoted or not, however it is spaced', async () => {
    const at = [
      { claim: 'one-kettle', message: 'k1@mail.example', line: 5 },
      { claim: 'no-tea', message: 'k1@mail.example', line: 5 },
    ];
    for (const typed of ['one kettle.', '> > one kettle.', '>>  : one   kettle. ', '\tone\u00a0kettle.']) {
      expect(await find(typed)).toEqual([{ kind: 'line', typed, at }]);
    }
  });

  it('answers each pasted line for itself, blank ones left out, and says what it did not find', async () => {
    expect(await find('> I want\r\n>\r\n> two kettles\n> one kettle.')).toMatchObject([
      { kind: 'line' },
      { kind: 'nothing', typed: '> two kettles' },
      { kind: 'line' },
    ]);
    expect(await find(' \n>\n')).toEqual([]);
  });

  it('takes a link out of a line it does not know', async () => {
    expect(await find('> [1] https://lore.kernel.org/all/k1@mail.example/')).toMatchObject([
      { kind: 'message', id: 'k1@mail.example' },
    ]);
  });

  it('does not find a line that was cut or re-worded', async () => {
    expect(await find('one kettle')).toMatchObject([{ kind: 'nothing' }]);
  });
});

describe('loreLinkTo', () => {
  it('points at the words, with the characters that a fragment reserves encoded', () => {
    expect(loreLinkTo('a/b@x', 'a non-goal, surely & "so"', [3, 3])).toBe(
      'https://lore.kernel.org/all/a%2Fb@x/#:~:text=a%20non%2Dgoal%2C%20surely%20%26%20%22so%22',
    );
  });

  it('gives both ends of words that run over several lines', () => {
    expect(loreLinkTo('a@x', 'one two three four five six', [3, 4])).toBe(
      'https://lore.kernel.org/all/a@x/#:~:text=one%20two,five%20six',
    );
  });
});
