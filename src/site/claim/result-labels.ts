/** The possible results of verifying a quotation, in words for a reader. */

import type { EvidenceResult } from '../../record/schema/evidence.ts';

export const resultLabels: Readonly<
  Record<EvidenceResult, { readonly label: string; readonly meaning: string; readonly tone: string }>
> = {
  verified: {
    label: '✓ verified',
    meaning: 'These words are on these lines of the message and are the sender’s own.',
    tone: 'good',
  },
  'second-hand': {
    label: '✓ second-hand',
    meaning: 'These words are on these lines of the message, as quoted there by its sender.',
    tone: 'good',
  },
  unverified: {
    label: '○ unverified',
    meaning: 'No copy of the message was available, so the words were not compared with it.',
    tone: 'warn',
  },
  failed: {
    label: '✗ failed',
    meaning: 'The words were looked for in the message and were not found as stated.',
    tone: 'bad',
  },
};
