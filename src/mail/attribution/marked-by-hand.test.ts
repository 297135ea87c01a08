import { describe, expect, it } from 'vitest';
import { markedByHand } from '../../../test/support/mail/marked-by-hand.ts';
import { ownLines } from './ownership.ts';

const people = new Map([
  ['ada', 'Ada Boyle'],
  ['ben', 'Ben Carr'],
  ['cleo', 'Cleo Dunn'],
  ['dora', 'Dora Eck'],
]);

/** Lines attributed to another person than they say. */
function wrongLines(body: readonly string[], sender: string, names: readonly string[]): readonly string[] {
  const context = {
    sender,
    names: new Set(names),
    addressed: ['Ben Carr'],
    nicknames: new Set(['ben', 'cleo']),
  };
  return ownLines(body, context).flatMap(({ text, owner }) => {
    const writers = [...text.matchAll(/(ada|ben|cleo|dora|none) says/g)].map(([, who = '']) =>
      people.get(who),
    );
    const given = owner.kind === 'sender' ? sender : 'name' in owner ? owner.name : undefined;
    // An attribution may have been cut to a first name.
    const isRight = writers.some((name) => name === given || name?.split(' ')[0] === given);
    return writers.length === 0 || given === undefined || isRight ? [] : [`${text} -> ${given}`];
  });
}

describe.each([
  ['of people with mail in the archive', [...people.values()]],
  ['of strangers', ['Ada Boyle']],
])('no line is attributed to the wrong person: %s', (_, names) => {
  it.each(Object.entries(markedByHand))('%s', (_kind, text) => {
    const body = text.replace(/\n$/, '').split('\n');
    expect(wrongLines(body, 'Ada Boyle', names)).toEqual([]);
    const quoted = body.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
    const answer = ['On Thu, 20 Jun 2024, Ada Boyle wrote:', ...quoted, '', 'dora says no.'];
    expect(wrongLines(answer, 'Dora Eck', names)).toEqual([]);
  });
});

it('lines without any doubt keep their owner', () => {
  const owners = (...lines: readonly string[]) =>
    ownLines(lines, { sender: 'Ada Boyle', names: new Set(people.values()) }).flatMap(({ owner, blank }) =>
      blank ? [] : ['name' in owner ? owner.name : owner.kind],
    );
  const head = 'On Wed, 19 Jun 2024, Ben Carr wrote:';
  expect(owners(head, '> It [sic] boils.', '> [1] https://kettle.example', '> [...]', '> [PATCH]')).toEqual([
    'nobody',
    ...Array.from({ length: 4 }, () => 'Ben Carr'),
  ]);
  expect(
    owners(head, '> It boils.', '', 'See [1].', '', '[1] https://kettle.example', '', '> So it does.'),
  ).toEqual(['nobody', 'Ben Carr', 'sender', 'sender', 'Ben Carr']);
  expect(owners('AB: this is mine.', '', head, '> It boils.', '', 'It does.')).toEqual([
    'unknown',
    'nobody',
    'Ben Carr',
    'sender',
  ]);
  expect(owners('It boils:', '', '"Tea" is what I would', 'call it.')).toEqual([
    'sender',
    'sender',
    'sender',
  ]);
  expect(
    owners('It takes', '12c', '< 4 minutes.', '', '____________________', 'tea and milk', '', 'So it is.'),
  ).toEqual(Array.from({ length: 6 }, () => 'sender'));
});
