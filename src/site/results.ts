/** What `verify` found of each quotation, read from the committed lock, in words for a reader. */

import { type Results, resultOf as resultIn } from '../cite/result.ts';
import type { Lock } from '../evidence/lock-entry.ts';
import { parseLock } from '../evidence/lock-file.ts';
import { resultsOf } from '../evidence/results-of.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { record } from './record.ts';

export type Result = EvidenceResult;

export const resultWords: Readonly<
  Record<Result, { readonly label: string; readonly meaning: string; readonly tone: string }>
> = {
  verified: {
    label: '✓ verified',
    meaning: 'These words stand on these lines of the message and are the sender’s own.',
    tone: 'good',
  },
  'second-hand': {
    label: '✓ second-hand',
    meaning: 'These words stand on these lines of the message, as quoted there by its sender.',
    tone: 'good',
  },
  unverified: {
    label: '○ unverified',
    meaning: 'No copy of the message was at hand, so the words were not compared with it.',
    tone: 'warn',
  },
  failed: {
    label: '✗ failed',
    meaning: 'The words were looked for in the message and not found as stated.',
    tone: 'bad',
  },
};

let known: { readonly text: string; readonly lock: Lock } | undefined;

export function evidenceLock(): Lock {
  const text = record().corpus.plain.get('evidence.lock.json')?.text ?? '';
  if (known?.text !== text) known = { text, lock: text === '' ? [] : parseLock(text) };
  return known.lock;
}

let found: { readonly graph: Graph; readonly lock: Lock; readonly results: Results } | undefined;

/** Results by `owner#index`, made once for a record and its lock. */
export function results(): Results {
  const graph = record();
  const lock = evidenceLock();
  if (found?.graph !== graph || found.lock !== lock) found = { graph, lock, results: resultsOf(graph, lock) };
  return found.results;
}

export function resultOf(owner: string, index: number): Result {
  return resultIn(results(), owner, index);
}
