/** An unreadable claim is one error: the entries related to it are not reported as missing something. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProof } from '../../test/support/example-proof.ts';
import { exampleRecord } from '../../test/support/example-record.ts';
import { loadCorpus } from '../record/corpus/corpus.ts';
import { buildGraph } from '../record/graph/build-graph.ts';
import type { Graph } from '../record/graph/graph.ts';
import { evidenceLocked } from './evidence-locked.ts';
import { messageCovered } from './message-covered.ts';
import { questionState } from './question-state.ts';
import { runChecks } from './run-checks.ts';

const answer = 'claims/answers/nobody-zeroes.mdx';
const rules = [evidenceLocked, messageCovered, questionState];

/** What the rules find in the example record with its proofs, with one file changed. */
function faultsWith(text: string | undefined): readonly string[] {
  const proof = rulesOn({ ...exampleRecord }, exampleProof);
  const { [answer]: _, ...others } = { ...exampleRecord, ...proof };
  return rulesOn(text === undefined ? others : { ...others, [answer]: text }, (graph) => {
    const context = { components: new Map(), simulations: undefined, proposed: false };
    return runChecks(graph, context, rules).problems.map(({ rule }) => rule);
  });
}

function rulesOn<Result>(files: Readonly<Record<string, string>>, look: (graph: Graph) => Result): Result {
  const dir = mkdtempSync(join(tmpdir(), 'unread-claims-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return look(buildGraph(loadCorpus(dir)));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('a claim that cannot be read', () => {
  const text = exampleRecord[answer] ?? '';

  it.each([
    ['no YAML', text.replace(/^title: .*$/m, 'title: [')],
    ['a key of another kind', text.replace(/^title: .*$/m, 'title: 3')],
  ])('leaves its message covered, its question answered and its proof in place: %s', (_, damaged) => {
    expect(damaged).not.toBe(text);
    expect(faultsWith(damaged)).toEqual([]);
  });

  it('is not treated like a removed one', () => {
    expect(new Set(faultsWith(undefined))).toEqual(new Set(['evidence-locked', 'question-state']));
  });
});
