/** Each known form as a narrow window breaks it, above words with marks and without: they go to no wrong person. */

import { describe, expect, it } from 'vitest';
import { attributionForms } from '../../test/support/mail/example-forms.ts';
import { furtherForms } from '../../test/support/mail/further-forms.ts';
import { unseenForms } from '../../test/support/mail/unseen-forms.ts';
import { ownLines } from './ownership.ts';

const people: Readonly<Record<string, string>> = { ada: 'Ada Boyle', ben: 'Ben Carr', cleo: 'Cleo Dunn' };
const names = new Set(Object.values(people));
const first = 'On Wed, 19 Jun 2024, Ben Carr wrote:';
const forms = Object.entries({ ...attributionForms, ...furtherForms, ...unseenForms }).map(
  ([form, write]) => [form, write({ name: 'Cleo Dunn', address: 'cleo@mail.example' })] as const,
);

function broken(line: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

const layouts: Readonly<Record<string, (form: readonly string[]) => readonly string[]>> = {
  'below a quotation': (form) => [first, '> ben says it is slow.', '', ...form, '> cleo says it leaks.'],
  'in a quotation': (form) => [
    first,
    ...form.map((line) => `> ${line}`),
    '> > cleo says it leaks.',
    '>',
    '> ben says no.',
  ],
  'below the sender, unmarked': (form) => ['ada says hello.', '', ...form, '', 'cleo says it leaks.'],
};

function wrongIn(body: readonly string[]): readonly string[] {
  return ownLines(body, { sender: 'Ada Boyle', names }).flatMap(({ text, owner }) => {
    const truth = people[/(ada|ben|cleo) says/.exec(text)?.[1] ?? ''];
    const given = owner.kind === 'sender' ? 'Ada Boyle' : 'name' in owner ? owner.name : undefined;
    const isWrong = truth !== undefined && given !== undefined && names.has(given) && given !== truth;
    return isWrong ? [`${text}: ${given}`] : [];
  });
}

describe.each(Object.entries(layouts))('a broken form %s', (_, around) => {
  it.each([28, 36, 44, 52, 60])('at %i columns gives no line to a wrong person', (width) => {
    const wrong = forms.flatMap(([form, lines]) =>
      wrongIn(around(lines.flatMap((line) => broken(line, width)))).map((line) => `${form}: ${line}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the rest of an attribution without its mark', () => {
  it.each([
    ['> On Thu, 20 Jun 2024 12:00:00 +0200,', 'Cleo Dunn wrote:'],
    ['> On Thu, 20 Jun 2024 12:00:00 +0200', 'Cleo Dunn <cleo@mail.example> wrote:'],
  ])('names whoever is quoted below it, and not whoever is quoted less deep: %s', (...attribution) => {
    const body = [first, ...attribution, '> > cleo says it leaks.', '>', '> ben says no.'];
    expect(
      ownLines(body, { sender: 'Ada Boyle', names }).flatMap(({ blank, owner }) =>
        !blank && 'name' in owner ? owner.name : [],
      ),
    ).toEqual(['Cleo Dunn', 'Ben Carr']);
  });
});
