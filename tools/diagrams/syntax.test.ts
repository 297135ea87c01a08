import { describe, expect, it } from 'vitest';
import { syntaxFault } from './syntax.ts';

describe('syntaxFault', () => {
  it('reads the notations we use without a browser', async () => {
    const texts = [
      'flowchart TB\n  subgraph s [Box]\n  a["<b>One</b><br/>of two"]:::shared --> b{two}\n  end\n',
      '%%{init: {"flowchart": {"padding": 5}}}%%\nflowchart LR\n  a -. "not" .-> b\n',
      'stateDiagram-v2\n  direction TB\n  state "Private" as p\n  [*] --> p : go\n  class p private\n',
      'sequenceDiagram\n  participant A as One\n  alt if so\n  A->>B: hi\n  else not\n  B-->>A: ho\n  end\n',
    ];
    for (const text of texts) expect(await syntaxFault(text), text).toBeUndefined();
  });

  it('names the line where a text stops being Mermaid', async () => {
    expect(await syntaxFault('sequenceDiagram\n  A->>B: hi\n  A->>\n  B->>A: ho\n')).toMatchObject({
      line: 3,
    });
    expect((await syntaxFault('flowchart TB\n  a --> b\n  b[open --> c\n'))?.line).toBeGreaterThanOrEqual(3);
    expect((await syntaxFault('pie chart of nothing {\n'))?.message).toBeTruthy();
    expect((await syntaxFault('no such notation\n'))?.message).toContain('No diagram type detected');
  });
});
