/** A longer annotated text that rests on claims. A person's position is an essay with that person's id. */

import { z } from 'zod';
import { sourceSchema } from './evidence.ts';
import { line, slug } from './values.ts';

const openingSchema = z.strictObject({
  claim: slug.describe('A claim of the person that the summary rests on.'),
  words: z
    .array(line(60))
    .min(1)
    .optional()
    .describe(
      'Which of its fragments to quote, each given by some of its words, in the order of the mail. By default all.',
    ),
});

export const essaySchema = z.strictObject({
  title: line(100),
  summary: line(280).describe('The whole essay in one or two sentences.'),
  person: slug.optional().describe('The person whose position it tells.'),
  sources: z.array(sourceSchema).optional().describe('The sources of its general paragraphs.'),
  rests: z
    .strictObject({
      summary: z.array(slug).min(1).describe('The claims that the summary rests on.'),
      headings: z
        .record(line(100), z.array(slug).min(1))
        .optional()
        .describe('Headings that make a statement, each with the claims it rests on.'),
    })
    .optional(),
  opening: z
    .array(openingSchema)
    .min(1)
    .max(3)
    .optional()
    .describe(
      'For a position: the quotations that its page opens with. By default those of the first three claims.',
    ),
  subjects: z
    .array(slug)
    .min(1)
    .max(7)
    .optional()
    .describe(
      'For a position: the topics that have a row in the drawing of all statements. By default those that most of them are about.',
    ),
  order: z.int().optional().describe('Place in lists.'),
});

export type EssayData = z.infer<typeof essaySchema>;
