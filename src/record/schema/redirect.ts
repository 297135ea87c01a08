/** Ids that were renamed: the old address of a published claim keeps working. */

import { z } from 'zod';
import { line, slug } from './values.ts';

const redirectSchema = z.strictObject({
  from: slug.describe('The id that was published.'),
  to: slug.describe('The id that carries the claim now.'),
  reason: line(200),
});

export const redirectsSchema = z.array(redirectSchema);

export type RedirectData = z.infer<typeof redirectSchema>;
