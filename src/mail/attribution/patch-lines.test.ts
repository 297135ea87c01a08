/** Tests the lines by which each form of a patch is recognized. */
import { describe, expect, it } from 'vitest';
import {
  isAddedLine,
  isChangedLine,
  isFileHeader,
  isStatistics,
  patchIndent,
  patchOpening,
  showsChangedWords,
  staysLoose,
} from './patch-lines.ts';

it.each([
  ...[
    'diff --git a/a b/a',
    'diff -up a b',
    'index 0a1b..2c3d 100644',
    'index 0a1b,2c3d..4e5f',
    'Index: a',
    '='.repeat(60),
  ],
  ...[
    'new file mode 100644',
    'deleted file mode 100644',
    'old mode 1',
    'new mode 1',
    'mode 100644',
    'similarity index 1%',
  ],
  ...[
    'dissimilarity index 1%',
    'rename from a',
    'copy to b',
    'Binary files a and b differ',
    'GIT binary patch',
    '--- a/a',
  ],
  ...['+++ b/a', '*** a/a', '*'.repeat(15), '*** 1,2 ****', '--- 1,2 ----', '--- 7 ----', '*** 7 ****'],
])('a file header is recognized: %s', (text) => {
  expect([isFileHeader(text), isFileHeader(`x${text}`), staysLoose(text)]).toEqual([true, false, true]);
});

it.each([
  ...[
    '---',
    ' a/b.c | 12 ++--',
    ' a/b.c | Bin 0 -> 12 bytes',
    ' a | 3',
    ' 1 file changed',
    ' 2 files changed, 3 insertions(+)',
  ],
  ...[
    ' create mode 100644 a',
    ' delete mode 100644 a',
    ' rename a => b (90%)',
    ' copy a => b (90%)',
    'base-commit: 0a',
    'change-id: 7',
  ],
  'prerequisite-patch-id: 0a',
])('statistics are recognized: %s', (text) => {
  expect([isStatistics(text), isStatistics(`x ${text}`)]).toEqual([true, false]);
});

const loose = { form: 'loose', old: 0, new: 0 };
const unified = { form: 'unified', old: 0, new: 0 };

it.each([
  ['@@ -1,2 +3,4 @@', '', { form: 'unified', old: 2, new: 4 }],
  ['@@ -1 +3 @@ boil()', '', { form: 'unified', old: 1, new: 1 }],
  ['@@@ -1,2 -1,2 +1,3 @@@', '', loose],
  ['@@@@ -1 -1 -1 +1,3 @@@@', '', loose],
  ['Ada Boyle (12):', '  boil', loose],
  ['Ada Boyle (12):', 'boil', undefined],
  ['1:  0a1b2c3 = 1:  4d5e6f7 boil', '', loose],
  ['-:  ------- > 1:  4d5e6f7 boil', '', loose],
  ['2:  0a1b2c3 ! 2:  4d5e6f7 boil', '', loose],
  ['2:  0a1b2c3 < -:  ------- boil', '', loose],
  ['Range-diff against v1:', '', loose],
  ['Interdiff:', '', loose],
  ['*** a.c', '--- b.c', loose],
  ['*** a.c', '*** 1,2 ****', loose],
  ['*** a.c', 'tea', undefined],
  ['*'.repeat(15), '*** 1,2 ****', loose],
  ['*** 1,2 ****', '', loose],
  ['*** 1 ****', '', undefined],
  ['diff --git a/a b/a', '', unified],
  ['diff -u a b', '', unified],
  ['Index: a.c', '', unified],
  ['Index: of it', '', undefined],
  ['--- a/a', '+++ b/a', unified],
  ['--- a/a', 'tea', undefined],
  ['tea', '+++ b/a', undefined],
  ['1:  0a1b2c3 = 1:  4d5e6f7', '', loose],
  ['*** a.c', '*'.repeat(15), loose],
  ['12,13d11', '< a', loose],
  ['7a8,9', '> a', loose],
  ['7c8', '', loose],
  ['7b8', '', undefined],
  ['7c8', 'a', undefined],
  ['7c8 a', '< a', undefined],
  ['@@ boil()', '+a', loose],
  ['@@', '-a', loose],
  ['@@ boil()', ' a', loose],
  ['@@ boil()', '\ta', loose],
  ['@@ boil()', 'tea', undefined],
  ['@@boil()', '+a', undefined],
  ['x @@ boil()', '+a', undefined],
] as const)('`%s` above `%s` opens a patch', (text, next, opening) => {
  expect(patchOpening(text, next)).toEqual(opening);
});

it.each(['diff --git a/a', 'Index: a', '@@ -1', '--- a/a'])('a patch may be indented: %s', (text) => {
  expect([' ', '\t', '        '].map((indent) => patchIndent(`${indent}${text}`))).toEqual([
    ' ',
    '\t',
    '        ',
  ]);
  expect([text, `         ${text}`, ` x${text}`].map(patchIndent)).toEqual([undefined, undefined, undefined]);
});

it('an indented dash or word is not a patch', () => {
  expect([' --- a', ' --- ', ' diff it', ' Index of it', ' @@ boil'].map(patchIndent)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

it('changed words of a line are recognized', () => {
  expect(['a [-b-] c', '{+b+}', '[--]', '{++}'].map(showsChangedWords)).toEqual([true, true, true, true]);
  expect(['a [b] c', '[-b', 'b-]', '{+b', '{b+}'].map(showsChangedWords)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});

it.each([
  '+a',
  '-a',
  '! a',
  ' a',
  '\ta',
  '\\ No newline',
  '@@ x',
  '*** x',
  '****',
  '---',
  '< a',
  '7: a',
  '7c8',
  '  1:  ',
  ' -7: x',
  '1:  0a1b2c3 = 1:  4d5e6f7',
])('a patch without line counts continues: "%s"', (text) => {
  expect(staysLoose(text)).toBe(true);
});

it('a patch without line counts ends at prose', () => {
  expect([staysLoose('tea'), staysLoose('7:1')]).toEqual([false, false]);
});

it.each(['+\ta', '+  a', '+', '+ ', '+ /* a', '+ * a', '+ #if', '+ {', '+ }', '+a', '+#if'])(
  'an added line is recognized: "%s"',
  (text) => {
    expect([isAddedLine(text), isAddedLine(` ${text}`)]).toEqual([true, false]);
  },
);

it.each(['+1', '+ a', '++a', 'a', '-a'])('an added line is not assumed: "%s"', (text) => {
  expect(isAddedLine(text)).toBe(false);
});

it('a changed line has a single `+` or `-`', () => {
  expect(['+a', '-a', '+', '-\ta', '- a'].every(isChangedLine)).toBe(true);
  expect(['--a', '++a', '+-', 'a', ' a'].some(isChangedLine)).toBe(false);
});

describe('lines of a patch', () => {
  it.each([
    ['@@ -1,2 +3,4 @@ x', '', { form: 'unified', old: 2, new: 4 }],
    ['@@ -1 +3 @@', '', { form: 'unified', old: 1, new: 1 }],
    ['Ben Carr (12):', '  kettle: boil', { form: 'loose', old: 0, new: 0 }],
    ['@@@ -1,1 -1,1 +1,2 @@@', '', { form: 'loose', old: 0, new: 0 }],
    ['1:  aaaa111 = 1:  bbbb222 x', '', { form: 'loose', old: 0, new: 0 }],
    ['  Range-diff against v1:', '', { form: 'loose', old: 0, new: 0 }],
    ['INTERDIFF:', '', { form: 'loose', old: 0, new: 0 }],
    ['*** a/k.c', '--- b/k.c', { form: 'loose', old: 0, new: 0 }],
    ['***************', '*** 1,3 ****', { form: 'loose', old: 0, new: 0 }],
    ['*** 1,3 ****', '', { form: 'loose', old: 0, new: 0 }],
    ['--- 1,3 ----', '', { form: 'loose', old: 0, new: 0 }],
    ['diff --git a b', '', { form: 'unified', old: 0, new: 0 }],
    ['diff -u a b', '', { form: 'unified', old: 0, new: 0 }],
    ['Index: k.c', '', { form: 'unified', old: 0, new: 0 }],
    ['--- a/k.c', '+++ b/k.c', { form: 'unified', old: 0, new: 0 }],
    ['x @@ -1 +3 @@', '', undefined],
    ['Ben Carr (1234):', '  kettle: boil', undefined],
    ['Ben Carr (2):', 'kettle', undefined],
    ['So Range-diff:', '', undefined],
    ['Range-diff: x', '', undefined],
    ['*** a/k.c', 'text', undefined],
    ['--- 3 ----', '', undefined],
    ['diff it', '', undefined],
    ['Index: k.c x', '', undefined],
    ['--- a/k.c', 'x', undefined],
    ['x--- a/k.c', '+++ b/k.c', undefined],
  ] as const)('%s above %s', (text, next, opening) => {
    expect(patchOpening(text, next)).toEqual(opening);
  });

  it.each([
    [isFileHeader, 'index 12ab..34cd', true],
    [isFileHeader, '--- 1,3 ----', true],
    [isFileHeader, 'x index 12ab..34cd', false],
    [isStatistics, '---', true],
    [isStatistics, ' kettle.c | 2 +-', true],
    [isStatistics, ' kettle.c | Bin 0 -> 12 bytes', true],
    [isStatistics, ' 2 files changed, 1 insertion(+)', true],
    [isStatistics, ' create mode 100644 k.c', true],
    [isStatistics, ' rename a => b (90%)', true],
    [isStatistics, 'base-commit: 12ab', true],
    [isStatistics, ' kettle.c | 2 +- x', false],
    [isStatistics, ' rename a => b (90%) x', false],
    [isStatistics, 'the base-commit: 12ab', false],
    [isStatistics, '----', false],
    [isAddedLine, '+\tint heat;', true],
    [isAddedLine, '+', true],
    [isAddedLine, '+boil();', true],
    [isAddedLine, '+ /* x */', true],
    [isAddedLine, '+ one', false],
    [isAddedLine, '+1', false],
    [isAddedLine, 'x+\tint', false],
    [isChangedLine, '-', true],
    [isChangedLine, '-wait();', true],
    [isChangedLine, '--', false],
    [isChangedLine, 'x-wait();', false],
    [staysLoose, '! slow();', true],
    [staysLoose, '  1: x', true],
    [staysLoose, '@@ x', true],
    [staysLoose, 'index 12ab..34cd', true],
    [staysLoose, '12:  aaaa111 ! 12:  bbbb222 x', true],
    [staysLoose, 'text', false],
    [staysLoose, 'a -', false],
  ] as const)('%o of %s', (is, text, answer) => {
    expect(is(text)).toBe(answer);
  });
});
