/** Longer annotated reading that rests on claims. A person's position is an essay with that person's id. */

import { z } from 'zod';
import { line, slug } from './values.ts';

export const essaySchema = z.strictObject({
  title: line(100),
  summary: line(280).describe('The whole of it in one or two sentences.'),
  person: slug.optional().describe('Whose position it tells.'),
  order: z.int().optional().describe('Place in lists.'),
});

export type EssayData = z.infer<typeof essaySchema>;
