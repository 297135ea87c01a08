import { expect, test } from 'vitest';
import { errorsIn, type Problem } from '../../src/checks/run-checks.ts';
import { sampleFiles, writeSample } from '../../test/sample-record.ts';
import { exampleProof } from '../../test/support/example-proof.ts';
import { checkRecord } from '../../tools/content/check-record.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { madeRecord } from './made-record.ts';

/** Removes the sample's own files. */
const nothing = Object.fromEntries(Object.keys(sampleFiles).map((path) => [path, undefined]));

function faultsIn(size: number, seed: number): readonly Problem[] {
  const files = Object.fromEntries(madeRecord(size, seed).files);
  const proof = exampleProof(loadGraph(writeSample({ ...nothing, ...files })));
  return errorsIn(checkRecord(loadGraph(writeSample({ ...nothing, ...files, ...proof }))));
}

test('a made-up record passes every rule, whatever its seed', () => {
  for (const seed of [1, 2, 3]) {
    const faults = faultsIn(120, seed);
    expect(faults.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  }
});

test('the same seed makes the same record, another seed another one, and a larger record has more of each kind', () => {
  const first = madeRecord(60, 1).files;
  expect(madeRecord(60, 1).files).toEqual(first);
  expect(madeRecord(60, 2).files).not.toEqual(first);
  const count = (size: number, start: string) =>
    [...madeRecord(size).files.keys()].filter((path) => path.startsWith(start)).length;
  expect(count(600, 'claims/')).toBe(600);
  for (const start of ['people/', 'topics/', 'threads/'])
    expect(count(1200, start)).toBeGreaterThan(count(300, start));
});
