/** The lines by which each form of a patch is known. */

import { expect, it } from 'vitest';
import {
  isAddedLine,
  isChangedLine,
  isFileHeader,
  isStatistics,
  patchOpening,
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
])('a header of a file: %s', (text) => {
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
])('statistics: %s', (text) => {
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
] as const)('`%s` above `%s` opens one', (text, next, opening) => {
  expect(patchOpening(text, next)).toEqual(opening);
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
  '---',
  '  1:  ',
  ' -7: x',
  '1:  0a1b2c3 = 1:  4d5e6f7',
])('goes on where it does not count its lines: "%s"', (text) => {
  expect(staysLoose(text)).toBe(true);
});

it('ends with prose', () => {
  expect([staysLoose('tea'), staysLoose('7:1')]).toEqual([false, false]);
});

it.each(['+\ta', '+  a', '+', '+ ', '+ /* a', '+ * a', '+ #if', '+ {', '+ }', '+a', '+#if'])(
  'was added: "%s"',
  (text) => {
    expect([isAddedLine(text), isAddedLine(` ${text}`)]).toEqual([true, false]);
  },
);

it.each(['+1', '+ a', '++a', 'a', '-a'])('was not: "%s"', (text) => {
  expect(isAddedLine(text)).toBe(false);
});

it('a changed line has one sign', () => {
  expect(['+a', '-a', '+', '-\ta', '- a'].every(isChangedLine)).toBe(true);
  expect(['--a', '++a', '+-', 'a', ' a'].some(isChangedLine)).toBe(false);
});
