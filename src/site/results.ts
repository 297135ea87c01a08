/** What `verify` found of each quotation, read from the committed lock, in words for a reader. */

import { type Results, resultOf as resultIn } from '../cite/result.ts';
import type { Lock } from '../evidence/lock-entry.ts';
import { parseLock } from '../evidence/lock-file.ts';
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

/** Results by `claim#index`; an entry that the lock does not hold exactly as it stands is not in it. */
export function results(): Results {
  const byClaim = Map.groupBy(evidenceLock(), ({ claim }) => claim);
  const found = new Map<string, Result>();
  for (const { id, evidence } of record().claims.values()) {
    for (const [index, piece] of evidence.entries()) {
      const entry = byClaim
        .get(id)
        ?.find(
          (one) =>
            one.message === piece.message &&
            one.words === piece.words &&
            one.quotes === piece.quotes &&
            one.lines[0] === piece.lines[0] &&
            one.lines[1] === piece.lines[1],
        );
      if (entry) found.set(`${id}#${index}`, entry.result);
    }
  }
  return found;
}

export function resultOf(claim: string, index: number): Result {
  return resultIn(results(), claim, index);
}
