/** Where a mail ends in a signature that nothing marks. */

import { describe, expect, it } from 'vitest';
import { readBodyMarks } from './body-marks.ts';
import { closingName } from './closing-name.ts';

const from = (...body: readonly string[]) => closingName(readBodyMarks(body, false), 'Ada Boyle');

describe('a signature without its mark', () => {
  it.each([
    ['below an empty line', ['Tea.', '', 'Ada Boyle', 'Kettle Works'], 2],
    ['below a farewell', ['Tea.', 'Best regards,', 'Ada Boyle', 'Kettle Works'], 2],
    ['below a rule, which it takes along', ['Tea.', '', '____', 'Ada Boyle, Kettle Works'], 2],
    ['below a dash', ['Tea.', '', '—', 'Ada Boyle (Kettle Works)'], 2],
    ['with a motto below', ['Tea.', '', '*Ada Boyle*', '', '"Tea is tea."'], 2],
  ])('stands %s', (_, body, line) => {
    expect(from(...body)).toBe(line);
  });

  it.each([
    ['in the middle of a paragraph', ['Tea, says', 'Ada Boyle', 'of me.']],
    ['as the subject of a sentence', ['Tea.', '', 'Ada Boyle is my name.']],
    ['above what was said after all', ['Tea.', '', 'Ada Boyle', '', 'PS: coffee']],
    ['above a quotation', ['Tea.', '', 'Ada Boyle', '', '> coffee']],
    ['of somebody else', ['Tea.', '', 'Ben Carr', 'Kettle Works']],
    ['far up', ['Tea.', '', 'Ada Boyle', ...Array.from({ length: 8 }, () => 'Tea.')]],
  ])('does not stand %s', (_, body) => {
    expect(from(...body)).toBeUndefined();
  });
});

it('is nobody’s whose name is not known', () => {
  expect(closingName(readBodyMarks(['Tea.', '', 'Ada Boyle'], false), undefined)).toBeUndefined();
});
