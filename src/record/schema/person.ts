/** A person who speaks. Addresses are never stored: names are what the archive and the reader share. */

import { z } from 'zod';
import { line, messageId, slug } from './values.ts';

const silenceSchema = z.strictObject({
  on: z.array(slug).min(1, 'expected the rows on which the person said nothing'),
  read: z.array(messageId).min(1, 'expected the messages that were read for it'),
});

export const personSchema = z.strictObject({
  name: line(60).describe('The name as the person signs mail.'),
  names: z.array(line(80)).optional().describe('Other forms of the name seen in From or attribution lines.'),
  aka: z
    .array(line(40))
    .optional()
    .describe(
      'What else the person goes by: a nickname, or the part of an address before the @. Only for the search.',
    ),
  affiliation: line(60).optional().describe('Employer at the time of the thread.'),
  silences: z
    .array(silenceSchema)
    .optional()
    .describe(
      'Requirements on which the person said nothing, either in the messages we hold or in mail that we hold only as quoted by others; each was read.',
    ),
  role: line(120).describe('One factual phrase: what the person is known for in this debate.'),
});

export type PersonData = z.infer<typeof personSchema>;

/** Every name under which a mail may name the person. */
export function namesOf({ name, names = [] }: Pick<PersonData, 'name' | 'names'>): readonly string[] {
  return [name, ...names];
}
