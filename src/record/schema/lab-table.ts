/**
 * What comes of a host access to a guest's private page, machine by machine: what was said or is documented, each cell with
 * what it rests on. A cell without `rests` is what the editors hold, and is shown as that.
 */

import { z } from 'zod';
import { idPattern, line, lineRange, messageId, slug, webAddress } from './values.ts';

/** The lab that is a table and no model. */
export const tableLab = 'stray-access';
export const tableMachines = ['pkvm', 'gunyah', 'tdx', 'sev-snp', 'arm-cca', 'software'] as const;
export const tableAccesses = ['user-mapping', 'uaccess', 'linear-map', 'device-dma'] as const;
export const tableDirections = ['read', 'write'] as const;

const key = z
  .string()
  .regex(idPattern, 'expected a short name such as `pkvm-documentation`')
  .describe('A source by its name under `sources`.');
const rests = z
  .array(key)
  .min(1, 'expected at least one source; leave `rests` out where the words are ours')
  .optional()
  .describe('What it rests on. Left out, it is said to be what the editors hold.');
const statement = { text: line(600).describe('In our words, hedges kept.'), rests };
const since = z.strictObject(statement).describe('What merged or queued code does since, where it differs.');

const source = z.union(
  [
    z.strictObject({
      message: messageId,
      lines: lineRange,
      speaker: slug,
    }),
    z.strictObject({
      document: line(120).describe('A commit, a path or the name under which an archive keeps it.'),
      title: line(200),
      url: webAddress.optional(),
    }),
  ],
  { error: 'expected `message`, `lines` and `speaker`, or `document` and `title`' },
);

const cell = z.strictObject({
  access: z.enum(tableAccesses).describe('Who touches the page.'),
  directions: z.array(z.enum(tableDirections)).min(1, 'expected `read`, `write` or both'),
  outcome: z.enum(['contained', 'fatal', 'silent', 'depends', 'not-stated']),
  ...statement,
  brief: line(60).optional().describe('Who pays or what for, in the few words that the table has room for.'),
  since: z
    .strictObject({
      ...statement,
      release: line(20)
        .optional()
        .describe('The release that changed the outcome, for the mark in the table.'),
      mark: line(80).optional().describe('What it is since then, for the mark in the table.'),
    })
    .refine(({ release, mark }) => (release === undefined) === (mark === undefined), {
      error: 'expected `release` and `mark` together',
    })
    .optional(),
});

export const tableSchema = z.strictObject({
  sources: z.record(key, source),
  before: z.strictObject(statement).describe('What comes before any machine’s answer.'),
  otherWays: z.strictObject(statement).describe('Ways to the same pages that the table leaves out.'),
  machines: z
    .array(
      z.strictObject({
        id: z.enum(tableMachines),
        parameters: z
          .strictObject(statement)
          .describe('How the model’s parameters ENF and PRES stand to the machine.'),
        guestData: z.strictObject({
          state: z.enum(['intact', 'lost', 'corrupted', 'depends', 'not-stated']),
          ...statement,
          since: since.optional(),
        }),
        cells: z.array(cell),
      }),
    )
    .min(1, 'expected at least one machine'),
});

export type TableData = z.infer<typeof tableSchema>;
