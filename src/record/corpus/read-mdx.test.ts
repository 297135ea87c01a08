/** Text and tree of an MDX source, with places in the whole file. */

import { describe, expect, it } from 'vitest';
import { readMdx as readBody } from './read-mdx.ts';
import { splitFrontMatter } from './read-yaml.ts';

function readMdx(source: string, file: string) {
  return readBody(source, splitFrontMatter(source).body, file);
}

describe('a text', () => {
  it('has a tree with the lines and columns of the file', () => {
    const { source, tree, fault } = readMdx('---\na: b\n---\n\nTwo *words*.\n', 'a.mdx');
    expect(fault).toBeUndefined();
    expect(source).toBe('\nTwo *words*.\n');
    expect(tree?.children[0]).toMatchObject({
      type: 'paragraph',
      position: { start: { line: 5, column: 1 } },
      children: [{ value: 'Two ' }, { type: 'emphasis', position: { start: { column: 5 } } }, { value: '.' }],
    });
  });

  it('is read with tables and bare addresses, as the site reads it', () => {
    const types = readMdx('| a |\n| - |\n\nhttps://a.example\n', 'a.mdx').tree?.children.map(
      ({ type }) => type,
    );
    expect(types).toEqual(['table', 'paragraph']);
  });

  it('that is not MDX has a fault that says why in one line, and where', () => {
    const { tree, fault } = readMdx('---\na: b\n---\nA <2 MiB page.\n', 'a.mdx');
    expect(tree).toBeUndefined();
    expect(fault?.message).toMatch(/^Unexpected character `2`/);
    expect(fault?.message).not.toContain('\n');
    expect(fault?.place).toEqual({ file: 'a.mdx', line: 4, column: 4, length: 1 });
    expect(readMdx('---\na: b\n---\nA.\n\n  <Quote>\n', 'a.mdx').fault).toEqual({
      message: 'Expected a closing tag for `<Quote>` (6:3-6:10)',
      place: { file: 'a.mdx', line: 6, column: 3, length: 1 },
    });
  });

  it('is not parsed if that would take too long', () => {
    const start = { file: 'a.mdx', line: 4, column: 1, length: 1 };
    const excess = (body: string) => readMdx(`---\na: b\n---\n${body}`, 'a.mdx').fault;
    expect(excess('x'.repeat(50_001))).toEqual({
      message: '50001 characters, more than 50000',
      place: start,
    });
    expect(excess('x'.repeat(50_000))).toBeUndefined();
    expect(excess(`a\n${'> '.repeat(20)}a`)).toEqual({
      message: 'a line that begins with 20 marks of nesting',
      place: start,
    });
    expect(excess(`a ${'>'.repeat(20)}\n${'> '.repeat(19)}a`)).toBeUndefined();
    expect(excess('~~a\n'.repeat(200))).toBeUndefined();
    expect(excess('~~a\n'.repeat(201))).toEqual({ message: 'more than 200 marks `~~`', place: start });
    expect(excess(`a ${'['.repeat(100)}`)).toEqual({ message: '100 opening marks in a row', place: start });
    expect(excess(`a ${'['.repeat(99)}`)).toBeUndefined();
    expect(readMdx(`---\na: b\n---\n${'x'.repeat(50_001)}`, 'a.mdx').tree).toBeUndefined();
  });
});
