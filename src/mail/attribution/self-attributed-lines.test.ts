/** Tests which lines name their own speaker, and how far that applies. */

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
  "Kit G. O'Hara-Ito",
  'Gil O’Hara',
]);

function doubtful(...body: readonly string[]): string {
  return doubtfulTo([], ...body);
}

function reasons(...body: readonly string[]): readonly (string | undefined)[] {
  return doubtSelfAttributed(readBodyMarks(body, false), people, 'Ada Boyle').map(({ doubt }) => doubt);
}

function doubtfulTo(addressed: readonly string[], ...body: readonly string[]): string {
  return doubtSelfAttributed(readBodyMarks(body, false), people, 'Ada Boyle', addressed)
    .flatMap(({ doubt }, index) => (doubt === undefined ? [] : [index]))
    .join(' ');
}

describe('a line names its own speaker', () => {
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
    ...['12:00 ben | boil it', '[12:00:01] @ben │ boil', '12:00 +_ben ┃ boil', '12:00 %b_2-x | boil'],
    ...['< ben> boil', '<%ben> boil', '<&ben> boil', '<~ben> boil', '<_ben> boil', '<b2> boil', '<бен> бо'],
    ...[...'|[]{}^`_-'].map((sign) => `<b${sign}n> boil`),
    '20.06.2024 12:00 – Ben: boil it',
    ...["[Kit G. O'Hara-Ito] boil it", '[Gil O’Hara] boil it'],
    ...['[ ben: boiled it ]', '[_b: boiled ]', '[ бен : boiled ]', "[ b1._'’@-x: boiled ]"],
    ...["[ Ben B. O'Carr’s-x Dunn: boiled ]", '[ B b бен c: boiled ]'],
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
    ...['[ 1: boil ]', '[ ben boiled ]', '[ a b c d e: boil ]', '[ben:boiled ]', 'x [ ben: boiled ]'],
    ...['12:00 2ben | boil', '12:00 ben boil | x', '12:00 ben |', '<2ben> boil', '12:00 &ben | boil'],
  ])('not: %s', (line) => {
    expect(doubtful('Mine.', '', line, 'and sing', '', 'Mine.')).toBe('');
  });

  it.each('RFC FYI NIT WIP OT PS NB TL TBD RFE GIT FIX BUG QA OK'.split(' '))('not: [%s]', (label) => {
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

  it('in at most 2000 characters', () => {
    expect(doubtful(`<ben> ${'x'.repeat(1994)}`)).toBe('0');
    expect(doubtful(`<ben> ${'x'.repeat(1995)}`)).toBe('');
  });
});

describe('a conversation', () => {
  it('has at least two lines that begin with a name', () => {
    expect(doubtful('Ben: boil it.', '', 'Ada: no.', 'Never.', '', 'Mine.')).toBe('0 2 3');
    expect(doubtful('Ben Carr: boil it.', 'Cleo: no.')).toBe('0 1');
    expect(doubtful('Ben: boil it.', '', 'Dora: no.')).toBe('');
    expect(doubtful('D: boil it.', '', 'Ben: no.')).toBe('');
    for (const mark of '-+*•') expect(doubtful(`${mark} Ben: boil it.`, '', `${mark} Ada: no.`)).toBe('0 2');
    expect(doubtful("Kit G. O'Hara-Ito: boil it.", '', 'Gil O’Hara: no.')).toBe('0 2');
  });
});

describe('answers marked with the writer’s initials', () => {
  const answered = 'in a mail whose sender answers between unmarked lines of others';

  it('leave all of a mail in doubt if nothing else in it is marked', () => {
    expect(doubtful('Boil?', 'AB: no.', '', 'Sing?', '[AB] yes.')).toBe('0 1 2 3 4');
    expect(doubtful('Boil?', '', '[AB]: no.', '', 'Sing?', '', 'AB: yes.')).toBe('0 1 2 3 4 5 6');
    expect(reasons('Boil?', '', 'AB: no.', '', 'AB: yes.')[0]).toBe(answered);
    expect(reasons('Boil?', '', 'AB: no.', '', 'AB: yes.')[2]).not.toBe(answered);
  });

  it('do not if there is only one, if they are another’s or inside a line, or among marked lines', () => {
    expect(doubtful('Boil?', '', 'AB: no.', '', 'Mine.')).toBe('2');
    expect(doubtful('Boil?', '', 'BC: no.', '', 'BC: yes.')).toBe('2 4');
    expect(doubtful('Boil?', '', 'so AB: no.', '', 'AB: ')).toBe('');
    expect(doubtful('> Boil?', '', 'AB: no.', '', 'AB: yes.', '', 'Mine.')).toBe('2 4');
    const strangers = doubtSelfAttributed(
      readBodyMarks(['AB: no.', '', 'AB: yes.'], false),
      people,
      undefined,
    );
    expect(strangers[1]?.doubt).toBeUndefined();
  });

  it('are recognized for a sender without other mail', () => {
    const lines = readBodyMarks(['AB: no.', '', 'Mine.'], false);
    const found = (sender: string) => doubtSelfAttributed(lines, new Set(['Ben Carr']), sender);
    expect(found('Ada Boyle').map(({ doubt }) => doubt !== undefined)).toEqual([true, false, false]);
    expect(found('Ada Coyle').map(({ doubt }) => doubt !== undefined)).toEqual([false, false, false]);
  });
});

describe('text set apart', () => {
  it('is in doubt below a line that introduces it and above another person’s name', () => {
    expect(doubtful('It said', '  boil', 'Mine.')).toBe('1');
    expect(doubtful('> boil', '-- Ben')).toBe('0');
    expect(doubtful('> boil', '-- Ada')).toBe('');
    const two = (...names: readonly string[]) =>
      doubtSelfAttributed(readBodyMarks(['> boil', '-- Ada'], false), new Set(names), 'Ada Boyle')[0]?.doubt;
    expect(two('Ada Boyle', 'Ada Carr')).toBeDefined();
    expect(two('Ada Boyle')).toBeUndefined();
  });
});

describe('a conversation in other forms', () => {
  it('may be a question with an answer', () => {
    expect(doubtful('Q: boil?', 'A: no.', 'Never.', '', 'Mine.')).toBe('0 1 2');
    expect(doubtful('Question 1: boil?', '', 'Answer 1: no.', '', 'Mine.')).toBe('0 2');
    expect(doubtful('A. boil', 'B. sing', 'Mine.')).toBe('');
    expect(doubtful('Q: boil?', 'Q: sing?', 'Mine.')).toBe('');
    expect(doubtful('Q: boil?', '', 'Mine.')).toBe('');
  });

  it.each([
    ['Question: boil?', 'Answer: no.'],
    ['Frage 12: boil?', 'Antwort 12: no.'],
    ['F: boil?', 'A: no.'],
    ['Q1. boil?', 'A1) no.'],
    ['**Q:** boil?', '**A:** no.'],
    ['- Q: boil?', '+ A: no.'],
    ['* Q: boil?', '• A: no.'],
    ['  Q 123: boil?', '  A: no.'],
  ])('may be a question with an answer: %s', (question, answer) => {
    expect(doubtful(question, '', answer, '', 'Mine.')).toBe('0 2');
    expect(doubtful(`x ${question}`, '', answer, '', 'Mine.')).toBe('');
  });

  it.each(['Q boil?', 'Q: ', 'Q:boil', 'Q 1234: boil', 'B: boil', 'Quest: boil'])('is not: %s', (line) => {
    expect(doubtful(line, '', 'A: no.', '', 'Mine.')).toBe('');
  });

  it('may be below a name as a heading, up to the next heading', () => {
    expect(doubtful('Tea.', '', 'Dora Eck: urns', '', 'Boil.', '', 'Fay Gill: kettles', '', 'Sing.')).toBe(
      '2 3 4 5 6 7 8',
    );
    expect(doubtful('* Ben', '  - boil', '* Cleo', '  - sing', '', 'Mine.')).toBe('0 1 2 3');
    expect(doubtful('Ben', '', 'Mine.', '', 'Ada')).toBe('');
  });

  it.each([
    '- Ben',
    '+ Ben Carr',
    '• Ben:',
    '# Ben',
    '1. Ben',
    '12) Ben',
    '  * Ben ',
    "* Kit G. O'Hara-Ito",
    '* Gil O’Hara',
  ])('may be below a name as a list item: %s', (item) => {
    expect(doubtful(item, '  - boil', '- Cleo', '  - sing', '', 'Mine.')).toBe('0 1 2 3');
  });

  it.each(['Ben', '* ben', '* Dora', '* Ben boils', 'x * Ben', '123. Ben'])(
    'is not below another line: %s',
    (line) => {
      expect(doubtful(line, '  - boil', '- Cleo', '  - sing', '', 'Mine.')).toBe('');
    },
  );

  it('has headings between empty lines, of at most eight words and not sentences', () => {
    const sections = (heading: string, ...below: readonly string[]) =>
      doubtful('Tea.', '', heading, ...below, '', 'Fay Gill: urns');
    expect(sections('Dora Eck: all of the urns we have', '', 'Boil.')).toBe('2 3 4 5 6');
    expect(sections('Dora Eck: all of the urns we have got', '', 'Boil.')).toBe('2 6');
    for (const stop of '.?!') expect(sections(`Dora Eck: urns${stop}`, '', 'Boil.')).toBe('2 6');
    expect(sections('Dora Eck: urns.', 'Boil.', '', 'Sing.')).toBe('2 3 7');
    expect(sections('Dora Eck: urns', 'boil.', '', 'Sing.')).toBe('2 3 7');
    expect(sections('Dora Eck: urns', '> Boil.', '', 'Sing.')).toBe('2 7');
    expect(doubtful('Tea.', 'Dora Eck: urns', '', 'Boil.', '', 'Fay Gill: urns')).toBe('1 5');
    expect(sections('Dora Eck: urns', '', 'Boil.', '', 'Fay Gill: urns.', '', 'Mine.')).toBe('2 3 4 5 6 10');
    expect(doubtful('> Tea.', 'Dora Eck: urns', '', 'Boil.', '', 'Fay Gill: urns')).toBe('1 2 3 4 5');
  });

  it('has several words before a colon, one of which is a known person', () => {
    expect(doubtful('ben: boil', 'zoe: sing', '', 'Mine.')).toBe('0 1');
    expect(doubtful('note: boil', 'todo: sing', '', 'Mine.')).toBe('');
    expect(doubtful('ben: boil', 'ben: sing', '', 'Mine.')).toBe('');
    expect(doubtful('ben: boil', 'zoe:', 'Sing.', '', 'Mine.')).toBe('0 1 2');
    expect(doubtful('ben: boil', 'Zoe: sing', '', 'Mine.')).toBe('');
    expect(doubtful('ben: boil', 'z: sing', '', 'Mine.')).toBe('');
    expect(doubtful('ben: boil', `${'z'.repeat(20)}: sing`, '', 'Mine.')).toBe('0 1');
    expect(doubtful('ben: boil', `${'z'.repeat(21)}: sing`, '', 'Mine.')).toBe('');
    expect(doubtful('ben: boil', 'z_2-x: sing', '', 'Mine.')).toBe('0 1');
    expect(doubtful('ben: boil', 'so zoe: sing', '', 'Mine.')).toBe('');
    expect(doubtful('ben: boil', 'zoe:sing', '', 'Mine.')).toBe('');
    expect(doubtful('fay: boil', 'zoe: sing', '', 'Mine.')).toBe('');
    expect(doubtfulTo(['Fay Gill'], 'fay: boil', 'zoe: sing', '', 'Mine.')).toBe('0 1');
    expect(doubtfulTo(['Fay Gill'], '[Fay] boil', '', 'Mine.')).toBe('0');
    expect(doubtful('BC: boil', '', 'XY: sing', '', 'Mine.')).toBe('0 2');
    expect(doubtfulTo(['Fay Gill'], 'FG: boil', '', 'XY: sing', '', 'Mine.')).toBe('0 2');
    expect(doubtful('KVM: boil', '', 'GUP: sing', '', 'Mine.')).toBe('');
  });

  it('may be a mail that announces inline answers', () => {
    expect(doubtful('Hi,', 'see my answers inline.', '', 'Boil?', 'No.')).toBe('3 4');
    expect(doubtful('My comments are marked with **.', '', 'Boil?', '** No.')).toBe('2 3');
    expect(doubtful('See the inline functions.', '', 'They boil.')).toBe('');
    expect(doubtful('My answers are inline.', '', '> Boil?', '', 'No.')).toBe('');
    expect(doubtful('My answers are inline.', '', ': Boil?', '', 'No.')).toBe('');
    expect(doubtful('Hi,', '', 'answers are inline,', 'in part.', 'Boil?', '', 'No.')).toBe('6');
  });

  it('is announced in the first six lines, in their first 200 characters', () => {
    const tea = (count: number) => Array.from({ length: count }, () => 'Tea.');
    expect(doubtful(...tea(5), 'See inline.', '', 'Boil?')).toBe('7');
    expect(doubtful(...tea(6), 'See inline.', '', 'Boil?')).toBe('');
    expect(doubtful('', '', ...tea(5), 'See inline.', '', 'Boil?')).toBe('9');
    expect(doubtful(`${'x'.repeat(188)}. See inline`, '', 'Boil?')).toBe('2');
    expect(doubtful(`${'x'.repeat(189)}. See inline`, '', 'Boil?')).toBe('');
  });

  it.each(
    'answer answers comment comments reply replies response responses remark remarks note notes see mine it'.split(
      ' ',
    ),
  )('is announced with a word for an answer: %s', (word) => {
    expect(doubtful(`My ${word} stand inline.`, '', 'Boil?')).toBe('2');
    expect(doubtful(`${word.toUpperCase()} inline.`, '', 'Boil?')).toBe('2');
    expect(doubtful(`My x${word} stand inline.`, '', 'Boil?')).toBe('');
    expect(doubtful(`My ${word}x stand inline.`, '', 'Boil?')).toBe(word.startsWith('respons') ? '2' : '');
    expect(doubtful(`My ${word}. Then all is inline.`, '', 'Boil?')).toBe('');
    expect(doubtful(`My ${word} ${'x'.repeat(38)} inline.`, '', 'Boil?')).toBe('2');
    expect(doubtful(`My ${word} ${'x'.repeat(39)} inline.`, '', 'Boil?')).toBe('');
  });

  it.each([
    ...['inline', 'in-line', 'in line', 'interspersed', 'marked with a star', 'marked by a star'],
    ...['marked as such', 'prefixed with a star', 'prefixed by a star', 'in red', 'in blue', 'in green'],
    ...['in purple', 'in caps', 'in capitals', 'in colour', 'in color', 'in bold', 'in italics'],
  ])('is announced with a word for its place: %s', (where) => {
    expect(doubtful(`My answers are ${where}`, '', 'Boil?')).toBe('2');
    expect(doubtful(`My answers are x${where}`, '', 'Boil?')).toBe('');
    expect(doubtful(`My answers are ${where.replace(/(?<=[a-z]{3})(?= |$)/, 'x')}`, '', 'Boil?')).toBe('');
  });

  it.each(['inline function', 'inline functions', 'inline asm', 'inline data', 'inline crypto'])(
    'is not announced with a word for code: %s',
    (code) => {
      expect(doubtful(`See the ${code}.`, '', 'Boil?')).toBe('');
    },
  );

  it.each(['Inline', 'In-line:', 'in line.', ' inline below. ', 'Inline below:'])(
    'may be announced on a line alone: %s',
    (line) => {
      expect(doubtful(line, '', 'Boil?')).toBe('2');
      expect(doubtful(`So ${line}`, '', 'Boil?')).toBe('');
      expect(doubtful(`${line} so`, '', 'Boil?')).toBe('');
    },
  );
});

describe('a note in brackets inside a quotation', () => {
  it('may be by whoever quotes, on at most six lines', () => {
    expect(doubtful('> Boil.', '> [ I cut the rest ]', '> Sing.')).toBe('1');
    expect(doubtful('> [I cut it]', '> Sing.')).toBe('0');
    expect(doubtful('> [I', '> cut it]', '> Sing.')).toBe('0 1');
    expect(reasons('> [I cut it]')[0]).toBe(
      'a note in brackets inside a quotation: by the person quoted, or by whoever quotes them',
    );
    expect(doubtful('>   [ I cut', '> the rest ]  ', '> Sing.')).toBe('0 1');
    const over = (count: number) => [
      '> [ I cut',
      ...Array.from({ length: count - 2 }, () => '> it'),
      '> out ]',
    ];
    expect(doubtful(...over(6))).toBe('0 1 2 3 4 5');
    expect(doubtful(...over(7))).toBe('');
    expect(doubtful('> [ I cut', '>', '> the rest ]')).toBe('');
    expect(doubtful('> [ I cut', '>> the rest ]')).toBe('');
    expect(doubtful('> [ I cut the rest ] x')).toBe('');
    expect(doubtful('> x [ I cut the rest ]')).toBe('');
    expect(doubtful('[ I cut the rest ]')).toBe('');
  });

  it('is not one with two words, a day, an address or a number, or after an opening bracket', () => {
    for (const note of ['[cut it]', '[ Ben Carr, 20.06.2024 ]', '[ so ben@mail.example ]', '[1] I cut it ]'])
      expect(doubtful(`> ${note}`, '> Sing and boil.'), note).toBe('');
    expect(doubtful('>   [cut it]', '> Sing.')).toBe('');
    expect(doubtful('> [ Ben Carr, 20 June', '> 2024 of it all ]')).toBe('');
    expect(doubtful('> [quote=Ben of it all]')).toBe('');
    expect(doubtful('> a [', '> [ I cut the rest ]')).toBe('');
    expect(doubtful('> [1 I cut it ]')).toBe('0');
  });
});

describe('other marks', () => {
  it.each([
    ...['#', '##', '###', '=', '~', '}', ']', ';', '!', '.', '<', '&', '\\', '^', '$', '≥', '→', '⇒', '⇨'],
    ...['->', '=>', '+>', '*>', '~>', '-->', '=+>'],
  ])('%s mark a quotation on two consecutive lines', (mark) => {
    expect(doubtful(`${mark} boil`, `${mark} sing`, 'Mine.')).toBe('0 1');
    expect(doubtful(`Mine.`, ` ${mark} boil`, `${mark} sing`)).toBe('1 2');
    expect(doubtful(`${mark} boil`, '', `${mark} sing`)).toBe('');
    expect(doubtful(`${mark} boil`, 'x')).toBe('');
    expect(doubtful(`${mark} boil`, `> ${mark} sing`)).toBe(mark.startsWith('#') ? '1' : '');
    expect(doubtful(`${mark}boil`, `${mark}sing`)).toBe('');
    expect(doubtful(`x ${mark} boil`, `x ${mark} sing`)).toBe('');
  });

  it('include a colon directly before a letter', () => {
    expect(doubtful(':boil', ' :sing', 'Mine.')).toBe('0 1');
    expect(doubtful(':boil', 'Mine.')).toBe('');
    expect(doubtful(':7', ':8', 'Mine.')).toBe('');
    expect(doubtful(':boil', '; sing', 'Mine.')).toBe('');
    expect(doubtful('x :boil', 'x :sing', 'Mine.')).toBe('');
  });

  it('must be of one kind, and a single `#` is enough inside a quotation', () => {
    expect(doubtful('# boil', '= sing')).toBe('');
    expect(doubtful('#### boil', '#### sing')).toBe('');
    expect(doubtful('> # boil')).toBe('0');
    expect(doubtful('> = boil')).toBe('');
    expect(doubtful(': # boil', ': # sing')).toBe('');
    expect(doubtful(`#${' '.repeat(18)}b`, `#${' '.repeat(18)}b`)).toBe('0 1');
    expect(doubtful(`#${' '.repeat(19)}b`, `#${' '.repeat(19)}b`)).toBe('');
  });

  it('leave a body without marks unchanged, and keep an earlier doubt', () => {
    const lines = readBodyMarks(['Mine.'], false);
    expect(doubtSelfAttributed(lines, people, undefined)).toBe(lines);
    const [first] = doubtSelfAttributed(readBodyMarks(['| x', '<ben> y'], false), people, undefined);
    expect(first?.doubt).toBe('quoted with a mark other than `>`');
    const doubtOf = (...body: readonly string[]) =>
      doubtSelfAttributed(readBodyMarks(body, false), people, undefined)[0]?.doubt;
    expect(doubtOf('<ben> y')).toBe('a line that names its own speaker, as in a chat or minutes');
    expect(doubtOf('# x', '# y')).toBe('quoted with a mark other than `>`');
  });
});
