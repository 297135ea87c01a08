/** Which lines say by themselves whose they are, and how far that holds. */

import { describe, expect, it } from 'vitest';
import { readBodyMarks } from './body-marks.ts';
import { doubtSelfAttributed } from './self-attributed-lines.ts';

const people = new Set([
  'Ben Carr',
  'Cleo van Dunn',
  'Madonna',
  'Ada Boyle',
  'Al Dunn',
  'Ede mcFox',
  'D Eck',
]);

function doubtful(...body: readonly string[]): string {
  return doubtSelfAttributed(readBodyMarks(body, false), people, 'Ada Boyle')
    .flatMap(({ doubt }, index) => (doubt === undefined ? [] : [index]))
    .join(' ');
}

describe('a line says whose it is', () => {
  it.each([
    '<ben> boil it',
    '12:00 <ben> boil it',
    '[12:00:01] <@ben> boil it',
    '  <+ben_c|away> boil',
    '2024-06-20 12:00 Ben: boil it',
    '[20/06/24, 12:00:01] Ben Carr: boil it',
    '20.06.2024 12:00 - Ben: boil it',
    '[BC] boil it',
    '[BC]: boil it',
    '[PSX] boil it',
    '[XPS] boil it',
    '[BCD>] boil it',
    '[Ben] boil it',
    '[Ben Carr:] boil it',
    '[Ada] boil it',
    '[Cleo] boil it',
    '[Al] boil it',
    'BC: boil it',
    '**BC:** boil it',
    'CD: boil it',
    'AB: boil it',
  ])('%s', (line) => {
    expect(doubtful('Mine.', '', line, 'and sing', '', 'Mine.')).toBe('2 3');
  });

  it.each([
    'Ben: could you look?',
    '<b> boil it',
    '<ben>boil it',
    'x <ben> boil it',
    '<ben@mail.example> boil it',
    '<ben>',
    '12:00 Ben: boil it',
    'at 2024-06-20 12:00 Ben: boil it',
    'see 12:00 <ben> boil it',
    'see 12:00 ben | boil it',
    '[RFC] boil it',
    '[PATCH] boil it',
    '[B] boil it',
    '[Dora] boil it',
    '[Ede] boil it',
    '[Carr] boil it',
    '[D] boil it',
    '[BC]',
    '[BC]boil it',
    'x [BC] boil it',
    'x BC: boil it',
    'XY: boil it',
    'BC:',
    'BCboil: it',
    'Madonna: boil it',
    'M: boil it',
    'note: boil it',
  ])('does not: %s', (line) => {
    expect(doubtful('Mine.', '', line, 'and sing', '', 'Mine.')).toBe('');
  });

  it.each('RFC FYI NIT WIP OT PS NB TL TBD RFE GIT FIX BUG QA OK'.split(' '))('does not in [%s]', (label) => {
    expect(doubtful(`[${label}] boil it`)).toBe('');
  });

  it('to the end of its paragraph, at its own depth', () => {
    expect(doubtful('<ben> boil', 'sing', '> x', 'Mine.')).toBe('0 1');
    expect(doubtful('> <ben> boil', '> sing', 'Mine.')).toBe('0 1');
    expect(doubtful('<ben> boil', '<cleo> sing', 'more', '', 'x')).toBe('0 1 2');
    expect(doubtful(': <ben> boil', 'x')).toBe('');
  });

  it('also below a line that sets it apart', () => {
    expect(doubtful('It said', '  BC: boil', 'sing', '', 'Mine.')).toBe('1 2');
  });

  it('in 2000 characters at most', () => {
    expect(doubtful(`<ben> ${'x'.repeat(1994)}`)).toBe('0');
    expect(doubtful(`<ben> ${'x'.repeat(1995)}`)).toBe('');
  });
});

describe('a talk', () => {
  it('has two lines or more that begin with a name', () => {
    expect(doubtful('Ben: boil it.', '', 'Ada: no.', 'Never.', '', 'Mine.')).toBe('0 2 3');
    expect(doubtful('Ben Carr: boil it.', 'Cleo: no.')).toBe('0 1');
    expect(doubtful('Ben: boil it.', '', 'Dora: no.')).toBe('');
  });
});

describe('what several are told to have said', () => {
  it('is a question with an answer', () => {
    expect(doubtful('Q: boil?', 'A: no.', 'Never.', '', 'Mine.')).toBe('0 1 2');
    expect(doubtful('Question 1: boil?', '', 'Answer 1: no.', '', 'Mine.')).toBe('0 2');
    expect(doubtful('A. boil', 'B. sing', 'Mine.')).toBe('');
    expect(doubtful('Q: boil?', 'Q: sing?', 'Mine.')).toBe('');
  });

  it('stands below a name as a heading, up to the next', () => {
    expect(doubtful('Tea.', '', 'Dora Eck: urns', '', 'Boil.', '', 'Fay Gill: kettles', '', 'Sing.')).toBe(
      '2 3 4 5 6 7 8',
    );
    expect(doubtful('* Ben', '  - boil', '* Cleo', '  - sing', '', 'Mine.')).toBe('0 1 2 3');
    expect(doubtful('Ben', '', 'Mine.', '', 'Ada')).toBe('');
  });

  it('is of all before a colon, where one is somebody', () => {
    expect(doubtful('ben: boil', 'zoe: sing', '', 'Mine.')).toBe('0 1');
    expect(doubtful('note: boil', 'todo: sing', '', 'Mine.')).toBe('');
    expect(doubtful('BC: boil', '', 'XY: sing', '', 'Mine.')).toBe('0 2');
    expect(doubtful('KVM: boil', '', 'GUP: sing', '', 'Mine.')).toBe('');
  });

  it('is all of a mail that says that answers stand among what they answer', () => {
    expect(doubtful('Hi,', 'see my answers inline.', '', 'Boil?', 'No.')).toBe('3 4');
    expect(doubtful('My comments are marked with **.', '', 'Boil?', '** No.')).toBe('2 3');
    expect(doubtful('See the inline functions.', '', 'They boil.')).toBe('');
    expect(doubtful('My answers are inline.', '', '> Boil?', '', 'No.')).toBe('');
  });
});

describe('other marks', () => {
  it.each(['#', '##', '###', '=', '~', '}', ']', ';', '!', '.', '<', '->', '=>', '+>'])(
    '%s are of a quotation where two follow each other',
    (mark) => {
      expect(doubtful(`${mark} boil`, `${mark} sing`, 'Mine.')).toBe('0 1');
      expect(doubtful(`Mine.`, ` ${mark} boil`, `${mark} sing`)).toBe('1 2');
      expect(doubtful(`${mark} boil`, '', `${mark} sing`)).toBe('');
      expect(doubtful(`${mark} boil`, 'x')).toBe('');
      expect(doubtful(`${mark} boil`, `> ${mark} sing`)).toBe(mark.startsWith('#') ? '1' : '');
      expect(doubtful(`${mark}boil`, `${mark}sing`)).toBe('');
      expect(doubtful(`x ${mark} boil`, `x ${mark} sing`)).toBe('');
    },
  );

  it('are one kind, and one of `#` is enough inside a quotation', () => {
    expect(doubtful('# boil', '= sing')).toBe('');
    expect(doubtful('#### boil', '#### sing')).toBe('');
    expect(doubtful('> # boil')).toBe('0');
    expect(doubtful('> = boil')).toBe('');
    expect(doubtful(': # boil', ': # sing')).toBe('');
    expect(doubtful(`#${' '.repeat(18)}b`, `#${' '.repeat(18)}b`)).toBe('0 1');
    expect(doubtful(`#${' '.repeat(19)}b`, `#${' '.repeat(19)}b`)).toBe('');
  });

  it('doubt nothing where there is nothing, and leave an older doubt', () => {
    const lines = readBodyMarks(['Mine.'], false);
    expect(doubtSelfAttributed(lines, people, undefined)).toBe(lines);
    const [first] = doubtSelfAttributed(readBodyMarks(['| x', '<ben> y'], false), people, undefined);
    expect(first?.doubt).toBe('quoted with another mark than `>`');
    const doubtOf = (...body: readonly string[]) =>
      doubtSelfAttributed(readBodyMarks(body, false), people, undefined)[0]?.doubt;
    expect(doubtOf('<ben> y')).toBe('a line that says by itself whose it is, as in a chat or minutes');
    expect(doubtOf('# x', '# y')).toBe('quoted with another mark than `>`');
  });
});
