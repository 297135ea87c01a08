/**
 * Tests each feature of an attribution in an unknown form by itself: the person named before need not be its author.
 */

import { describe, expect, it } from 'vitest';
import {
  aloneNamesAnother,
  isAccompaniedName,
  isAttributionLike,
  isElision,
  isNameAlone,
  mayNameSomebody,
  mentionsAnother,
  pointsToAnother,
  reportsComment,
} from './attribution-like.ts';
import { otherNames } from './known-names.ts';

const isBen = (name: string) => name === 'Ben Carr' || name === 'Ben';
const others = otherNames(new Set(['Ben Carr', 'Ben']), [], undefined);
const list = (words: string) => words.split(' ');

const dates = [
  ...[
    '2024-06-03',
    '2024.6',
    '2024 / 6',
    '2024年6',
    '2024년 6',
    '3.6.24',
    '3/6/2024',
    '3-06-24',
    '03 . 06 . 2024',
    'June 3, 2024',
  ],
  ...[
    'Jun. 3rd, 2024',
    'June 1st 2024',
    'June 2nd 2024',
    'juin 4th, 2024',
    '3 June 2024',
    '3. Juni 24',
    '3 de junio de 2024',
    '6月 3',
    '6 月 3',
    '6월',
  ],
];

describe('a date', () => {
  it.each(dates)('%s beside a name and an address', (date) => {
    expect(isAttributionLike(`Ben Carr <b@x> ${date}`)).toBe(true);
    expect(isAttributionLike('Ben Carr <b@x> tea')).toBe(false);
    expect(isNameAlone(`${date} Ben`, others)).toBe(true);
  });

  it.each(list('10:00 9.30 8h05 10:00:00'))('may be a time: %s', (time) => {
    expect(isNameAlone(`Ben ${time}`, others)).toBe(/^\d+[:.h]\d\d/.test(time));
    expect(isAccompaniedName(`Ben Carr ${time} +0200`)).toBe(true);
  });

  it.each(
    list(
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday måndag tisdag onsdag torsdag fredag lördag söndag mandag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta',
    ),
  )('on a day of the week: %s', (day) => {
    expect(isAccompaniedName(`Ben Carr, ${day}`)).toBe(true);
    expect(isAccompaniedName(`Ben Carr, x${day}`)).toBe(false);
  });

  it.each([
    'AM',
    'PM',
    'A.M.',
    'P.M',
    'Sent by: x',
    'Gesendet von: x',
    'Envoyé par: x',
    'Inviato da: x',
    'Enviado por: x',
    '<b@x>',
    '+0200',
    '-0700',
  ])('may be accompanied by %s', (words) => {
    expect([isAccompaniedName(`Ben Carr ${words}`), isAccompaniedName(`Ben Carr ${words} and tea`)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a name with an address or a date', () => {
  it.each([
    'Ben Carr',
    'Ben',
    '* Ben Carr',
    '-- Ben Carr',
    '— Ben Carr',
    '@Ben Carr',
    'Ben van Carr',
    'Ben von Carr',
    'Ben de Carr',
    'Ben den Carr',
    'Ben der Carr',
    'Ben da Carr',
    'Ben dos Carr',
    'Ben di Carr',
    'Ben bin Carr',
    'Ben al Carr',
    'Ben el Carr',
    'Ben la Carr',
    'Ben le Carr',
    'Ben zu Carr',
    'Ben B. Carr:',
  ])('is recognized: %s', (name) => {
    expect(isAccompaniedName(name)).toBe(true);
  });
  it.each(['ben carr', 'Ben boils', 'Ben and Carr', 'A B C D E F', 'Ben?'])('is not assumed: %s', (text) => {
    expect(isAccompaniedName(text)).toBe(false);
  });
});

it.each(['b@x', '<anything>', '[mailto:b', 'b at x.example'])(
  'an address with a word for writing: %s',
  (address) => {
    expect([isAttributionLike(`by ${address} wrote:`), isAttributionLike('by b wrote:')]).toEqual([
      true,
      false,
    ]);
  },
);

it.each(['...', '…', ':', '：', ':*', '…"', "...']"])(
  'a line that points to another person may end in "%s"',
  (end) => {
    expect([pointsToAnother(`And Ben Carr${end}`, others), pointsToAnother('And Ben Carr', others)]).toEqual([
      true,
      false,
    ]);
  },
);

it.each(['[Ben, 20 June]', ' <Ben> ', '* of Ben (20 June)'])(
  'a line that points to another person may be enclosed: %s',
  (text) => {
    expect(pointsToAnother(text, others)).toBe(true);
  },
);

it.each([
  ...list('Hi Hello Hey Dear Hallo Thanks').map((word) => `${word} Ben:`),
  'Thank you Ben:',
  'Cc: Ben:',
  'Acked-by: Ben ...',
])('a greeting or a field points to nobody: %s', (text) => {
  expect([pointsToAnother(text, others), mentionsAnother(text, isBen)]).toEqual([false, false]);
  expect(pointsToAnother(`Re: ${text.replace(':', '')}:`, others)).toBe(true);
});

describe('the line of a forge that reports a comment', () => {
  it.each([
    ...[
      'Ben left a comment',
      'Ben Carr has left a comment',
      'Ben posted a comment',
      'Ben posted comments',
      'Ben commented',
    ],
    ...['Ben added a comment', 'Ben requested changes', '@b-c left a comment', 'b-c added a comment.'],
  ])('%s', (text) => {
    expect([reportsComment(text, 'Ada'), reportsComment(`x. ${text}`, 'Ada')]).toEqual([
      'comment',
      undefined,
    ]);
  });

  it.each([
    'Ben commented on this',
    'Ben requested changes on this',
    'b-c commented on this',
    'b-c requested changes on this',
  ])('may report a review: %s', (text) => {
    expect([reportsComment(text, 'Ada'), reportsComment(`${text}x`, 'Ada')]).toEqual(['review', 'comment']);
  });

  it.each(['Ben started a discussion', 'Ben started a new discussion on kettle.c:'])(
    'may begin a discussion, which counts as a review: %s',
    (text) => {
      expect([reportsComment(text, 'Ada'), reportsComment(`x. ${text}`, 'Ada')]).toEqual([
        'review',
        undefined,
      ]);
    },
  );

  it.each([
    ...list('I We He She You They It').map((word) => `${word} commented`),
    'Ada commented',
    'b-c commented',
    'Ben made a comment',
  ])('not: %s', (text) => {
    expect(reportsComment(text, 'Ada')).toBeUndefined();
  });
});

it.each([
  '- Ben Carr',
  '* Ben Carr',
  '+ Ben',
  '• Ben',
  '1. Ben',
  '2) Ben',
  'Ben Carr boils.',
  'Ben?',
  'Ben!',
  'Ben。',
  'Ben."',
  'Ben？',
  'Ben！',
])('a list item or a sentence names nobody: %s', (text) => {
  expect([aloneNamesAnother(text, true, others), mentionsAnother(text, isBen)]).toEqual([false, false]);
});

it.each(['Ben’s mail', 'On 20.6. Ben', 'Re Ben'])('a few words may name somebody: %s', (text) => {
  expect([aloneNamesAnother(text, true, others), mentionsAnother(text, isBen)]).toEqual([true, true]);
});

it.each(['[...]', '8<', '-- >8 --', '<snip>', '[snipped]', '[cut]', '*trimmed*', '…'])(
  'a mark for omitted words is recognized: %s',
  (text) => {
    expect([isElision(text), isElision(`${text} a`), mayNameSomebody({ text }, [])]).toEqual([
      true,
      false,
      false,
    ]);
  },
);

it.each([
  'so then:',
  'mail b@x',
  'at 10:00',
  'on 3 June 2024',
  'Quoting it',
  'Ben Carr',
  'as Ben Carr put it',
  'as he wrote',
  `${'x '.repeat(151)}`,
])('a line above a quotation may name somebody: %s', (text) => {
  expect([mayNameSomebody({ text }, []), mayNameSomebody({ text: 'tea is hot' }, [])]).toEqual([true, false]);
});

it('a line above a quotation may name a person already credited', () => {
  const text = 'and that is what ben said of the tea that we boiled then';
  expect([mayNameSomebody({ text }, ['ben']), mayNameSomebody({ text }, ['cleo'])]).toEqual([true, false]);
});
