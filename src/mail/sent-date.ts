/**
 * The Date field of a message (RFC 5322 section 3.3, with the obsolete zones) as an ISO date that keeps the sender's
 * own offset: order is by the instant, but what is shown and cited is the day the sender lived in. Two other forms that
 * old mail has are read too: that of asctime, and that of ISO 8601.
 */

import type { SentDate } from './message.ts';

const months: readonly (string | undefined)[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
/** Obsolete zones of RFC 5322 section 4.3, in hours; any other counts as -0000. */
const zones: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const clock =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?';
const zone = '(?:\\s*(?:GMT|UTC?)?(?<zone>[+-]\\d{2}:?\\d{2}|[A-Za-z]+))?';
const forms = [
  `^\\s*(?:[A-Za-z]+\\s*[,.]?\\s+|[A-Za-z]+,)?(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3})[a-z]*[\\s,-]+(?<year>\\d{2,4})\\s+${clock}${zone}`,
  `^\\s*(?:[A-Za-z]+,?\\s+)?(?<month>[A-Za-z]{3})[a-z]*\\s+(?<day>\\d{1,2})\\s+${clock}(?:\\s+(?<zone>[+-]\\d{4}|[A-Z]{1,5}))?\\s+(?<year>\\d{4})`,
  `^\\s*(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})[T\\s]+${clock}${zone}`,
].map((form) => new RegExp(form));

/** @returns undefined where the field is not a date, never a guess */
export function parseSentDate(field: string): SentDate | undefined {
  const start = field.slice(0, 200);
  for (const form of forms) {
    const found = form.exec(start)?.groups;
    const date = found && dateOf(found as unknown as DateParts);
    if (date) return date;
  }
  return undefined;
}

/** What the forms name; each names a month or its number. */
interface DateParts {
  readonly day: string;
  readonly month?: string;
  readonly number?: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
  readonly second?: string;
  readonly half?: string;
  readonly zone?: string;
}

function dateOf({ day, year, minute, second = '00', half, ...part }: DateParts): SentDate | undefined {
  const month =
    part.number === undefined ? 1 + months.indexOf(part.month?.toLowerCase()) : Number(part.number);
  if (month < 1) return undefined;
  const fullYear = year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
  const hour = Number(part.hour);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (/p/i.test(half) ? 12 : 0);
  const date = `${fullYear}-${two(month)}-${two(day)}`;
  // A leap second is a second of its own that no other clock has.
  const text = `${date}T${two(hours)}:${minute}:${second === '60' ? '59' : second}${offsetOf(part.zone)}`;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || !isRealDay(date) ? undefined : { text, instant };
}

function offsetOf(zone: string | undefined): string {
  if (zone !== undefined && /\d/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const hours = (zone && zones[zone.toUpperCase()]) || 0;
  return `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
}

/** `Date.parse` lets 31 June through as 1 July. */
function isRealDay(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}
