/**
 * What a claim rests on: words in a message, which `verify` proves, or a source outside the mail, which it does not.
 */

import { z } from 'zod';
import { line, lineRange, messageId, partialDate, slug, unbroken, webAddress } from './values.ts';

export const maximumWords = 15;

/** The results that `verify` can report for a quotation (docs/contract.md, Results). */
export const evidenceResults = ['verified', 'second-hand', 'unverified', 'failed'] as const;
export type EvidenceResult = (typeof evidenceResults)[number];

export const evidenceSchema = z.strictObject({
  message: messageId,
  lines: lineRange.describe('First and last line of the decoded body (docs/contract.md, Body and lines).'),
  words: z
    .string()
    .min(1)
    .max(1000, 'expected at most 1000 characters')
    .regex(...unbroken)
    .describe(`Verbatim words of the message, at most ${maximumWords}.`),
  speaker: slug.optional().describe("Who wrote the words, if not the claim's speaker."),
  quotes: z
    .literal(true)
    .optional()
    .describe('The message contains the words as a quotation of that speaker by its sender.'),
  edge: line(200).optional().describe('Why a hedge beside the words need not be in the title.'),
  carries: z
    .array(slug)
    .min(1)
    .optional()
    .describe('Rows of the matrix for which the stance of the claim is read from these words.'),
  lead: z
    .literal(true)
    .optional()
    .describe('Shown alone beside a text that leaves no room for all words; not part of a version.'),
});

const sourceCommon = {
  title: line(300),
  author: line(120).optional(),
  date: partialDate.optional(),
  url: webAddress.optional(),
  seenIn: line(300).optional().describe('Where it was seen, if it has no address.'),
  key: slug.optional().describe('A short name for links in the text: `[words](source:KEY)`.'),
};
const at = line(80)
  .regex(/^(?![0-9a-f]{7,}$)|^(?:\d+|[0-9a-f]{40})$/, 'expected a tag, or a commit with all 40 hex digits')
  .describe('The commit (40 hex digits) or the tag at which it was looked up.');

/** One source outside the mail: docs/content-format.md says what `verify --git` proves for each kind. */
export const sourceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('commit'),
      ...sourceCommon,
      id: z
        .string()
        .regex(/^[0-9a-f]{40}$/, 'expected 40 hex digits in lower case')
        .describe('The commit, 40 hex digits; `title` is its exact subject.'),
      release: z
        .string()
        .regex(/^v\d+\.\d+(\.\d+)?(-rc\d+)?$/, 'expected a tag such as `v6.18` or `v7.4-rc1`')
        .optional()
        .describe('The first tag that contains it.'),
    }),
    z.strictObject({
      kind: z.literal('message'),
      ...sourceCommon,
      id: line(300).describe('The Message-ID, without angle brackets.'),
    }),
    z.strictObject({ kind: z.literal('document'), ...sourceCommon, id: line(120) }),
    z.strictObject({
      kind: z.literal('file'),
      ...sourceCommon,
      id: line(120),
      path: line(200).describe('The file, from the top of the repository.'),
      at,
      lines: lineRange,
      words: line(300).describe(`Words on those lines, at most ${maximumWords}.`),
    }),
    z.strictObject({
      kind: z.literal('absent'),
      ...sourceCommon,
      id: line(120),
      pattern: line(120).describe('The exact text that was searched for.'),
      path: line(200).describe('The file or folder that was searched.'),
      at,
    }),
  ])
  .refine((source) => source.url !== undefined || source.seenIn !== undefined, {
    message: 'expected `url` or `seenIn`: a source must say where it can be read or was seen',
  });

/** What the quoted person said about our retelling. It applies to one version only: the hash says which. */
export const reviewSchema = z.strictObject({
  by: slug,
  message: messageId.describe('The public mail in which the person says so.'),
  hash: z.string().regex(/^[0-9a-f]{12}$/, 'expected the 12 hex digits of the version that was reviewed'),
  verdict: z.enum(['confirmed', 'disputed']),
  note: line(300).optional(),
});

export type SourceData = z.infer<typeof sourceSchema>;
export type ReviewData = z.infer<typeof reviewSchema>;
