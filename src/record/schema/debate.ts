/**
 * A debate: what its front page asks and answers, and which entries of the record it shows. Everything specific to one
 * debate is here, so that the code knows none.
 */

import { z } from 'zod';
import { isMailAddress } from '../../text/web-address.ts';
import { addressPattern, archiveSchema } from './archive.ts';
import { endings } from './kinds.ts';
import { lanesSchema } from './lanes.ts';
import { designPictureSchema } from './picture.ts';
import { line, slug, webAddress } from './values.ts';

const ids = z.array(slug);

export const debateSchema = z.strictObject({
  order: z
    .int()
    .min(1)
    .optional()
    .describe('Its place among the debates of the record: the first one is at `/`.'),
  title: line(100).describe('The subject, for lists and for the name of the page.'),
  question: line(140).describe('What it was about, as one question.'),
  summary: line(300).describe('The debate in one sentence, for search engines and previews.'),
  answer: z.array(line(300)).min(1).max(5).describe('How it ended, in a few plain sentences.'),
  rests: ids.min(1, 'expected the claims it rests on').describe('The claims that the answer rests on.'),
  threads: ids.min(1, 'expected at least one thread').describe('Its threads; pages link to the first.'),
  archive: archiveSchema.optional(),
  commits: addressPattern('{id}')
    .optional()
    .describe('Address of a commit that a release contains, with `{id}` for its hash.'),
  essay: slug.optional().describe('The essay that tells the debate on the front page.'),
  status: z
    .array(z.strictObject({ label: line(40), outcome: slug }))
    .describe('Rows of the status panel; state, release and day come from the outcome.'),
  ended: z
    .strictObject({
      how: z.enum(endings),
      told: slug.optional().describe('The short answer that tells how it ended.'),
    })
    .optional()
    .describe(
      'Given once its mail has ended: with a decision, without one that was found, or by continuing elsewhere. The day is that of its last mail.',
    ),
  start: ids.optional().describe('Short answers that the front page shows, in order.'),
  designs: ids.optional().describe('The options, in order.'),
  nearNonGoals: ids
    .optional()
    .describe('Positions and requirements so close to a non-goal that a reader looks for them there.'),
  parts: z
    .strictObject({
      requirements: slug.optional(),
      questions: slug.optional(),
      corrections: slug.optional(),
    })
    .optional()
    .describe('Essays that are part of an index page.'),
  pictures: z.array(designPictureSchema).optional().describe('A picture of each design.'),
  beside: z
    .strictObject({ text: line(200), outcome: slug })
    .optional()
    .describe('What came about and is none of the designs; named below their pictures.'),
  lanes: z.array(lanesSchema).optional().describe('Statements drawn as lanes, by id.'),
  words: z
    .strictObject({
      subject: line(40)
        .optional()
        .describe('What the rows of the matrix are required of: "a page cache"; by default "a design".'),
      designs: line(200).optional().describe('A sentence above the designs.'),
      runs: line(80).optional().describe('Heading above the runs of the designs.'),
      runsShow: line(200).optional().describe('What the runs of the designs show, as a clause.'),
      pictures: line(200).optional().describe('What the marks of the pictures mean.'),
    })
    .optional()
    .describe('Wording for the pages of this debate.'),
  labs: ids.optional().describe('The labs that belong to it.'),
  corrections: z
    .union([
      webAddress,
      z.string().refine(isMailAddress, 'expected an address such as `mailto:editors@site.example`'),
    ])
    .optional()
    .describe('Where readers send corrections.'),
  glossary: z
    .array(z.strictObject({ term: line(40), means: line(200), topic: slug.optional() }))
    .optional()
    .describe('Terms that are explained at their first use on a page.'),
});

export type DebateData = z.infer<typeof debateSchema>;
