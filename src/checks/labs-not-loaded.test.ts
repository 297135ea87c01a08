import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus } from '../record/corpus/corpus.ts';
import { buildGraph } from '../record/graph/build-graph.ts';
import { authorComponents } from './components.ts';
import { runExists } from './run-exists.ts';
import { simulatesExists } from './simulates-exists.ts';

it('if the labs were not loaded, no scenario and no run is refused', () => {
  const dir = mkdtempSync(join(tmpdir(), 'labs-'));
  try {
    mkdirSync(join(dir, 'claims/facts'), { recursive: true });
    const head = 'title: Late\ntopics: [pages]\nsimulates: [no-lab/no-run]';
    writeFileSync(
      join(dir, 'claims/facts/late.mdx'),
      `---\n${head}\n---\n<Run lab="no-lab" scenario="no-run" />\n`,
    );
    const graph = buildGraph(loadCorpus(dir));
    const findings = (simulations: ReadonlyMap<string, number> | undefined) =>
      [simulatesExists, runExists].flatMap((rule) => [
        ...rule.run(graph, { components: authorComponents, simulations }),
      ]);
    expect(findings(undefined)).toEqual([]);
    expect(findings(new Map())).toHaveLength(2);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
