/**
 * Tests on invented threads, in each form of mail programs and with the writer in every line, that no line is
 * attributed to the wrong person. A line may have no owner; how often is counted. Each run tries a third of the ways of
 * marking for each form and layout, all of them in three layouts together; `SEED` selects others, `test:all` all.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyOf } from '../../../test/support/extent.ts';
import {
  attributionForms,
  type Form,
  markings,
  type Quoted,
} from '../../../test/support/mail/example-forms.ts';
import { furtherForms } from '../../../test/support/mail/further-forms.ts';
import { unseenForms } from '../../../test/support/mail/unseen-forms.ts';
import type { OwnedLine } from './owned-line.ts';
import { ownLines } from './ownership.ts';

const ada = 'Ada Boyle';
const ben: Quoted = { name: 'Ben Carr', address: 'ben@mail.example' };
const cleo: Quoted = { name: 'Cleo Dunn', address: 'cleo@mail.example' };
const dora: Quoted = { name: 'Dora Eck', address: 'dora@mail.example' };
const others = new Set([ben.name, cleo.name, dora.name]);
const firstNames = new Map(
  [ada, ben.name, cleo.name, dora.name].map((name) => [name.split(' ')[0]?.toLowerCase(), name]),
);

/** Sentences that begin with the first name of their writer, in lower case. */
const says = (name: string, ...texts: readonly string[]) =>
  texts.map((text) => (text === '' ? '' : `${name.split(' ')[0]?.toLowerCase()} says ${text}`));

interface Count {
  own: number;
  unknown: number;
  readonly wrong: string[];
}

/** Reads a body and compares the owner of each line with the writer named in it. */
function countIn(
  body: readonly string[],
  count: Count,
  matters: (given: string) => boolean = () => true,
): void {
  for (const line of ownLines(body, { sender: ada, names: others })) {
    const [, first] = /(?:^|\s)([a-z]+) says /.exec(line.text) ?? [];
    const truth = firstNames.get(first);
    if (truth === undefined) continue;
    const given = personOf(line);
    if (given === undefined) count.unknown++;
    else if (given === truth) count.own++;
    else if (matters(given))
      count.wrong.push(`line ${line.number} of ${truth} is given to ${given}:\n${body.join('\n')}\n`);
  }
}

function personOf({ owner }: OwnedLine): string | undefined {
  if (owner.kind === 'sender') return ada;
  return 'name' in owner ? owner.name : undefined;
}

const quote = (lines: readonly string[], mark: (line: string) => string) => lines.map(mark);
const angle = (lines: readonly string[]) => quote(lines, markings['angle'] ?? ((line) => `> ${line}`));
const first: Form = ({ name }) => [`On Wed, 19 Jun 2024, ${name} wrote:`];

/** The place of a quotation in a reply; `form` introduces it, `mark` marks it. */
const layouts: Readonly<Record<string, (form: Form, mark: (line: string) => string) => readonly string[]>> = {
  'reply above': (form, mark) => [
    ...says(ada, 'no.', '', 'nothing of that is needed'),
    '',
    ...form(ben),
    '',
    ...quote(says(ben.name, 'the kettle is too slow', 'and nobody measured it'), mark),
  ],
  'reply below': (form, mark) => [
    ...form(ben),
    ...quote(says(ben.name, 'the kettle is too slow', '', 'and nobody measured it'), mark),
    '',
    ...says(ada, 'it is not.'),
  ],
  'a second person': (form, mark) => [
    ...first(ben),
    ...angle(says(ben.name, 'the kettle is too slow.')),
    '',
    ...says(ada, 'it is not.'),
    '',
    ...form(cleo),
    ...quote(says(cleo.name, 'and it leaks', 'at the spout'), mark),
    '',
    ...says(ada, 'mine does not.'),
  ],
  'a second person, after an empty line': (form, mark) => [
    ...first(ben),
    ...angle(says(ben.name, 'the kettle is too slow.')),
    '',
    ...form(cleo),
    '',
    ...quote(says(cleo.name, 'and it leaks'), mark),
  ],
  nested: (form, mark) => [
    ...first(ben),
    ...angle([
      ...form(cleo),
      ...quote(says(cleo.name, 'it leaks'), mark),
      ...says(ben.name, 'then buy another.'),
    ]),
    ...says(ada, 'no.'),
  ],
  'nested, a second person': (form, mark) => [
    ...first(ben),
    ...angle([
      ...first(cleo),
      ...angle(says(cleo.name, 'it leaks.')),
      ...says(ben.name, 'then buy another.'),
      ...form(dora),
      ...quote(says(dora.name, 'they are dear'), mark),
      '',
      ...says(ben.name, 'not all of them.'),
    ]),
    '',
    ...says(ada, 'no.'),
  ],
  'a quoted mail that was forwarded': (form) => [
    ...first(ben),
    ...angle([...says(ben.name, 'see below.'), '', ...form(cleo), '', ...says(cleo.name, 'it leaks')]),
    '',
    ...says(ada, 'no.'),
  ],
};

const forms = { ...attributionForms, ...furtherForms, ...unseenForms };
const every = Object.entries(layouts).flatMap(([layout, make], place) =>
  Object.entries(forms).flatMap(([form, write], index) =>
    everyOf(Object.entries(markings), 3, place + index).map(([marking, mark]) => ({
      layout,
      form,
      marking,
      body: make(write, mark),
    })),
  ),
);

describe('in every known form', () => {
  it.each(Object.keys(layouts))('no line is attributed to the wrong person: %s', (layout) => {
    const count: Count = { own: 0, unknown: 0, wrong: [] };
    const some = every.filter((run) => run.layout === layout);
    for (const { form, marking, body } of some) {
      const before = count.wrong.length;
      countIn(body, count);
      if (count.wrong.length > before) count.wrong.push(`(${form}, ${marking})`);
    }
    expect(count.wrong.slice(0, 6)).toEqual([]);
    expect(count.own).toBeGreaterThan(0);
  });

  it('lines in the forms of the contract have owners', () => {
    const known = [
      'date and name',
      'mutt',
      'Gmail',
      'Gmail, wrapped',
      'Apple',
      'Thunderbird',
      'KMail',
      'Emacs',
    ];
    for (const name of known) {
      const form = attributionForms[`English, ${name}`];
      if (!form) throw new Error(`there is no form English, ${name}`);
      for (const marking of ['angle', 'angle without a space']) {
        for (const layout of ['reply above', 'reply below', 'a second person', 'nested']) {
          const count: Count = { own: 0, unknown: 0, wrong: [] };
          const mark = markings[marking] ?? String;
          countIn(layouts[layout]?.(form, mark) ?? [], count);
          expect([name, layout, marking, count.unknown, count.wrong]).toEqual([name, layout, marking, 0, []]);
        }
      }
    }
  });
});

describe('with a first or a last name alone', () => {
  const isPerson = (given: string) => given === ada || others.has(given);
  const parts: Readonly<Record<string, (name: string) => string | undefined>> = {
    first: (name) => name.split(' ')[0],
    last: (name) => name.split(' ')[1],
  };
  const marked = Object.entries(layouts).filter(([layout]) => layout !== 'a quoted mail that was forwarded');

  it.each(marked)('no line is attributed to another person: %s', (_, make) => {
    const count: Count = { own: 0, unknown: 0, wrong: [] };
    for (const [name, form] of Object.entries(forms))
      for (const [which, part] of Object.entries(parts)) {
        const before = count.wrong.length;
        const called: Form = (who) => form({ ...who, name: part(who.name) ?? who.name });
        countIn(
          make(called, (line) => `> ${line}`),
          count,
          isPerson,
        );
        if (count.wrong.length > before) count.wrong.push(`(${name}, ${which} name)`);
      }
    expect(count.wrong.slice(0, 6)).toEqual([]);
    expect(count.own).toBeGreaterThan(0);
  });
});

describe('in mail wrapped by the last sender’s mailer', () => {
  it('no rest of a line is attributed to the wrong person', () => {
    const count: Count = { own: 0, unknown: 0, wrong: [] };
    const word = fc.constantFrom(
      'kettle',
      'steam',
      'of',
      'a',
      'spout',
      'boiling',
      'water',
      'is',
      'slow',
      'measurably',
    );
    // Ada answers after the end of a sentence: inside one, nothing would distinguish her word from the rest of it.
    const sentence = (name: string) =>
      fc
        .tuple(fc.array(word, { minLength: 1, maxLength: 30 }), fc.constantFrom('.', '?'))
        .map(([words, end]) => ({ name, text: `${words.join(' ')}${end}` }));
    const thread = fc.tuple(
      fc.array(fc.oneof(sentence(ben.name), sentence(ben.name), sentence(ada)), { maxLength: 8 }),
      fc.integer({ min: 60, max: 90 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(thread, ([parts, width, blanks]) => {
        const body = [...first(ben)];
        for (const { name, text } of parts) {
          const tagged = text
            .split(' ')
            .map((sentence) => `${name.split(' ')[0]?.toLowerCase()} says ${sentence}`)
            .join(' ');
          body.push(...wrapped(name === ada ? tagged : `> ${tagged}`, width), ...(blanks ? [''] : []));
        }
        countIn(body, count);
        expect(count.wrong.slice(0, 2)).toEqual([]);
      }),
      { numRuns: 400, seed: 20241128 },
    );
    expect(count.own).toBeGreaterThan(500);
  });
});

/** Breaks lines longer than the margin like a mailer: the rest has no mark. */
function wrapped(line: string, width: number): readonly string[] {
  const at = line.lastIndexOf(' ', width);
  if (line.length <= width || at <= 2) return [line];
  return [line.slice(0, at), ...wrapped(line.slice(at + 1), width)];
}
