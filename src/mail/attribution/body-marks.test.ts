/** Tests the depth of a line, and the marks before its words. */

import { describe, expect, it } from 'vitest';
import { readBodyMarks } from './body-marks.ts';

describe('the marks of a line', () => {
  const marks = (line: string, flowed = false) => {
    const { blank, ...found } = readBodyMarks([line], flowed)[0] ?? {};
    expect(blank, line).toBe(/^[\s>:]*$/.test(line));
    return found;
  };
  const other = 'quoted with a mark other than `>`';

  it.each([
    ['plain', { depth: 0, reQuoted: false, text: 'plain', doubt: undefined }],
    ['> > x', { depth: 2, reQuoted: false, text: 'x', doubt: undefined }],
    ['> : x', { depth: 1, reQuoted: true, text: 'x', doubt: undefined }],
    [
      '> >= 4',
      {
        depth: 1,
        reQuoted: false,
        text: '>= 4',
        doubt: 'a line that begins with `>=`: a mark or an operator',
      },
    ],
    [
      '>= 4',
      {
        depth: 0,
        reQuoted: false,
        text: '>= 4',
        doubt: 'a line that begins with `>=`: a mark or an operator',
      },
    ],
    [
      '>From x',
      {
        depth: 1,
        reQuoted: false,
        text: 'From x',
        doubt: 'a line that begins with `>From`: a mark, or added by a mail program',
      },
    ],
    ['> >From x', { depth: 1, reQuoted: false, text: 'From x', doubt: undefined }],
    [
      '> >>From x',
      {
        depth: 3,
        reQuoted: false,
        text: 'From x',
        doubt: 'a line that begins with `>From`: a mark, or added by a mail program',
      },
    ],
    ['> >>>>> "BC" == Ben writes:', { depth: 1, reQuoted: false, text: '>>>>> "BC" == Ben writes:' }],
    ['>>>>> "BC" == Ben writes:', { depth: 0, reQuoted: false, text: '>>>>> "BC" == Ben writes:' }],
    [
      '>>>>> "BC" == Ben writes: tea',
      { depth: 5, reQuoted: false, text: '"BC" == Ben writes: tea', doubt: undefined },
    ],
    ['>>> Ben Carr 6/5/2024 >>>', { depth: 0, reQuoted: false, text: '>>> Ben Carr 6/5/2024 >>>' }],
    ['> >>> Ben Carr 6/5/2024 >>> ', { depth: 1, reQuoted: false, text: '>>> Ben Carr 6/5/2024 >>> ' }],
    [
      '>>> On Wed, in message <b@x>, Ben wrote',
      { depth: 0, reQuoted: false, text: '>>> On Wed, in message <b@x>, Ben wrote' },
    ],
    [
      '>>> Ben Carr 6/5/2024 >>> tea',
      { depth: 3, reQuoted: false, text: 'Ben Carr 6/5/2024 >>> tea', doubt: undefined },
    ],
    [
      'see >>> Ben Carr 6/5/2024 >>>',
      { depth: 0, reQuoted: false, text: 'see >>> Ben Carr 6/5/2024 >>>', doubt: undefined },
    ],
    [
      'see >>>>> "BC" == Ben writes:',
      { depth: 0, reQuoted: false, text: 'see >>>>> "BC" == Ben writes:', doubt: undefined },
    ],
    ['> | x', { depth: 1, reQuoted: false, text: '| x', doubt: other }],
    ['\u200b > x', { depth: 0, reQuoted: false, text: '\u200b > x', doubt: other }],
    ['> \u00ad> x', { depth: 1, reQuoted: false, text: '\u00ad> x', doubt: other }],
    ['&GT; x', { depth: 0, reQuoted: false, text: '&GT; x', doubt: other }],
    ['see | x', { depth: 0, reQuoted: false, text: 'see | x', doubt: undefined }],
    ['see AB>x', { depth: 0, reQuoted: false, text: 'see AB>x', doubt: undefined }],
    ['kettle=x', { depth: 0, reQuoted: false, text: 'kettle=x', doubt: undefined }],
    ['see >= 4', { depth: 0, reQuoted: false, text: 'see >= 4', doubt: undefined }],
    ['see >From x', { depth: 0, reQuoted: false, text: 'see >From x', doubt: undefined }],
    ['a\rb', { depth: 0, reQuoted: false, text: 'a\rb', doubt: 'a line with a hidden line break' }],
  ])('%j', (line, read) => {
    expect(marks(line)).toEqual(read);
  });

  const doubtOf = (line: string) => readBodyMarks([line], false)[0]?.doubt;

  it.each(['\v', '\f', '\r', '\u0085', '\u2028', '\u2029'])(
    'are in doubt if the line has a hidden break: %j',
    (hidden) => {
      expect(doubtOf(`a${hidden} b`)).toBe('a line with a hidden line break');
      expect(doubtOf(`a${hidden} `)).toBeUndefined();
    },
  );

  it.each([
    ...['| x', '|', '||', '|>', '% x', '» x', '› x', '%|', '»>', '(> x', '[> x', '{> x', '\\> x'],
    ...[...'¦┃│║‖▌▍▎▏❯❱➤►▶⟩〉》≫⮞＞'].map((mark) => `${mark}x`),
    ...['&gt;x', '&#62;x', '&#x3e;x', '&#X3E;x', 'B> x', 'ben> x', 'B.C_1-x>> x', 'B>'],
    ...[`${'b'.repeat(15)}> x`, 'B>C> x', 'AB>x', 'ABC>>x'],
  ])('may be of another kind: %s', (line) => {
    expect(doubtOf(line)).toBe(other);
    expect(doubtOf(`  ${line}`)).toBe(other);
    expect(doubtOf(`see ${line}`)).toBe(undefined);
  });

  it.each([
    ...['|x', '%x', '»x', '(>x', '[x', '&gt', '&#62', '1> x', `${'b'.repeat(16)}> x`, 'b>x', 'A>x', 'ABCD>x'],
    ...['Ab>x', 'AB>7'],
  ])('are not assumed: %s', (line) => {
    expect(doubtOf(line)).toBe(undefined);
  });

  it('of another kind must be in the first forty characters', () => {
    expect([doubtOf(`${' '.repeat(39)}| x`), doubtOf(`${' '.repeat(40)}| x`)]).toEqual([other, undefined]);
  });

  it('of a stuffed line in format=flowed are text, unless the next is stuffed too or a space follows', () => {
    const stuffed = 'a line that begins with ` >` in format=flowed';
    expect(marks(' >x', true)).toEqual({ depth: 0, reQuoted: false, text: '>x', doubt: undefined });
    expect(marks(' > x', true)).toEqual({ depth: 0, reQuoted: false, text: '> x', doubt: stuffed });
    expect(marks('a  > b', true)).toEqual({ depth: 0, reQuoted: false, text: 'a  > b', doubt: undefined });
    expect(marks(' >x')).toEqual({ depth: 1, reQuoted: false, text: 'x', doubt: undefined });
    expect(readBodyMarks([' >x', ' >y', 'z', ' >w'], true).map(({ doubt }) => doubt)).toEqual([
      undefined,
      stuffed,
      undefined,
      undefined,
    ]);
  });
});
