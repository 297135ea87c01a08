/**
 * The small values that entries of every kind consist of, each with the message an author sees when it is wrong.
 */

import { z } from 'zod';
import { isDay } from '../../text/day.ts';
import { isWebAddress } from '../../text/web-address.ts';

/** An entry's id: the file name without its extension. Permanent once published. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const slug = z
  .string()
  .regex(idPattern, 'expected lower-case words joined by single hyphens, such as `zero-lazily`')
  .describe('The id of another entry: its file name without the extension.');

/** A path segment that is empty or dots, or the name of a file that is generated beside every page. */
const reservedSegment = /^(?:\.{0,2}|index\.(?:html|txt)(?:\.(?:br|gz))?)$/i;

/** A Message-ID without angle brackets, as lore prints it (RFC 5322 section 3.6.4). */
export const messageId = z
  .string()
  .regex(/^[^\s<>]+@[^\s<>]+$/, 'expected a Message-ID without angle brackets, such as `id@host.example`')
  .refine(
    (id) =>
      new TextEncoder().encode(id).length <= 200 &&
      id.split('/').every((segment) => !reservedSegment.test(segment)),
    'expected a Message-ID that can be the path of a page',
  )
  .describe('A Message-ID without angle brackets.');

/** An instant as its sender wrote it: date, time and offset. */
export const instant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T(?!24)\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/,
    'expected a date with time and offset, such as `2024-06-20T08:37:03-07:00`',
  )
  .refine(
    (text) => !Number.isNaN(Date.parse(text)) && isDay(text.slice(0, 10)),
    'expected a date that exists',
  )
  .describe("The sender's own date, with time and offset.");

/** A day, or as much of the date as a source gives. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date such as `2026-04-17`, `2026-04` or `2026`, in quotes')
  .refine((text) => isDay(`${text}-01-01`.slice(0, 10)), 'expected a date that exists')
  .describe('A date as precise as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD.');

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as `2026-11-22`')
  .refine(isDay, 'expected a day that exists')
  .describe('A day, YYYY-MM-DD.');

/** First and last line of a message or a file, from 1. */
export const lineRange = z
  .tuple([z.int().min(1), z.int().min(1)])
  .refine(([first, last]) => first <= last, 'expected the first line not to be after the last');

/** One line of prose: no line break, no tab, no space at either end. */
export function line(maximum: number) {
  return z
    .string()
    .min(1, 'expected some text')
    .max(maximum, `expected at most ${maximum} characters`)
    .regex(/^\S([^\t\n\r]*\S)?$/, 'expected one line without spaces at its ends');
}

/** For text that a citation prints on one line: words and subjects of the mail. */
export const unbroken = [/^[^\n]*$/, 'expected no line break'] as const;

export const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'expected an address that starts with http:// or https://')
  .refine(isWebAddress, 'expected an address whose host is in plain letters, without a user name before it');
