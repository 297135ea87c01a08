/**
 * Tests each known form with names of every shape, above words with and without marks: no line goes to the wrong
 * person, whether the quoted one is known from their own mail, from To and Cc, or not at all. Each run tries a third of
 * the forms in each layout, different ones for each shape; `SEED` selects others, `test:all` all.
 */

import { describe, expect, it } from 'vitest';
import { everyOf } from '../../../test/support/extent.ts';
import { attributionForms, type Form, type Quoted } from '../../../test/support/mail/example-forms.ts';
import { furtherForms } from '../../../test/support/mail/further-forms.ts';
import { unseenForms } from '../../../test/support/mail/unseen-forms.ts';
import { plainName } from '../read/person-name.ts';
import { ownLines } from './ownership.ts';

const forms = Object.entries({ ...attributionForms, ...furtherForms, ...unseenForms });

/** The sender, the person quoted before, and the person quoted now. */
const shapes = {
  'two words': ['Ada Boyle', 'Ben Carr', 'Cleo Dunn'],
  'Cyrillic letters': ['Анна Белова', 'Борис Громов', 'Вера Дунина'],
  'no spaces': ['青木愛', '馬場健', '千田久'],
  accents: ['Ådne Østby', 'Bülent Çelik', 'Éloïse Ôtard'],
  initials: ['A. B. Boyle', 'Ben R. Carr', 'C J Dunn'],
  'the family first': ['Boyle, Ada', 'Carr, Ben', 'Dunn, Cleo'],
  'one word': ['adaboyle', 'bencarr', 'cleodunn'],
  'small words': ['Ada van der Boyle', 'Ben de la Carr', 'Cleo von Dunn'],
  'a month': ['May Lee', 'Jan Kara', 'April Marsh'],
  'a note in brackets': ['Ada Boyle (Kettle)', 'Ben Carr (Pot)', 'Cleo Dunn (Urn)'],
  hyphens: ['Ada-Mae Boyle', "Ben O'Carr", 'Cleo Dunn-Eck'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;

type Layout = (form: Form, ben: Quoted, cleo: Quoted) => readonly string[];

const firstOf = ({ name }: Quoted) => `On Wed, 19 Jun 2024, ${name} wrote:`;
const angle = (lines: readonly string[]) =>
  lines.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`));

/** Each non-empty line begins with its writer. */
const layouts: Readonly<Record<string, Layout>> = {
  'below the sender, unmarked': (form, _, cleo) => [
    'ada says hello.',
    '',
    ...form(cleo),
    '',
    'cleo says it leaks.',
    '',
    'cleo says bye.',
  ],
  'directly below it, unmarked': (form, _, cleo) => [
    'ada says hello.',
    '',
    ...form(cleo),
    'cleo says it leaks.',
  ],
  'below a quotation': (form, ben, cleo) => [
    firstOf(ben),
    '> ben says it is slow.',
    '',
    ...form(cleo),
    '> cleo says it leaks.',
    '',
    'ada says no.',
  ],
  'in a quotation, unmarked': (form, ben, cleo) => [
    firstOf(ben),
    ...angle(['ben says no.', '', ...form(cleo), '', 'cleo says it leaks.']),
    '',
    'ada says yes.',
  ],
};

interface Known {
  readonly names: readonly string[];
  readonly addressed: readonly string[];
}

/** Forms in which a line goes to the wrong person, with their layout. */
function wrongWith(shape: readonly [string, string, string], known: (others: readonly string[]) => Known) {
  const [ada, ben, cleo] = shape;
  const owners: Readonly<Record<string, string>> = { ada, ben, cleo };
  const truth = (text: string) => {
    const who = owners[/(ada|ben|cleo) says/.exec(text)?.[1] ?? ''];
    return who === undefined ? undefined : nameOf(who);
  };
  const { names, addressed } = known([ben, cleo].map(nameOf));
  const context = { sender: nameOf(ada), names: new Set([nameOf(ada), ...names]), addressed };
  const wrong = new Set<string>();
  const place = Object.values<readonly string[]>(shapes).findIndex(([name]) => name === ada);
  for (const [index, [layout, write]] of Object.entries(layouts).entries())
    for (const [form, above] of everyOf(forms, 3, index + place)) {
      const body = write(
        above,
        { name: ben, address: 'ben@mail.example' },
        { name: cleo, address: 'c@mail.example' },
      );
      for (const { text, owner } of ownLines(body, context)) {
        const given = owner.kind === 'sender' ? nameOf(ada) : 'name' in owner ? owner.name : undefined;
        const isSomebody = [ada, ben, cleo].some((name) => nameOf(name) === given);
        if (truth(text) !== undefined && isSomebody && given !== truth(text)) wrong.add(`${form}, ${layout}`);
      }
    }
  return [...wrong];
}

function nameOf(printed: string): string {
  return plainName(printed.replace(/ \(.*\)$/, ''));
}

describe('names with', () => {
  it.each(Object.entries(shapes))(
    '%s are distinguished from the sender’s if the archive has mail of theirs',
    (_, shape) => {
      expect(wrongWith(shape, (names) => ({ names, addressed: [] }))).toEqual([]);
    },
  );

  it.each(['two words', 'no spaces', 'the family first'] as const)(
    '%s are distinguished from the sender’s if they are recipients',
    (shape) => {
      expect(wrongWith(shapes[shape], (addressed) => ({ names: [], addressed }))).toEqual([]);
    },
  );

  it('two words are distinguished even if nothing is known of the person', () => {
    const wrong = wrongWith(['Ada Boyle', 'Ben Carr', 'Cleo Dunn'], () => ({ names: [], addressed: [] }));
    expect(wrong).toEqual([]);
  });
});
