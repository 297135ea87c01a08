import { expect, it } from 'vitest';
import { archiveOf, miniature } from '../../test/support/mail/example-mail.ts';
import { ownLines } from '../mail/attribution/ownership.ts';
import { annotateMessage } from './annotated-message.ts';

it('lays out each line with its depth, its owner and the claims that rest on it', async () => {
  const [message] = await archiveOf(miniature).messages('mini@mail.example');
  const body = message?.lines ?? [];
  const entry = { message: 'mini@mail.example', words: 'x', speaker: 'cleo', quotes: true } as const;
  const lines = annotateMessage(body, ownLines(body), [
    { ...entry, claim: 'all-tea', lines: [20, 21] },
    { ...entry, claim: 'not-accurate', lines: [20, 20] },
    { ...entry, claim: 'all-tea', lines: [20, 20] },
  ]);
  expect(lines).toHaveLength(49);
  expect(lines[19]).toEqual({
    number: 20,
    source: '> That is not accurate. I want the kettle for',
    depth: 1,
    reQuoted: false,
    blank: false,
    owner: { kind: 'credited', name: 'Cleo Dunn' },
    begins: ['all-tea', 'not-accurate'],
    claims: ['all-tea', 'not-accurate'],
  });
  expect(lines[20]).toMatchObject({ begins: [], claims: ['all-tea'] });
  expect(lines[21]).toMatchObject({ claims: [] });
});
