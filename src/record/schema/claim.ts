/**
 * One claim: a single thing that somebody said, asked or requested, or that resulted from it. The corpus takes the kind
 * from the folder (kinds.ts), so that a wrong kind is reported with the list of kinds.
 */

import { z } from 'zod';
import { evidenceSchema, reviewSchema, sourceSchema } from './evidence.ts';
import {
  type ClaimKind,
  confidences,
  correctionStates,
  optionStates,
  outcomeStates,
  questionStates,
  reaches,
  relationTypes,
  stances,
  verdicts,
} from './kinds.ts';
import { day, line, slug } from './values.ts';

export const maximumTitle = 72;

const relationSchema = z.strictObject({
  type: z.enum(relationTypes),
  to: slug.describe('The claim at the other end; the relation is stored here only and shown at both ends.'),
  note: line(200).optional().describe('A limit of the relation, such as "only partly".'),
});

const common = {
  title: line(maximumTitle).describe('The claim itself, not its subject, in at most 72 characters.'),
  topics: z.array(slug).min(1, 'expected at least one topic'),
  relations: z.array(relationSchema).optional(),
  simulates: z
    .array(line(80))
    .optional()
    .describe('Scenarios of the labs that show this claim: `lab/preset`.'),
  reviews: z
    .array(reviewSchema)
    .optional()
    .describe('What the quoted person said about this entry, in public mail.'),
};

const evidence = z.array(evidenceSchema);
const sources = z.array(sourceSchema);
const stanceMap = z
  .record(slug, z.enum(stances))
  .optional()
  .describe("The speaker's stance on each requirement (a topic with a `row`): the cells of the matrix.");

const noStance = z
  .record(slug, line(200))
  .optional()
  .describe('Why the claim takes no stance on a requirement that it touches.');

/** A claim made by a person: checks, not this schema, require the speaker and at least one piece of evidence. */
const personClaim = {
  ...common,
  speaker: slug,
  evidence: evidence.optional(),
  stances: stanceMap,
  none: noStance,
};
/** A claim that may rest on sources outside the mail; the speaker is optional. */
const sourcedClaim = {
  ...common,
  speaker: slug.optional(),
  evidence: evidence.optional(),
  sources: sources.optional(),
  none: noStance,
};

const argued = z.strictObject({
  on: slug.describe('The requirement: a topic with a `row`.'),
  verdict: z.enum(verdicts),
  claims: z.array(slug).min(1, 'expected the claims that argue it'),
  note: line(160).describe('The argument in a few words.'),
});

export const claimSchemas = {
  position: z.strictObject({ kind: z.literal('position'), ...personClaim }),
  requirement: z.strictObject({ kind: z.literal('requirement'), ...personClaim }),
  'non-goal': z.strictObject({ kind: z.literal('non-goal'), ...personClaim }),
  question: z.strictObject({
    kind: z.literal('question'),
    ...personClaim,
    state: z.enum(questionStates).optional().describe('Whether it was answered in the mail we hold.'),
    askedOf: z.array(slug).optional().describe('The people it was put to, if the mail says so.'),
  }),
  answer: z.strictObject({ kind: z.literal('answer'), ...personClaim }),
  proposal: z.strictObject({ kind: z.literal('proposal'), ...personClaim }),
  correction: z.strictObject({
    kind: z.literal('correction'),
    ...personClaim,
    said: slug
      .optional()
      .describe('The claim that is corrected: what was said. It becomes the relation `corrects`.'),
    takenFor: line(240).optional().describe('What it was understood to mean, in our words.'),
    state: z.enum(correctionStates).optional(),
  }),
  fact: z.strictObject({ kind: z.literal('fact'), ...sourcedClaim, stances: stanceMap }),
  option: z.strictObject({
    kind: z.literal('option'),
    ...sourcedClaim,
    order: z.int().min(1).describe('Place among the options.'),
    short: line(40).describe('The name that tables use.'),
    state: z.enum(optionStates).optional(),
    argued: z.array(argued).optional(),
  }),
  outcome: z.strictObject({
    kind: z.literal('outcome'),
    ...sourcedClaim,
    state: z.enum(outcomeStates).optional(),
    reached: z
      .enum(reaches)
      .optional()
      .describe(
        'For `in-flight`, how far it was seen to get: all of it in a `tree`, or no further than an `rfc`. It words the state and is not part of a version.',
      ),
    statusWords: line(200).describe('The exact wording of its status, with the release and the date.'),
    release: line(120).optional(),
    chief: z
      .array(line(300))
      .min(1)
      .max(3)
      .optional()
      .describe(
        'Keys or ids of the sources that the title rests on, for citations. By default the first three.',
      ),
    confidence: z.enum(confidences),
    asOf: day.describe('The day on which the status was last looked up.'),
  }),
} as const satisfies Record<ClaimKind, z.ZodType>;

export const claimSchema = z.discriminatedUnion('kind', [
  claimSchemas.position,
  claimSchemas.requirement,
  claimSchemas['non-goal'],
  claimSchemas.question,
  claimSchemas.answer,
  claimSchemas.proposal,
  claimSchemas.correction,
  claimSchemas.fact,
  claimSchemas.option,
  claimSchemas.outcome,
]);

export type ClaimData = z.infer<typeof claimSchema>;
