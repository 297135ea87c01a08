/** Who speaks. Addresses are never kept: names are what the archive and the reader share. */

import { z } from 'zod';
import { line } from './values.ts';

export const personSchema = z.strictObject({
  name: line(60).describe('The name as the person signs mail.'),
  names: z.array(line(80)).optional().describe('Other forms of the name seen in From or attribution lines.'),
  affiliation: line(60).optional().describe('Employer at the time of the thread.'),
  role: line(120).describe('One factual phrase: what the person is known for in this debate.'),
});

export type PersonData = z.infer<typeof personSchema>;
