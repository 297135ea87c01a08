import { describe, expect, it } from 'vitest';
import { readBodyMarks } from './body-marks.ts';
import { liftBrokenArrows } from './broken-arrows.ts';

const ben = 'Ben Carr <ben@mail.example>';
const doubt = 'the remains of an attribution line';

/** Depth and text of each line that was lifted, by its number from 0. */
function lifted(...raw: readonly string[]): Readonly<Record<number, readonly [number, string]>> {
  const lines = liftBrokenArrows(readBodyMarks(raw, false), raw);
  return Object.fromEntries(
    lines.flatMap((line, index) => (line.doubt === doubt ? [[index, [line.depth, line.text]]] : [])),
  );
}

describe('a single line that seems to be quoted three or five levels deep', () => {
  it('is lifted to its real depth, with its arrows', () => {
    expect(lifted('Hello,', `>>> ${ben}`, '> It boils.')).toEqual({ 1: [0, `>>> ${ben}`] });
    expect(lifted(`>>> ${ben} Thu, 20 Jun 2024 10:00 >`, '> It boils.')).toEqual({
      0: [0, `>>> ${ben} Thu, 20 Jun 2024 10:00 >`],
    });
    expect(lifted('>>>>> "BC" == Ben Carr <ben@mail', '> It boils.')).toEqual({
      0: [0, '>>>>> "BC" == Ben Carr <ben@mail'],
    });
    expect(lifted('>>>>> == Ben Carr', '> It boils.')).toEqual({ 0: [0, '>>>>> == Ben Carr'] });
  });

  it('inside a quotation is lifted to the depth of that quotation', () => {
    expect(lifted('> Hello,', `> >>> ${ben}`, '> > It boils.')).toEqual({ 1: [1, `>>> ${ben}`] });
  });

  it('is a quotation if the line above is nearly as deep, or the next one as deep, even after an empty line', () => {
    expect(lifted('> Hello,', `>>> ${ben}`, '> It boils.')).toEqual({});
    expect(lifted(`>>> ${ben}`, '>>> It boils.')).toEqual({});
    expect(lifted(`>>> ${ben}`, '', '>>> It boils.')).toEqual({});
    expect(lifted(`>>> ${ben}`, '', '> It boils.')).toEqual({ 0: [0, `>>> ${ben}`] });
    expect(lifted(`>>> ${ben}`)).toEqual({ 0: [0, `>>> ${ben}`] });
  });

  it('is a quotation if it names nobody in the form of such a line', () => {
    for (const text of [
      '>>> Ben',
      '>>> it boils when it is hot',
      '>>>>> Ben Carr',
      '>>>>> "BC"x',
      `>>>> ${ben}`,
      `>> ${ben}`,
    ])
      expect(lifted('Hello,', text, '> It boils.'), text).toEqual({});
  });

  it('is lifted if its paragraph ends in three arrows, within ten lines of eighty characters', () => {
    const closed = (...between: readonly string[]) =>
      Object.keys(lifted('> Hello,', '>>> Ben Carr on the', ...between, '20th >>>', '> It boils.')).join();
    expect(closed()).toBe('1');
    expect(closed('x'.repeat(80))).toBe('1');
    expect(closed('x'.repeat(81))).toBe('');
    expect(closed('')).toBe('');
    expect(closed(...Array.from({ length: 8 }, () => 'x'))).toBe('1');
    expect(closed(...Array.from({ length: 9 }, () => 'x'))).toBe('');
    expect(Object.keys(lifted('> Hello,', '>>> Ben Carr on the', '>>>', '> It boils.'))).toEqual(['1']);
    expect(lifted('> Hello,', '>>> Ben Carr on the', '20th>>>', '> It boils.')).toEqual({});
    expect(lifted('> Hello,', '>>> Ben Carr on the', '20th')).toEqual({});
  });

  it('is a quotation if it is long', () => {
    const long = (length: number) => `>>> Ben ${'C'.padEnd(length - 4, 'a')}`;
    expect(Object.keys(lifted(long(200), '> It boils.'))).toEqual(['0']);
    expect(lifted(long(201), '> It boils.')).toEqual({});
  });
});
