/**
 * A design as a picture: each shows the same pages of a guest, where they are stored and what in the host reaches them.
 */

import { z } from 'zod';
import { line, slug } from './values.ts';

/**
 * `empty` is a place without a page. A mapped page has a line from the host process, a `bare` one a dotted line (page
 * frames without references).
 */
const pageStates = [
  'empty',
  'private',
  'private-mapped-pinned',
  'private-bare',
  'shared',
  'shared-mapped',
  'shared-bare',
] as const;

export const designPictureSchema = z.strictObject({
  option: slug,
  caption: line(120).describe('The design in a sentence of at most 18 words, for its picture and its card.'),
  stores: z
    .array(
      z.strictObject({
        name: line(24),
        shelf: z.enum(['memory', 'file']).describe('Ordinary memory is drawn above, files below.'),
        pages: z.array(z.enum(pageStates)).length(6),
      }),
    )
    .min(1)
    .max(2),
  run: z
    .strictObject({
      lab: slug,
      scenario: z.string(),
      from: z.number().int().min(0).optional().describe('The step before the first one shown.'),
      to: z.number().int().min(1).optional().describe('The last step shown.'),
      look: line(280).describe('What to look at, in a sentence or two.'),
    })
    .optional()
    .describe('A run of a lab that shows what the design does to a page.'),
  noRun: line(200).optional().describe('Why the design has no run.'),
  outcome: slug.optional().describe('What became of the design, named beside its state.'),
  rests: z.array(slug).optional().describe('Claims that this reason rests on.'),
});
