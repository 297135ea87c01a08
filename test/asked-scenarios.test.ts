/** Checks the model's answer to the question about each lab scenario against the answers that a person has reviewed. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { predicted } from '../src/labs/shared/predicted.ts';
import { scenarios } from '../src/labs/shared/scenarios.ts';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph } from '../src/record/graph/build-graph.ts';

const { labs } = buildGraph(loadCorpus(join(import.meta.dirname, '../content')));

const all = [...scenarios.keys()];

function scenarioData(name: string) {
  const [lab = '', scenario = ''] = name.split('/');
  return labs.get(lab)?.scenarios?.[scenario] ?? {};
}

const answers: Readonly<Record<string, string>> = {
  'in-place-conversion/there-and-back': 'Yes: 3 steps are enough, and no fewer will do.',
  'in-place-conversion/old-mapping': 'No, never: all 9 states of one page were looked at.',
  'in-place-conversion/pin-in-flight': 'Yes: 5 steps are enough, and no fewer will do.',
  'conversion-race/wait-for-the-count':
    'No, never: all 39 states with one page and one I/O request were looked at.',
  'conversion-race/check-then-flip': 'Yes: 6 steps are enough, and no fewer will do.',
  'conversion-race/unmap-without-lock': 'Yes: 10 steps are enough, and no fewer will do.',
  'conversion-race/no-unmap': 'No, never: all 35 states with one page and one I/O request were looked at.',
  'conversion-race/check-then-unmap': 'Yes: 11 steps are enough, and no fewer will do.',
  'conversion-race/exclusive-still-mapped': 'Yes: 6 steps are enough, and no fewer will do.',
  'conversion-race/speculative-pin': 'Yes: 5 steps are enough, and no fewer will do.',
  'conversion-race/dropped-pin': 'Yes: 6 steps are enough, and no fewer will do.',
  'conversion-race/plain-reference': 'Yes: 9 steps are enough, and no fewer will do.',
  'conversion-race/plain-reference-hardened': 'No: 10 steps are enough, and no fewer will do.',
  'conversion-race/exclusive-large-folio': 'No: 8 steps are enough, and no fewer will do.',
  'conversion-race/exclusive-large-folio-stuck': 'No: from the start no way leads there.',
  'conversion-race/scanner-in-the-way': 'Yes: 4 steps are enough, and no fewer will do.',
  'conversion-race/scanner-for-ever': 'No: a run can go round for ever without getting there.',
  'conversion-race/pin-on-another-subpage': 'No: after 5 steps no way leads there any more.',
  'conversion-race/split-first': 'Yes: all 380 states with 2 pages and one I/O request were looked at.',
  'conversion-race/guest-says-so': 'Yes: 7 steps are enough, and no fewer will do.',
  'conversion-race/two-stores':
    'Yes: 7 steps are enough, and no fewer will do; the run here goes another way, of 11 steps.',
  'conversion-race/in-place-destroys': 'No: 5 steps are enough, and no fewer will do.',
  'conversion-race/blocked-by-hardware':
    'No, never: all 48 states with one page and one I/O request were looked at.',
  'huge-pages/pin-next-door': 'Yes: 2 steps are enough, and no fewer will do.',
  'huge-pages/option-a': 'Yes: 2 steps are enough, and no fewer will do.',
  'huge-pages/option-b-alike':
    'No, never: all 1,093 states of pieces 5 and 9, with the others left alone, were looked at.',
  'huge-pages/option-b':
    'No, never: all 1,093 states of pieces 5 and 9, with the others left alone, were looked at.',
  'huge-pages/late-split': 'Yes: step 4 of this run shows it.',
  'huge-pages/one-subpage': 'Yes: its only step shows it.',
  'migration/swap': 'No, never: all 18 states were looked at.',
  'migration/swap-live': 'Yes: 5 steps are enough, and no fewer will do.',
  'migration/swap-no-drain': 'Yes: 5 steps are enough, and no fewer will do.',
  'migration/swap-no-wipe': 'Yes: 6 steps are enough, and no fewer will do.',
  'migration/swap-pin-ignored': 'Yes: 5 steps are enough, and no fewer will do.',
  'migration/swap-long-pin': 'No: after 1 step no way leads there any more.',
  'migration/host-blocked': 'No: from the start no way leads there.',
  'migration/host-ciphertext': 'No: 5 steps are enough, and no fewer will do.',
};

describe('a scenario of a lab', () => {
  it('has the answer that a person has reviewed', () => {
    const computed = all.flatMap((name) => {
      const [lab = '', scenario = ''] = name.split('/');
      const { asks } = scenarioData(name);
      return asks ? [[name, predicted(lab, scenario, asks).sentence] as const] : [];
    });
    expect(Object.fromEntries(computed)).toEqual(answers);
  });
});
