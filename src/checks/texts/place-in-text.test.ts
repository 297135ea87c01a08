import type { Text } from 'mdast';
import { expect, it } from 'vitest';
import { placeInText } from './place-in-text.ts';

const start = (line: number, column: number) => ({ start: { line, column }, end: { line: 9, column: 1 } });

function place(source: string, value: string, at: { readonly line: number; readonly column: number }) {
  const node: Text = { type: 'text', value, position: start(at.line, at.column) };
  const match = /late/.exec(value);
  if (!match) throw new Error('expected the word in the value');
  const { line, column, length } = placeInText({ file: 'a.mdx', source }, node, match);
  return `${line}:${column}+${length}`;
}

it('a word stands where it is written, not where its first like is', () => {
  expect(place('late, *late*', 'late', { line: 1, column: 8 })).toBe('1:8+4');
  expect(place('a\nb late', 'b late', { line: 2, column: 1 })).toBe('2:3+4');
});

it('a word of a later line stands there, behind the indent', () => {
  expect(place('- one\n  two late', 'one\ntwo late', { line: 1, column: 3 })).toBe('2:7+4');
});

it('a word behind an escape stands behind it', () => {
  expect(place('a \\< late', 'a < late', { line: 1, column: 1 })).toBe('1:6+4');
});

it('a word that is spelt otherwise in the source stands where it would', () => {
  expect(place('a l&#97;te', 'a late', { line: 1, column: 1 })).toBe('1:3+4');
  expect(place('', 'a late', { line: 3, column: 1 })).toBe('3:3+4');
});
