import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagramSet, renderingPath } from '../../src/diagrams/diagram-set.ts';
import type { DiagramSource } from '../../src/diagrams/source.ts';
import { DiagramSyntaxError, type Renderer, startRenderer } from './renderer.ts';

let renderer: Renderer;
beforeAll(async () => {
  renderer = await startRenderer();
});
afterAll(async () => {
  await renderer.close();
});

const content = new URL('../../content/', import.meta.url);

function diagramOf(source: string): DiagramSource {
  return { id: 'tried', title: 'Tried', description: 'Tried.', source, links: {} };
}

describe('renderer', () => {
  it('draws the committed bytes of every diagram diagramOf by hand', async () => {
    const names = (await readdir(new URL('diagrams/', content))).filter((name) => name.endsWith('.mmd'));
    const sources = names.map(async (name) => {
      const text = await readFile(new URL(`diagrams/${name}`, content), 'utf8');
      return [`diagrams/${name}`, { file: name, text }] as const;
    });
    const { diagrams } = diagramSet(new Map(await Promise.all(sources)));
    expect(diagrams.size).toBeGreaterThan(0);
    for (const { diagram, key } of diagrams.values()) {
      const { svg, structure } = await renderer.render(diagram);
      const committed = (ending: 'svg' | 'json') =>
        readFile(new URL(renderingPath(key, ending), content), 'utf8');
      expect(svg, diagram.id).toBe(await committed('svg'));
      expect(`${JSON.stringify(structure)}\n`, diagram.id).toBe(await committed('json'));
    }
  });

  it('draws the same bytes whatever was drawn before', async () => {
    const diagram = diagramOf('flowchart TB\n  a["<b>One</b><br/>of two"] --> b\n');
    const first = await renderer.render(diagram);
    await renderer.render(diagramOf('stateDiagram-v2\n  [*] --> s\n'));
    expect(await renderer.render(diagram)).toEqual(first);
  });

  it('leaves no style, script, HTML or handler in a picture', async () => {
    const texts = [
      'flowchart TB\n  subgraph s [Box]\n  a -- "with <b>words</b>" --> b\n  end\n',
      'stateDiagram-v2\n  [*] --> s : go\n  s --> [*]\n',
      'sequenceDiagram\n  A->>B: hi\n  Note over A: so\n  loop again\n  B-->>A: ho\n  end\n',
    ];
    for (const text of texts) {
      const { svg } = await renderer.render(diagramOf(text));
      expect(svg).not.toMatch(/<style|style=|<script|foreignObject|xhtml|\son[a-z]+=|#[0-9a-f]{6}/);
    }
  });

  it('reports a drawing that our pictures do not support as a fault of its text', async () => {
    const formula = 'flowchart TB\n  A["$$\\\\href{javascript:x}{y}$$"] --> B\n';
    await expect(renderer.render(diagramOf(formula))).rejects.toBeInstanceOf(DiagramSyntaxError);
  });

  it('requests no picture that a text names', async () => {
    const requests: string[] = [];
    const server = createServer(({ url = '' }, answer) => {
      requests.push(url);
      answer.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const text = `flowchart TB\n  A@{ img: "http://127.0.0.1:${port}/x.png", label: "one" } --> B\n`;
    const { svg } = await renderer.render(diagramOf(text)).catch(() => ({ svg: '' }));
    server.close();
    expect(requests).toEqual([]);
    expect(svg).not.toMatch(/127\.0\.0\.1|<image/);
  });

  it('takes nodes, arrows and their boxes from Mermaid itself', async () => {
    const { structure } = await renderer.render(
      diagramOf(
        'flowchart TB\n  subgraph s [Box]\n  a["<b>One</b><br/>of two"]\n  end\n  a -- "to the<br/>other" --> b["Two<br/>lines"]\n',
      ),
    );
    expect(structure).toEqual({
      kind: 'graph',
      groups: [{ id: 's', label: 'Box' }],
      nodes: [
        { id: 'a', label: 'One: of two', group: 's' },
        { id: 'b', label: 'Two lines' },
      ],
      edges: [{ from: 'a', to: 'b', label: 'to the other' }],
    });
  });

  it('reads the name and the description of a state', async () => {
    const { structure } = await renderer.render(
      diagramOf(
        'stateDiagram-v2\n  state "<b>One</b><br/>of two" as a\n  state "Two" as b\n  b : and more\n  a --> b\n  b --> c\n',
      ),
    );
    expect(structure).toMatchObject({
      nodes: [
        { id: 'a', label: 'One: of two' },
        { id: 'b', label: 'Two: and more' },
        { id: 'c', label: 'c' },
      ],
    });
  });

  it('reads a sequence with its boxes', async () => {
    const { structure } = await renderer.render(
      diagramOf(
        'sequenceDiagram\n  participant A as One\n  A->>B: asks\n  alt if so\n  B-->>A: yes\n  else not\n  B-->>A: no\n  end\n',
      ),
    );
    expect(structure).toEqual({
      kind: 'sequence',
      actors: [
        { id: 'A', label: 'One' },
        { id: 'B', label: 'B' },
      ],
      steps: [
        { kind: 'message', depth: 0, from: 'A', to: 'B', text: 'asks' },
        { kind: 'box', depth: 0, text: 'If if so' },
        { kind: 'message', depth: 1, from: 'B', to: 'A', text: 'yes' },
        { kind: 'box', depth: 0, text: 'Otherwise, not' },
        { kind: 'message', depth: 1, from: 'B', to: 'A', text: 'no' },
      ],
    });
  });

  it('links the right node in flowcharts and in state diagrams', async () => {
    const flow = await renderer.render({
      ...diagramOf('flowchart TB\n  a1 --> b\n'),
      links: { a1: 'claim:x' },
    });
    const state = await renderer.render({
      ...diagramOf('stateDiagram-v2\n  one --> two\n'),
      links: { two: 'claim:y' },
    });
    expect(flow.svg.match(/<a href="[^"]*">/g)).toEqual(['<a href="{{claim:x}}">']);
    expect(state.svg.match(/<a href="[^"]*">/g)).toEqual(['<a href="{{claim:y}}">']);
    expect(/<a href="{{claim:y}}">.*?<\/a>/s.exec(state.svg)?.[0]).toContain('>two<');
  });

  it('names the line of a text that is not Mermaid', async () => {
    const failed = await renderer
      .render(diagramOf('flowchart TB\n  a --> b\n  a[open --> b\n'))
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DiagramSyntaxError);
    expect(failed).toMatchObject({
      line: expect.any(Number),
      message: expect.stringContaining('Unexpected'),
    });
    expect((failed as DiagramSyntaxError).line).toBeGreaterThanOrEqual(3);
  });
});
