/** What a claim rests on: words in a message, which `verify` proves, or a source outside the mail, which it does not. */

import { z } from 'zod';
import { line, messageId, partialDate, slug, webAddress } from './values.ts';

export const maximumWords = 15;

/** What `verify` can find of a quotation (CONTRACT.md 2). */
export const evidenceResults = ['verified', 'second-hand', 'unverified', 'failed'] as const;
export type EvidenceResult = (typeof evidenceResults)[number];

export const evidenceSchema = z.strictObject({
  message: messageId,
  lines: z
    .tuple([z.int().min(1), z.int().min(1)])
    .refine(([first, last]) => first <= last, 'expected the first line before the last')
    .describe('First and last line of the decoded body (CONTRACT: body and lines).'),
  words: z.string().min(1).describe(`Verbatim words of the message, at most ${maximumWords}.`),
  speaker: slug.optional().describe("Whose words they are, where it is not the claim's speaker."),
  quotes: z
    .literal(true)
    .optional()
    .describe('The words stand in the message as quoted from that speaker by its sender.'),
});

export const sourceSchema = z
  .strictObject({
    kind: z.enum(['commit', 'message', 'document']),
    id: z.string().min(1).describe('Commit hash, Message-ID, or a short name of the document.'),
    title: z.string().min(1),
    author: z.string().min(1).optional(),
    date: partialDate.optional(),
    url: webAddress.optional(),
    seenIn: line(300).optional().describe('Where it was seen, if there is no address to give.'),
  })
  .refine((source) => source.url !== undefined || source.seenIn !== undefined, {
    message: 'expected `url` or `seenIn`: a source must say where it can be read or was seen',
  });

/** A word of the quoted person on how we retold them. It holds for one version only: the hash says which. */
export const reviewSchema = z.strictObject({
  by: slug,
  message: messageId.describe('The public mail in which the person says so.'),
  hash: z.string().regex(/^[0-9a-f]{12}$/, 'expected the 12 hex digits of the version that was reviewed'),
  verdict: z.enum(['confirmed', 'disputed']),
  note: line(300).optional(),
});

export type EvidenceData = z.infer<typeof evidenceSchema>;
export type SourceData = z.infer<typeof sourceSchema>;
export type ReviewData = z.infer<typeof reviewSchema>;
