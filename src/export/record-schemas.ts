/** Defines the records of `/api/` (docs/contract.md, Addresses), from which types and JSON Schema are derived. */

import { z } from 'zod';
import { statuses } from '../cite/became.ts';
import { hashPattern } from '../ledger/hash.ts';
import { evidenceResults, sourceSchema } from '../record/schema/evidence.ts';
import { claimKinds, relationTypes, stances } from '../record/schema/kinds.ts';
import { day, lineRange, messageId, slug } from '../record/schema/values.ts';

const address = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .describe('An address with origin.');
const hash = z
  .string()
  .regex(hashPattern)
  .describe('The 12 hex digits of a version (docs/citation-format.md).');
/** A sender's date with offset, or a date as precise as a source gives it. */
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?)?)?$/)
  .describe("The sender's own date with offset, or a day, month or year of a source.");

const limit = z.string().optional().describe('A limit of the relation.');

export const claimRecord = z.strictObject({
  id: slug,
  kind: z.enum(claimKinds),
  title: z.string(),
  speaker: slug.nullable().describe('The person whose claim it is; null if it has no single speaker.'),
  date: date.nullable(),
  text: z.string().describe('The text of the body, as it is hashed.'),
  hash,
  url: address.describe('The claim, in its current version.'),
  pinned: address.describe('This version of it.'),
  status: z.enum(statuses).describe('What became of it in the mail, derived from the relations.'),
  standing: z
    .string()
    .describe('The same as a sentence, with the days, and with the result if an outcome records it.'),
  topics: z.array(slug),
  evidence: z.array(
    z.strictObject({
      message: messageId,
      lines: lineRange.describe('First and last line of the decoded body.'),
      words: z.string().describe('Verbatim.'),
      speaker: slug.nullable(),
      quotes: z.boolean().describe('True if the message quotes these words from that speaker.'),
      result: z.enum(evidenceResults),
      lore: address,
    }),
  ),
  sources: z.array(sourceSchema).optional(),
  relations: z.array(z.strictObject({ type: z.enum(relationTypes), to: slug, note: limit })),
  backlinks: z.array(z.strictObject({ type: z.enum(relationTypes), from: slug, note: limit })),
  versions: z
    .array(z.strictObject({ hash, date: day.describe('Day of publication.') }))
    .describe('Its publications, oldest first. A version to which its text returned is listed each time.'),
});

export const messageRecord = z.strictObject({
  id: messageId,
  thread: slug,
  from: slug,
  date,
  subject: z.string(),
  inReplyTo: messageId.nullable(),
  lines: z.int().min(0).nullable().describe('Number of lines of the decoded body, if a copy was read.'),
  url: address,
  lore: address,
  claims: z.array(slug).describe('Claims that rest on it.'),
});

export const personRecord = z.strictObject({
  id: slug,
  name: z.string(),
  names: z.array(z.string()).describe('Other forms of the name.'),
  affiliation: z.string().nullable(),
  role: z.string(),
  url: address,
  claims: z.array(slug),
});

export const relationRecord = z.strictObject({
  type: z.enum(relationTypes),
  from: slug,
  to: slug,
  note: limit,
});

export const matrixRecord = z.strictObject({
  person: slug,
  row: slug.describe('The topic that is the row.'),
  stances: z
    .array(z.strictObject({ stance: z.enum(stances), claim: slug, date: date.nullable() }))
    .describe('Oldest first; empty if the record contains none.'),
  silence: z
    .union([
      z.null(),
      z.literal('unknown'),
      z.strictObject({ none: z.string() }),
      z.strictObject({ read: z.array(messageId) }),
    ])
    .describe(
      'Null if there is a stance. `unknown`: the record contains nothing, from which nothing follows. `none`: a claim touches the row and takes no stance, for this reason. `read`: every message of the person that is held was read, and every mail of others whose quotations are the evidence of a claim of the person; none says anything on it.',
    ),
});

export const sourceRecord = z.strictObject({
  of: z.enum(['claim', 'topic', 'brief', 'essay']).describe('What rests on it.'),
  id: slug,
  url: address,
  index: z.int().min(0).describe('Position among the sources of the entry.'),
  source: sourceSchema,
  result: z
    .enum(['proved', 'not-yet-proved', 'by-reading'])
    .describe(
      '`proved`: git confirmed it. `not-yet-proved`: git can confirm it, but was not asked. `by-reading`: git cannot confirm such a source; the editors read it.',
    ),
  git: z
    .strictObject({
      clone: z.string().describe('Latest tag of the clone that was searched, or its commit.'),
      tag: z.string().nullable().describe('First tag that contains the commit.'),
      released: z.string().nullable().describe('First such tag that is not a release candidate.'),
      reverted: z.string().nullable().describe('A later commit that says it reverts this one.'),
    })
    .nullable(),
});

export type ClaimRecord = z.infer<typeof claimRecord>;
export type MessageRecord = z.infer<typeof messageRecord>;
export type PersonRecord = z.infer<typeof personRecord>;
export type MatrixRecord = z.infer<typeof matrixRecord>;
export type RelationRecord = z.infer<typeof relationRecord>;
export type SourceRecord = z.infer<typeof sourceRecord>;
