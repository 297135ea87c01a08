/**
 * Tests known forms broken by a window of any width, above words with and without marks, and with names as printed in
 * mail: nothing goes to the wrong person.
 */

import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../../test/support/extent.ts';
import { attributionForms } from '../../../test/support/mail/example-forms.ts';
import { furtherForms } from '../../../test/support/mail/further-forms.ts';
import { unseenForms } from '../../../test/support/mail/unseen-forms.ts';
import { ownLines } from './ownership.ts';

const ben = 'Ben Carr';
const first = `On Wed, 19 Jun 2024, ${ben} wrote:`;
const all = Object.entries({ ...attributionForms, ...furtherForms, ...unseenForms });
/** Each run tries a sample of the forms at every width; `SEED` selects another, `test:all` all. */
const forms = sampleOf(all, Math.ceil(all.length / 6));
const widths = [12, 14, 16, 18, 20, 22, 24, 26, 28, 36, 44, 52, 60, 68, 76, 80];

/** The name as printed in the attribution, and the name under which the archive has her mail, if any. */
const shapes: Readonly<Record<string, readonly [printed: string, known?: string]>> = {
  'as it is known': ['Cleo Dunn', 'Cleo Dunn'],
  'that nobody knows': ['Cleo Dunn'],
  'with a firm': ['Cleo Dunn (Example)', 'Cleo Dunn'],
  'with a firm, unknown': ['Cleo Dunn (Example)'],
  'the family first, with a firm': ['Dunn, Cleo [Example]', 'Cleo Dunn'],
  'the family first, with a firm, unknown': ['Dunn, Cleo [Example]'],
  'of five words': ['Cleo M. van der Dunn-Smith', 'Cleo M. van der Dunn-Smith'],
  'of one word': ['cleo', 'cleo'],
  'in letters apart from their accents': ['Cl\u0065\u0301o Du\u0308nn', 'Cl\u00e9o D\u00fcnn'],
  'without capitals': ['\u9093\u53ef\u8389'],
};

function broken(line: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

const quoted = (lines: readonly string[]) => lines.map((line) => `> ${line}`);
const layouts: Readonly<Record<string, (form: readonly string[]) => readonly string[]>> = {
  'below a quotation': (form) => [first, '> ben says it is slow.', '', ...form, '> cleo says it leaks.'],
  'below an answer': (form) => [first, '> ben says so.', 'ada says no.', '', ...form, '', '> cleo says tea.'],
  'directly below a quotation': (form) => [first, '> ben says so.', ...form, '> cleo says it leaks.'],
  'in a quotation': (form) => [first, ...quoted(form), '> > cleo says it leaks.', '>', '> ben says no.'],
  'in a quotation, further down': (form) => [
    first,
    '> On Tue, 18 Jun 2024, Dora Eck wrote:',
    '> > dora says yes.',
    '>',
    ...quoted(form),
    '> > cleo says it leaks.',
    '>',
    '> ben says no.',
  ],
  'below the sender, unmarked': (form) => ['ada says hello.', '', ...form, '', 'cleo says it leaks.'],
  'unmarked, directly above the words': (form) => ['ada says hello.', '', ...form, 'cleo says it leaks.'],
  'in a quotation, unmarked': (form) => [
    first,
    ...quoted(['ben says hello.', '', ...form, '', 'cleo says it leaks.']),
  ],
};

const others: Readonly<Record<string, string>> = { ada: 'Ada Boyle', ben, dora: 'Dora Eck' };

function wrongIn(body: readonly string[], names: ReadonlySet<string>): readonly string[] {
  return ownLines(body, { sender: 'Ada Boyle', names }).flatMap(({ text, owner }) => {
    const who = /(ada|ben|cleo|dora) says/.exec(text)?.[1];
    const given = owner.kind === 'sender' ? 'Ada Boyle' : 'name' in owner ? owner.name : undefined;
    const isAnother = given !== undefined && Object.values(others).includes(given);
    return who !== undefined && isAnother && given !== others[who] ? [`${text}: ${given}`] : [];
  });
}

/** Some widths of each form with each name, so that each form meets all names. */
const widthsOf = (form: number, shape: number) => widths.filter((_, at) => (at + form) % 5 === shape % 5);

describe.each(Object.entries(shapes))('with a name %s', (shape, [printed, known]) => {
  const names = new Set([...Object.values(others), ...(known === undefined ? [] : [known])]);

  it.each(Object.entries(layouts))(
    'a form broken at any width %s attributes no line to the wrong person',
    (_, around) => {
      const wrong = forms.flatMap(([form, write], index) =>
        widthsOf(index, Object.keys(shapes).indexOf(shape)).flatMap((width) =>
          wrongIn(
            around(
              write({ name: printed, address: 'cleo@mail.example' }).flatMap((line) => broken(line, width)),
            ),
            names,
          ).map((line) => `${form} at ${width}: ${line}`),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );
});

it('an unknown word with only a colon may as well be a heading', () => {
  const body = layouts['below the sender, unmarked']?.(['usage:']) ?? [];
  expect(ownLines(body, { sender: 'Ada Boyle' }).at(-1)?.owner.kind).toBe('sender');
});

describe('the rest of an attribution without its mark', () => {
  const names = new Set(['Ada Boyle', ben, 'Cleo Dunn']);

  it.each([
    ['> On Thu, 20 Jun 2024 12:00:00 +0200,', 'Cleo Dunn wrote:'],
    ['> On Thu, 20 Jun 2024 12:00:00 +0200', 'Cleo Dunn <cleo@mail.example> wrote:'],
  ])('names the person quoted below it, and not the one quoted less deeply: %s', (...attribution) => {
    const body = [first, ...attribution, '> > cleo says it leaks.', '>', '> ben says no.'];
    expect(
      ownLines(body, { sender: 'Ada Boyle', names }).flatMap(({ blank, owner }) =>
        !blank && 'name' in owner ? owner.name : [],
      ),
    ).toEqual(['Cleo Dunn', 'Ben Carr']);
  });
});
