/** A short answer to a question that people ask: two to five sentences that rest on claims, and the open points. */

import { z } from 'zod';
import { sourceSchema } from './evidence.ts';
import { day, line, slug } from './values.ts';

/** Limits of the mail form of a short answer: its entries, and the sources of each outcome among them. */
const mostMailEntries = 9;
const mostTodaySources = 2;
/** The room beside a sentence. */
const mostBeside = 2;

const mailEntrySchema = z.strictObject({
  claim: slug,
  on: line(60)
    .optional()
    .describe('What the quotation is about, in a few words of ours: `waiting for the pins`.'),
  words: z
    .array(line(60))
    .min(1)
    .optional()
    .describe(
      'Which fragments of the claim to quote, each given by some of its words, in the order of the mail. By default all of its speaker.',
    ),
  sources: z
    .array(line(300))
    .min(1)
    .max(mostTodaySources)
    .optional()
    .describe('For an outcome: the keys or ids of one or two of its sources that can be read in public.'),
});

export const briefSchema = z.strictObject({
  title: line(72).describe('The subject, for lists.'),
  question: line(140).describe('The question as people ask it.'),
  asked: z
    .array(line(140))
    .min(1)
    .optional()
    .describe('Other wordings of the question: the search finds it by them, the page does not show them.'),
  summary: line(280).describe('The answer in one sentence, with its hedges.'),
  topics: z.array(slug).min(1, 'expected at least one topic'),
  asOf: day.describe('The day on which it was last checked against the record.'),
  rests: z
    .array(slug)
    .min(1, 'expected the claims it rests on')
    .describe('The claims that it rests on, in the order of the argument.'),
  beside: z
    .array(slug)
    .min(1)
    .max(mostBeside)
    .optional()
    .describe(
      'The claims beside its first sentence where short answers are listed; by default those nearest to it in words.',
    ),
  mail: z
    .array(mailEntrySchema)
    .min(1)
    .max(mostMailEntries)
    .optional()
    .describe(
      'Claims that its mail form quotes, in that order, and outcomes that say what has changed since.',
    ),
  open: z.array(line(200)).optional().describe('Points that were not answered or are still open.'),
  sources: z.array(sourceSchema).optional().describe('What it rests on outside the mail.'),
});

export type BriefData = z.infer<typeof briefSchema>;
export type MailEntryData = z.infer<typeof mailEntrySchema>;

/** The same with defaults filled in, as it is published and cited. */
export interface MailEntry {
  readonly claim: string;
  readonly on: string | undefined;
  /** Some words of each fragment to quote; empty for all fragments by the speaker from one mail. */
  readonly words: readonly string[];
  /** Keys or ids of sources; empty for the first ones that can be read in public. */
  readonly sources: readonly string[];
}
