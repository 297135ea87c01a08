/**
 * Tests each known form of an attribution with a part missing: the words below it may have no owner, but never a wrong
 * one. Each run tries a third of the damages of each form, different ones in each layout; `SEED` selects others,
 * `test:all` all.
 */

import { describe, expect, it } from 'vitest';
import { all, everyOf } from '../../../test/support/extent.ts';
import { attributionForms, type Form, type Quoted } from '../../../test/support/mail/example-forms.ts';
import { furtherForms } from '../../../test/support/mail/further-forms.ts';
import { unseenForms } from '../../../test/support/mail/unseen-forms.ts';
import { ownLines } from './ownership.ts';

const ada = 'Ada Boyle';
const ben: Quoted = { name: 'Ben Carr', address: 'ben@mail.example' };
const cleo: Quoted = { name: 'Cleo Dunn', address: 'cleo@mail.example' };
const dora: Quoted = { name: 'Dora Eck', address: 'dora@mail.example' };
const names = new Set([ben.name, cleo.name, dora.name]);
const people = new Map([ada, ...names].map((name) => [name.split(' ')[0]?.toLowerCase() ?? '', name]));
const first = ({ name }: Quoted) => `On Wed, 19 Jun 2024, ${name} wrote:`;
const angle = (lines: readonly string[]) =>
  lines.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`));

/** Bodies around the remaining lines of a form; each line says who wrote it. */
const layouts: Readonly<Record<string, (left: readonly string[]) => readonly string[]>> = {
  'below an answer': (left) => [
    first(ben),
    '> ben says it is slow.',
    '',
    'ada says it is not.',
    '',
    ...left,
    '> cleo says it leaks',
    '> cleo says it drips',
    '',
    'ada says no.',
  ],
  'below a quotation, before an empty line': (left) => [
    first(ben),
    '> ben says it is slow.',
    '',
    ...left,
    '',
    '> cleo says it leaks',
    '> cleo says it drips',
  ],
  'in a quotation': (left) => [
    first(ben),
    ...angle([
      first(dora),
      '> dora says it is slow.',
      '',
      'ben says it is not.',
      '',
      ...left,
      '> cleo says it leaks',
      '',
      'ben says no.',
    ]),
  ],
  'in a mail that was forwarded': (left) => [
    'ada says see below.',
    '',
    '---------- Forwarded message ---------',
    'From: Ben Carr <ben@mail.example>',
    'Date: Thu, Jun 20',
    '',
    first(dora),
    '> dora says it is slow.',
    '',
    ...left,
    '> cleo says it leaks',
  ],
};

/** The form without a line, a word or a character, or only its part before or after a word. */
function damagesOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (left: readonly string[]) => {
    if (left.some((line) => /[\p{L}\p{N}]/u.test(line)) && !/^\W*$/.test(left.at(-1) ?? ''))
      found.set(left.join('\n'), left);
  };
  for (const [at, line] of lines.entries()) {
    const put = (rest: string) => add(lines.map((other, index) => (index === at ? rest : other)));
    if (lines.length > 1) {
      add(lines.filter((_, index) => index !== at));
      add([line]);
    }
    const words = line.split(' ');
    for (const word of words.keys()) {
      put(words.filter((_, index) => index !== word).join(' '));
      put(words.slice(0, word).join(' '));
      put(words.slice(word + 1).join(' '));
    }
    for (const part of [
      cleo.name,
      `<${cleo.address}>`,
      `${cleo.name} <${cleo.address}>`,
      /[:：>]+\s*$/,
      /^\W+/,
    ])
      put(line.replace(part, ''));
  }
  return found;
}

const forms: Readonly<Record<string, Form>> = { ...attributionForms, ...furtherForms, ...unseenForms };

function wrongIn(body: readonly string[]): readonly string[] {
  return ownLines(body, { sender: ada, names }).flatMap(({ text, owner }) => {
    const truth = people.get(/(?:^|\s)([a-z]+) says /.exec(text)?.[1] ?? '');
    const given = owner.kind === 'sender' ? ada : 'name' in owner ? owner.name : undefined;
    const isWrong = truth !== undefined && given !== undefined && given !== truth;
    return isWrong && (given === ada || names.has(given)) ? [`${text}: ${given}`] : [];
  });
}

describe('a form that lost a part', () => {
  it.each(Object.keys(layouts))('attributes no line to the wrong person: %s', (layout) => {
    const around = layouts[layout] ?? ((left) => left);
    const place = Object.keys(layouts).indexOf(layout);
    const wrong: string[] = [];
    let tried = 0;
    for (const [form, write] of Object.entries(forms))
      for (const [left, lines] of everyOf([...damagesOf(write(cleo))], 3, place)) {
        tried++;
        for (const line of wrongIn(around(lines))) wrong.push(`${form}, with only ${left} left: ${line}`);
      }
    expect(wrong.slice(0, 12)).toEqual([]);
    expect(tried).toBeGreaterThan(all ? 2000 : 660);
  });
});

describe('the remains of a form inside a quotation', () => {
  const body = (left: string) => [
    first(ben),
    ...angle(['ben says see below.', '', left, '', 'cleo says it leaks']),
  ];

  it.each([
    'Sent: Thursday, June 20',
    'Gesendet: Donnerstag',
    'Envoyé : jeudi',
    'Fecha: 20/06',
    'Cleo Dunn <cleo@mail.example>',
    'Cleo wrote:',
    'On Thu, 20 Jun 2024, Cleo',
    'Thursday, 20 June',
    'In reply to Cleo',
  ])('make the owner unknown, with or without marks: %s', (left) => {
    expect(wrongIn(body(left))).toEqual([]);
  });

  it.each([
    'So it is slow.',
    'We measured it in June.',
    'and nobody knows why',
    'Signed-off-by: Ben Carr <ben@mail.example>',
    'Reported-and-tested-by: Cleo Dunn <cleo@mail.example>',
  ])('do not include prose: %s', (prose) => {
    expect(ownLines(body(prose), { sender: ada, names }).at(-1)?.owner).toEqual({
      kind: 'credited',
      name: ben.name,
    });
  });
});

describe('a header field inside a quotation', () => {
  const quoted = [
    '> The form is',
    '',
    '> <quote>',
    '> The subject is:',
    '>',
    '>   Subject: kettle',
    '> </quote>',
  ];

  it('has no effect after its end', () => {
    const body = [first(ben), ...quoted, '', '> ben says so.'];
    expect(ownLines(body, { sender: ada, names }).at(-1)?.owner).toEqual({
      kind: 'credited',
      name: ben.name,
    });
  });

  it('makes the owner unknown if it has no end', () => {
    const body = [first(ben), ...quoted.slice(0, -1), '', '> ben says so.'];
    expect(ownLines(body, { sender: ada, names }).at(-1)?.owner.kind).toBe('unknown');
  });
});

describe('a broken arrow', () => {
  it.each([
    '>>>>> "CD" == Cleo Dunn <cleo@mail.example>',
    '>>>>> "CD"',
    '>>> Cleo Dunn <cleo@mail.example> 06/20/24 12:00 PM',
    '>>> Cleo Dunn 20.06.2024 12:00 >>',
  ])('quotes nobody, and the quotation below it has no owner: %s', (arrow) => {
    const lines = [first(ben), '> ben says no.', '', 'ada says yes.', '', arrow, '> cleo says it leaks'];
    const owned = ownLines(lines, { sender: ada, names });
    expect(owned.slice(-2).map(({ depth, owner }) => [depth, owner.kind])).toEqual([
      [0, expect.stringMatching(/unknown|nobody/)],
      [1, 'unknown'],
    ]);
  });

  it('is not a line three levels deep with more of them below', () => {
    const lines = [first(ben), '>>> Cleo Dunn 20.06.2024', '>>> tea', '> ben says no.', 'ada says yes.'];
    expect(ownLines(lines, { sender: ada, names }).map(({ depth }) => depth)).toEqual([0, 3, 3, 1, 0]);
    expect(ownLines(lines, { sender: ada, names }).at(-1)?.owner.kind).toBe('sender');
  });
});

describe('a line above a quotation', () => {
  const goesOn = (...lines: readonly string[]) =>
    ownLines([first(ben), '> a', '', ...lines, '> b'], { sender: ada, names }).at(-1)?.owner.kind;

  it.each([
    'Dunn, Cleo',
    'Cleo',
    'Cleo Dunn/Kettle/EXAMPLE',
    'Datum: Montag',
    'À : liste',
    'RE: kettle',
    'Reply to',
    '20 June',
    'To',
  ])('that is a part of an attribution makes the owner unknown: %s', (line) => {
    expect([goesOn(line), goesOn(line, '')]).toEqual(['unknown', 'unknown']);
  });

  it('that continues a field does too, but a name that closes a text does not', () => {
    expect(goesOn('Subject: the kettle', ' that is slow')).toBe('unknown');
    expect(goesOn('It is slow.', 'Ada')).toBe('credited');
  });

  it.each([
    'Yes',
    'Agreed',
    'It is slow.',
    'why is that?',
    'I see',
    '[...]',
    '<snip>',
    '* * *',
    '-----',
    ':-D',
  ])('that is prose, an elision or a smiley has no effect: %s', (line) => {
    expect(goesOn(line, '')).toBe('credited');
  });

  it('that introduces a quotation from elsewhere has no effect on quotations further down', () => {
    const elsewhere = ['As Cleo said', 'in another thread', '', ': a b c d', ''];
    expect(goesOn(...elsewhere, 'So it is.', '')).toBe('credited');
    expect(goesOn('As Cleo said', 'in another thread', '')).toBe('unknown');
    expect(goesOn(...elsewhere, 'As to Cleo', '')).toBe('unknown');
  });

  it('may be far below the previous quotation, and is read with its paragraph', () => {
    const long = Array.from({ length: 100 }, () => 'and boil it');
    expect(goesOn(...long, '')).toBe('credited');
    expect(goesOn(...long, 'as Cleo says.', '')).toBe('unknown');
  });

  it("that closes the sender's own signature has no effect, but another person's does", () => {
    expect(goesOn('thanks,', '-- ', ada, 'EXAMPLE', '')).toBe('credited');
    expect(goesOn('thanks,', '-- ', cleo.name, 'EXAMPLE', '')).toBe('unknown');
  });
});
