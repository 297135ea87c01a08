/** Who speaks. Addresses are never kept: names are what the archive and the reader share. */

import { z } from 'zod';
import { line, messageId, slug } from './values.ts';

const silenceSchema = z.strictObject({
  on: z.array(slug).min(1, 'expected the rows on which nothing was said'),
  read: z.array(messageId).min(1, 'expected the messages that were read for it'),
});

export const personSchema = z.strictObject({
  name: line(60).describe('The name as the person signs mail.'),
  names: z.array(line(80)).optional().describe('Other forms of the name seen in From or attribution lines.'),
  aka: z
    .array(line(40))
    .optional()
    .describe(
      'What else the person goes by: a nickname, or what stands before the @ of an address. For the search alone.',
    ),
  affiliation: line(60).optional().describe('Employer at the time of the thread.'),
  silences: z
    .array(silenceSchema)
    .optional()
    .describe(
      'Requirements on which the person said nothing in any message we hold, or in mail that we hold as others quote it; each was read.',
    ),
  role: line(120).describe('One factual phrase: what the person is known for in this debate.'),
});

export type PersonData = z.infer<typeof personSchema>;

/** Every name that a mail may give the person. */
export function namesOf({ name, names = [] }: Pick<PersonData, 'name' | 'names'>): readonly string[] {
  return [name, ...names];
}
