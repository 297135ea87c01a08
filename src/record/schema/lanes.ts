/** Claims that are worth drawing as lanes: who took up whose words, day by day. The lines come from the relations. */

import { z } from 'zod';
import { line, slug } from './values.ts';

const maximumLaneBoxes = 9;

export const lanesSchema = z.strictObject({
  id: slug.describe('A name for its address and for `<Lanes id="…" />`.'),
  title: line(80),
  caption: line(300).describe('What the drawing shows, in a sentence or two.'),
  topics: z.array(slug).optional().describe('The topics whose pages show it.'),
  briefs: z.array(slug).optional().describe('The short answers whose pages show it.'),
  boxes: z
    .array(
      z.strictObject({
        claim: slug,
        words: line(48).describe('The claim in a few words of ours, hedges kept.'),
      }),
    )
    .min(3)
    .max(maximumLaneBoxes, `expected at most ${maximumLaneBoxes} boxes`),
});

export type LanesData = z.infer<typeof lanesSchema>;
