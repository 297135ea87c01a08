/** Tests finding a signature that has no mark. */

import { describe, expect, it } from 'vitest';
import { readBodyMarks } from './body-marks.ts';
import { closingName } from './closing-name.ts';

const from = (...body: readonly string[]) => closingName(readBodyMarks(body, false), 'Ada Boyle');

describe('a signature without its mark', () => {
  it.each([
    ['below an empty line', ['Tea.', '', 'Ada Boyle', 'Kettle Works'], 2],
    ['below a farewell', ['Tea.', 'Best regards,', 'Ada Boyle', 'Kettle Works'], 2],
    ['below a rule, which belongs to it', ['Tea.', '', '____', 'Ada Boyle, Kettle Works'], 2],
    ['below a dash', ['Tea.', '', '—', 'Ada Boyle (Kettle Works)'], 2],
    ['with a motto below', ['Tea.', '', '*Ada Boyle*', '', '"Tea is tea."'], 2],
    ['on eight lines', ['Tea.', '', 'Ada Boyle', ...Array.from({ length: 7 }, () => 'Tea.')], 2],
    ['below a quotation', ['> Tea.', 'Ada Boyle'], 1],
    ['alone', ['Ada Boyle'], 0],
  ])('is found %s', (_, body, line) => {
    expect(from(...body)).toBe(line);
  });

  it.each([
    ['in the middle of a paragraph', ['Tea, says', 'Ada Boyle', 'of me.']],
    ['as the subject of a sentence', ['Tea.', '', 'Ada Boyle is my name.']],
    ['above more text', ['Tea.', '', 'Ada Boyle', '', 'PS: coffee']],
    ['above a quotation', ['Tea.', '', 'Ada Boyle', '', '> coffee']],
    ['of somebody else', ['Tea.', '', 'Ben Carr', 'Kettle Works']],
    ['above a quotation with another mark', ['Tea.', '', 'Ada Boyle', '', ': coffee']],
    ['with another name before it', ['Tea.', '', 'Dr. Ada Boyle']],
    ['in a longer name', ['Tea.', '', 'Ada Boyles']],
    ['too far from the end', ['Tea.', '', 'Ada Boyle', ...Array.from({ length: 8 }, () => 'Tea.')]],
  ])('is not found %s', (_, body) => {
    expect(from(...body)).toBeUndefined();
  });
});

describe('the name', () => {
  it.each(['- ', '_', '*', '/', '~', '–', '— ', '  '])('may follow "%s"', (before) => {
    expect(from('Tea.', '', `${before}Ada Boyle`)).toBe(2);
  });

  it.each(['*', '_', '/', ' ', ', Works', ' | Works', ' (Works)', ' <ada@x>', ' – Works', ' — W', ' - W'])(
    'may precede "%s"',
    (after) => {
      expect(from('Tea.', '', `Ada Boyle${after}`)).toBe(2);
    },
  );
});

describe('apart from the text above it', () => {
  it.each(['-', '__', '===', '***', '~~', '–', '— ', ' - ', '-'.repeat(60)])(
    'the name is below a rule, which belongs to the signature: "%s"',
    (rule) => {
      expect(from('Tea.', rule, 'Ada Boyle')).toBe(1);
      expect(from('Tea.', `${rule}x`, 'Ada Boyle')).toBeUndefined();
      expect(from('Tea.', `x${rule}`, 'Ada Boyle')).toBeUndefined();
    },
  );

  it('a rule has at most sixty characters', () => {
    expect(from('Tea.', '-'.repeat(61), 'Ada Boyle')).toBeUndefined();
  });

  it.each([
    ...['Thanks', 'thank you', 'Cheers,', 'REGARDS', 'Best wishes', 'Sincerely,', 'Best', 'Many thanks!'],
    ...['Kind regards', 'Warm regards', 'With kind regards.', 'Thanks a lot', 'Thanks in advance,'],
    ...[
      'Mit freundlichen Grüßen',
      'Freundliche Grüße',
      'Freundlicher Gruß ',
      'Viele Grüße',
      'Liebe Grüße',
      'Gruß',
    ],
    ...['Bien cordialement', 'Meilleurs saluti', 'Un saludos', 'Cordialement', 'Saludos', 'Saluti'],
    ...['Abraços', 'Groet', 'Groeten', 'Hälsningar', 'Med hilsen', 'Hilsen', 'Pozdrav', 'Pozdravem'],
    ...['Terveisin', 'С уважением', 'よろしく', 'よろしくお願いします'],
  ])('the name is below a farewell: %s', (farewell) => {
    expect(from('Tea.', farewell, 'Ada Boyle')).toBe(2);
    expect(from('Tea.', `${farewell} to you`, 'Ada Boyle')).toBeUndefined();
    expect(from('Tea.', `No ${farewell}`, 'Ada Boyle')).toBeUndefined();
  });
});

it.each([
  'PS',
  'P.S. tea',
  'P. S. tea',
  'PPS tea',
  'P.P.S. tea',
  'ps: tea',
  'NB tea',
  'N.B. tea',
  ' Edit: t',
  '[1] tea',
  '[12]',
])('a name above more text is no signature: %s', (after) => {
  expect(from('Tea.', '', 'Ada Boyle', '', after)).toBeUndefined();
  expect(from('Tea.', '', 'Ada Boyle', '', `x ${after}`)).toBe(2);
});

it('an unknown sender has no such signature', () => {
  expect(closingName(readBodyMarks(['Tea.', '', 'Ada Boyle'], false), undefined)).toBeUndefined();
  expect(closingName(readBodyMarks(['Tea.', '', '', ''], false), '')).toBeUndefined();
  expect(closingName(readBodyMarks(['Tea.', '', '— (tea)'], false), '')).toBeUndefined();
});
