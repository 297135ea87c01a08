import { describe, expect, it } from 'vitest';
import { looksLikeEntry, parseDiagram, targetsOf } from './source.ts';

const good = `---
title: A page
description: What becomes of it.
links:
  private: claim:private-memory-is-not-mapped
---

flowchart TB
  private --> shared
`;

describe('parseDiagram', () => {
  it('reads title, description, links and text, and the line on which the text starts', () => {
    const parsed = parseDiagram('life', good);
    expect(parsed).toEqual({
      kind: 'diagram',
      firstLine: 8,
      diagram: {
        id: 'life',
        title: 'A page',
        description: 'What becomes of it.',
        source: 'flowchart TB\n  private --> shared\n',
        links: { private: 'claim:private-memory-is-not-mapped' },
      },
    });
  });

  it('reports every fault of the front matter with its line', () => {
    const text = '---\ntitle: A page\ntilte: B\nlinks:\n  private: nowhere\n---\nflowchart TB\n';
    const parsed = parseDiagram('life', text);
    expect(parsed.kind === 'faulty' ? parsed.faults : []).toEqual([
      {
        line: 3,
        column: 1,
        message: 'Unexpected key `tilte`, expected one of `title`, `description`, `links`',
      },
      { line: 2, column: 1, message: 'Unexpected absence of `description`, expected a sentence' },
      { line: 5, column: 3, message: 'Unexpected link of `private`, expected `kind:id`' },
    ]);
  });

  it('refuses links that are not a map, at their value', () => {
    const parsed = parseDiagram('x', '---\ntitle: A\ndescription: B.\nlinks: [a]\n---\nflowchart TB\n');
    expect(parsed).toEqual({
      kind: 'faulty',
      faults: [{ line: 4, column: 8, message: 'Unexpected `links`, expected a map of nodes to `kind:id`' }],
    });
  });

  it('refuses a file without front matter, and one whose front matter is not YAML', () => {
    expect(parseDiagram('x', 'flowchart TB\n').kind).toBe('faulty');
    expect(parseDiagram('x', '---\ntitle: [open\n---\nflowchart TB\n')).toEqual({
      kind: 'faulty',
      faults: [
        {
          line: 3,
          column: 1,
          message:
            'Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ], expected well-formed YAML',
        },
      ],
    });
  });

  it('does not expand aliases, and reports the position of the anchor', () => {
    const grows = 'a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n';
    const parsed = parseDiagram('x', `---\ntitle: A\n${grows}---\nflowchart TB\n`);
    expect(parsed.kind === 'faulty' ? parsed.faults[0] : parsed).toEqual({
      line: 3,
      column: 7,
      message: 'Unexpected anchor `&a` in YAML, expected plain maps, lists and values',
    });
  });

  it('does not depend on line endings', () => {
    const parsed = parseDiagram('life', good.replaceAll('\n', '\r\n'));
    expect(parsed).toEqual(parseDiagram('life', good));
  });
});

describe('targetsOf', () => {
  it('takes a node with a hyphen for a claim, unless a link overrides it', () => {
    const diagram = { id: 'x', title: 'x', description: 'x', source: '', links: { one: 'topic:pkvm' } };
    expect([...targetsOf(diagram, ['one', 'two', 'a-claim-id'])]).toEqual([
      ['a-claim-id', 'claim:a-claim-id'],
      ['one', 'topic:pkvm'],
    ]);
    expect([looksLikeEntry('private'), looksLikeEntry('root_start'), looksLikeEntry('a-b')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
