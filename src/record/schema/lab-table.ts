/**
 * What happens on a host access to a guest's private page, machine by machine: what was said or is documented, each
 * cell with its sources. A cell without `rests` is the editors' own view, and is shown as such.
 */

import { z } from 'zod';
import { idPattern, line, lineRange, messageId, slug, webAddress } from './values.ts';

/** The lab that is a table and has no model. */
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
  .min(1, 'expected at least one source; omit `rests` where the words are ours')
  .optional()
  .describe("What it rests on. Without it, it is shown as the editors' own view.");
const statement = { text: line(600).describe('In our words, hedges kept.'), rests };
const since = z
  .strictObject(statement)
  .describe('What code merged or queued since then does, if it differs.');

const source = z.union(
  [
    z.strictObject({
      message: messageId,
      lines: lineRange,
      speaker: slug,
    }),
    z.strictObject({
      document: line(120).describe('A commit, a path or the name under which an archive stores it.'),
      title: line(200),
      url: webAddress.optional(),
    }),
  ],
  { error: 'expected `message`, `lines` and `speaker`, or `document` and `title`' },
);

const cell = z.strictObject({
  access: z.enum(tableAccesses).describe('How the page is accessed.'),
  directions: z.array(z.enum(tableDirections)).min(1, 'expected `read`, `write` or both'),
  outcome: z.enum(['contained', 'fatal', 'silent', 'depends', 'not-stated']),
  ...statement,
  brief: line(60).optional().describe('The cost and who bears it, in the few words that fit the table.'),
  since: z
    .strictObject({
      ...statement,
      release: line(20)
        .optional()
        .describe('The release that changed the outcome, for the mark in the table.'),
      mark: line(80).optional().describe('The outcome since then, for the mark in the table.'),
    })
    .refine(({ release, mark }) => (release === undefined) === (mark === undefined), {
      error: 'expected `release` and `mark` together',
    })
    .optional(),
});

export const tableSchema = z.strictObject({
  sources: z.record(key, source),
  before: z.strictObject(statement).describe('What happens before any machine responds.'),
  otherWays: z.strictObject(statement).describe('Other ways to access the same pages, not in the table.'),
  machines: z
    .array(
      z.strictObject({
        id: z.enum(tableMachines),
        parameters: z
          .strictObject(statement)
          .describe('How the model’s parameters ENF and PRES relate to the machine.'),
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
