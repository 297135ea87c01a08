/** A design as a picture: the same pages of a guest in each, where they are kept and what of the host reaches them. */

import { z } from 'zod';
import { line, slug } from './values.ts';

/** `empty` is a place that holds nothing; what is mapped has a line from the host process, `bare` a dotted one (page frames without references). */
export const pageStates = [
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
  caption: line(180).describe('What is to be seen, in a sentence.'),
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
});

export type DesignPictureData = z.infer<typeof designPictureSchema>;
