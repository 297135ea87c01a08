/** A system or a term: what it is, and where people use one word in different senses. */

import { z } from 'zod';
import { sourceSchema } from './evidence.ts';
import { line, slug } from './values.ts';

export const topicGroups = ['system', 'mechanism', 'design', 'process'] as const;

export const topicSchema = z.strictObject({
  title: line(60),
  aka: z.array(line(60)).optional().describe('Other words for it.'),
  summary: line(200).describe('One sentence for lists and previews.'),
  group: z.enum(topicGroups),
  sources: z.array(sourceSchema).optional().describe('The sources of its general paragraphs.'),
  senses: z
    .array(
      z.strictObject({
        sense: line(240).describe('One meaning of the word, in our words.'),
        who: z.array(slug).min(1).describe('Who uses it in this sense.'),
        claims: z.array(slug).min(1).describe('The claims in which they do.'),
      }),
    )
    .min(2, 'expected at least two senses, or none')
    .optional(),
  row: z
    .strictObject({
      order: z.int().min(1),
      requirement: line(120).describe('The requirement as a row of the matrices.'),
    })
    .optional()
    .describe('Present if the topic is a requirement that people and options are compared with.'),
});

export type TopicData = z.infer<typeof topicSchema>;
