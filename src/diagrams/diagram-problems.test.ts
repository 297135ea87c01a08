import { describe, expect, it } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { renderingProblems, targetProblems, unrendered } from './diagram-problems.ts';

const front = '---\ntitle: A page\ndescription: What becomes of it.\n';

function problemsOf(text: string, syntax?: Parameters<typeof renderingProblems>[1]): readonly string[] {
  const { dir, graph } = loadSample({ 'diagrams/life.mmd': text });
  return [...renderingProblems(graph, syntax), ...targetProblems(graph)].map(
    ({ place, message, help }) =>
      `${place.file.slice(dir.length + 1)}:${place.line}:${place.column} ${message}${help ? ` (${help})` : ''}`,
  );
}

const lacking =
  'Unexpected text without a committed rendering, expected one that was drawn from it (run `npm run diagrams -- --write` and commit `content/diagrams/rendered`)';

describe('renderingProblems and targetProblems', () => {
  it('finds nothing if there is no diagram', () => {
    const { graph } = loadSample();
    expect([...renderingProblems(graph), ...targetProblems(graph)]).toEqual([]);
  });

  it('reports a text without a rendering, at its first line', () => {
    expect(problemsOf(`${front}---\nflowchart TB\n  a --> b\n`)).toEqual([
      `diagrams/life.mmd:5:1 ${lacking}`,
    ]);
  });

  it('reports the line of the file at which the parser stopped, without the missing rendering', () => {
    const syntax = new Map([['life', { line: 2, message: 'Unexpected `1`, expected PS' }]]);
    expect(problemsOf(`${front}---\n\nflowchart TB\n  a[ --> b\n`, syntax)).toEqual([
      'diagrams/life.mmd:7:1 Unexpected `1`, expected PS',
    ]);
  });

  it('reports links that lead nowhere, with the nearest id', () => {
    const text = `${front}links:\n  a: claim:zero-lazilly\n  b: person:ada-byron\n  c: topic:zeroing\n  d: https://x.example\n---\nflowchart TB\n  a --> b --> d\n`;
    expect(problemsOf(text).slice(1)).toEqual([
      'diagrams/life.mmd:5:3 Unexpected claim id `zero-lazilly`, expected the id of an existing claim (did you mean `zero-lazily`?)',
      'diagrams/life.mmd:7:3 Unexpected link of `c`, expected a node of the diagram',
      'diagrams/life.mmd:8:3 Unexpected link to `https://x.example`, expected `claim:`, `person:`, `topic:`, `message:` or `essay:` and an id',
    ]);
  });

  it('takes a node named like a claim for one, and ignores words in labels and comments', () => {
    const text = `${front}---\nflowchart TB\n  %% a-comment of-mine\n  zero-lazily["in-place words"] -- in-place --> not-at-bot\n`;
    expect(problemsOf(text).slice(1)).toEqual([
      'diagrams/life.mmd:7:49 Unexpected claim id `not-at-bot`, expected the id of an existing claim (did you mean `not-at-boot`?)',
    ]);
  });

  it('ignores words in the text of a state or a message', () => {
    const state = `${front}---\nstateDiagram-v2\n  [*] --> a : in-place, non-destructive\n`;
    const sequence = `${front}---\nsequenceDiagram\n  participant A as re-used\n  A->>B: copy-on-write: no\n  Note over A,B: in-place\n  alt long-term pin\n  A-->>B: x\n  end\n`;
    expect([problemsOf(state).length, problemsOf(sequence).length]).toEqual([1, 1]);
  });

  it('lists the diagrams that should be parsed', () => {
    const { graph } = loadSample({ 'diagrams/life.mmd': `${front}---\nflowchart TB\n  a --> b\n` });
    expect(unrendered(graph)).toEqual([{ id: 'life', source: 'flowchart TB\n  a --> b\n' }]);
  });
});
