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

it('finds the place of the word itself, not of its first occurrence', () => {
  expect(place('late, *late*', 'late', { line: 1, column: 8 })).toBe('1:8+4');
  expect(place('a\nb late', 'b late', { line: 2, column: 1 })).toBe('2:3+4');
});

it('finds a word on a later line, after the indent', () => {
  expect(place('- one\n  two late', 'one\ntwo late', { line: 1, column: 3 })).toBe('2:7+4');
});

it('finds a word after an escape', () => {
  expect(place('a \\< late', 'a < late', { line: 1, column: 1 })).toBe('1:6+4');
});

it('estimates the place of a word that is spelled differently in the source', () => {
  expect(place('a l&#97;te', 'a late', { line: 1, column: 1 })).toBe('1:3+4');
  expect(place('', 'a late', { line: 3, column: 1 })).toBe('3:3+4');
});
