/** Longer annotated reading that rests on claims. A person's position is an essay with that person's id. */

import { z } from 'zod';
import { sourceSchema } from './evidence.ts';
import { line, slug } from './values.ts';

export const essaySchema = z.strictObject({
  title: line(100),
  summary: line(280).describe('The whole of it in one or two sentences.'),
  person: slug.optional().describe('Whose position it tells.'),
  sources: z.array(sourceSchema).optional().describe('What its general paragraphs rest on.'),
  rests: z
    .strictObject({
      summary: z.array(slug).min(1).describe('The claims that the summary rests on.'),
      headings: z
        .record(line(100), z.array(slug).min(1))
        .optional()
        .describe('Headings that say something, each with the claims it rests on.'),
    })
    .optional(),
  order: z.int().optional().describe('Place in lists.'),
});

export type EssayData = z.infer<typeof essaySchema>;
