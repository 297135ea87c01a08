/** A short answer to a question that people ask: two to five sentences that rest on claims, and what is still open. */

import { z } from 'zod';
import { sourceSchema } from './evidence.ts';
import { day, line, slug } from './values.ts';

export const briefSchema = z.strictObject({
  title: line(72).describe('The subject, for lists.'),
  question: line(140).describe('The question as people ask it.'),
  summary: line(280).describe('The answer in one sentence, with its hedges.'),
  topics: z.array(slug).min(1, 'expected at least one topic'),
  asOf: day.describe('The day on which it was last read against the record.'),
  rests: z
    .array(slug)
    .min(1, 'expected the claims it rests on')
    .describe('The claims whose words it is cited with, in that order.'),
  open: z.array(line(200)).optional().describe('What was not answered, or is still open.'),
  sources: z.array(sourceSchema).optional().describe('What it rests on outside the mail.'),
});

export type BriefData = z.infer<typeof briefSchema>;
