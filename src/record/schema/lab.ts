/**
 * What this debate says about a lab: what it asks, which scenarios come first, what to look for in each, which claims
 * they illustrate, and what the model says about them. The model itself, its runs and its limits are code and know no
 * claim.
 */

import { z } from 'zod';
import { tableMachines, tableSchema } from './lab-table.ts';
import { line, lineRange, messageId, slug } from './values.ts';

/** How a model relates to a claim; a model that agrees proves nothing about a kernel. */
const modelStands = ['agrees', 'agrees-by-lack', 'modelled-on', 'answers', 'shows-access', 'beside'] as const;
export type ModelStand = (typeof modelStands)[number];

const stepNumber = z.number().int().min(0);

/** A count written into an answer would remain when the model no longer gives it. */
const numbers = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

export const labSchema = z.strictObject({
  lede: line(300).optional().describe('What the lab asks, under its title.'),
  note: line(600).optional().describe('What the thread says about it, and what is ours; below the stage.'),
  models: z.record(z.string(), line(300)).optional().describe('What each of its models does, by its name.'),
  main: z
    .array(z.string())
    .min(1, 'expected at least one scenario')
    .max(3, 'expected at most three scenarios')
    .describe('The scenarios that come first, by their names in the lab.'),
  topics: z.array(slug).optional().describe('Topics that explain its terms.'),
  counts: z
    .record(slug, z.strictObject({ claims: z.array(slug).optional(), topics: z.array(slug).optional() }))
    .optional()
    .describe(
      'What the rule of each count rests on, by the name of the count in the lab; the other counts are the lab’s own.',
    ),
  sides: z
    .array(z.strictObject({ title: line(80), claims: z.array(slug).min(1, 'expected at least one claim') }))
    .optional()
    .describe('Claims shown beside the lab, grouped by what they support.'),
  evidence: z
    .array(
      z.strictObject({
        message: messageId,
        lines: lineRange,
        words: line(300).describe('Verbatim words of the message, at most fifteen.'),
        speaker: slug,
      }),
    )
    .optional()
    .describe('Words of the mail that its cells rest on; proved like those of a claim.'),
  table: tableSchema.optional().describe('The cells of a lab that is a table and has no model.'),
  disagreements: z
    .array(
      z.strictObject({
        id: slug,
        machines: z.array(z.enum(tableMachines)).min(1, 'expected at least one machine'),
        question: line(200),
        sides: z
          .array(
            z.strictObject({
              speaker: slug,
              text: line(400).describe('What they said, in our words, hedges kept.'),
              sources: z
                .array(z.strictObject({ message: messageId, lines: lineRange }))
                .min(1, 'expected at least one source'),
            }),
          )
          .min(2, 'expected at least two sides'),
        standing: line(400).describe('The state of the disagreement when the thread ended.'),
      }),
    )
    .optional()
    .describe('Points on which the thread itself disagreed.'),
  scenarios: z
    .record(
      z.string(),
      z.strictObject({
        look: line(400).optional().describe('What to look for in its run.'),
        says: line(600).optional().describe('What the model says about it once all states were visited.'),
        messages: z.array(messageId).optional().describe('Messages that argue the situation.'),
        question: line(200).optional().describe('A question to think about before stepping through the run.'),
        doubt: slug.optional().describe('The claim whose doubt or statement the question takes up.'),
        unasked: line(200).optional().describe('Why it has no question; for authors, not shown on any page.'),
        asks: z
          .strictObject({
            property: z
              .string()
              .regex(
                /^(?:[A-Z]\d{0,2}[a-z]?|refused|waits|dropped)$/,
                'expected the code of a property, such as `I1b`',
              )
              .describe(
                'A property of the model, by its code; `refused` and `waits` for a huge page, `dropped` for the race.',
              ),
            under: slug
              .optional()
              .describe('The rule that the question is about, if the run is shown under several at once.'),
            yes: z
              .enum(['broken', 'holds', 'reachable'])
              .describe('Which finding means yes; `reachable` for a refusal that can occur.'),
          })
          .optional()
          .describe(
            'What the explorer looks up; its yes or no, with the number of steps or states, precedes the answer.',
          ),
        answer: line(300)
          .refine((text) => !numbers.test(text), 'expected no number: `asks` makes the explorer count')
          .optional()
          .describe('Why it is so.'),
        claims: z
          .array(
            z.strictObject({
              claim: slug,
              model: z.enum(modelStands),
              from: stepNumber.optional().describe('The step before the first one on the claim’s page.'),
              to: stepNumber.optional().describe('The last step on the claim’s page.'),
            }),
          )
          .optional()
          .describe(
            'Claims that the scenario illustrates, how the model relates to each, and the steps that matter for it.',
          ),
      }),
    )
    .optional()
    .describe('By the name of the scenario.'),
});

export type LabData = z.infer<typeof labSchema>;
