/** What `verify` found of each quotation, read from the committed lock. */

import { record } from './record.ts';

export type Result = 'verified' | 'second-hand' | 'unverified' | 'failed';

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

interface LockEntry {
  readonly claim: string;
  readonly entry: number;
  readonly result: Result;
}

let known: { readonly text: string; readonly results: ReadonlyMap<string, Result> } | undefined;

/** Results by `claim#index`. */
export function results(): ReadonlyMap<string, Result> {
  const text = record().corpus.plain.get('evidence.lock.json')?.text ?? '';
  if (known?.text === text) return known.results;
  const found = new Map<string, Result>();
  const lock = (text === '' ? {} : JSON.parse(text)) as { readonly entries?: readonly LockEntry[] };
  for (const { claim, entry, result } of lock.entries ?? []) found.set(`${claim}#${entry}`, result);
  known = { text, results: found };
  return found;
}

export function resultOf(claim: string, index: number): Result {
  return results().get(`${claim}#${index}`) ?? 'unverified';
}
