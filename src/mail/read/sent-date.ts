/**
 * Parses the Date field of a message (RFC 5322 section 3.3, with the obsolete zones) into an ISO date that keeps the
 * sender's own offset: messages are ordered by the instant, but the sender's local day is shown and cited. Two other
 * forms that occur in old mail are accepted too: asctime and ISO 8601.
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
/**
 * Zones that mail programs print as letters alone: those of RFC 5322 section 4.3, and others with a single offset. A
 * zone with several meanings ("IST") counts as -0000, as that section says of any other.
 */
const zones: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'HST -10:00, AKST -09:00, AKDT PST -08:00, PDT MST -07:00, MDT CST -06:00, CDT EST -05:00, EDT AST -04:00, NST -03:30',
    'ADT BRT -03:00, NDT -02:30, BST WEST CET MEZ MET +01:00, CEST MESZ MEST EET SAST +02:00, EEST MSK +03:00',
    'HKT SGT AWST +08:00, JST KST +09:00, ACST +09:30, AEST +10:00, ACDT +10:30, AEDT +11:00, NZST +12:00, NZDT +13:00',
  ]
    .flatMap((line) => line.split(', '))
    .flatMap((group) => {
      const names = group.split(' ');
      return names.slice(0, -1).map((name) => [name, names.at(-1) ?? '']);
    }),
);

const clock =
  '(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?';
const zone = '(?:\\s*(?:(?:GMT|UTC?)\\s*)?(?<zone>[+-]\\d{2}:?\\d{2}|[+-]\\d{1,2}(?!\\d)|[A-Za-z]+))?';
const forms = [
  `^\\s*(?:[A-Za-z]+\\s*[,.]?\\s+|[A-Za-z]+,)?(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3})[a-z]*[\\s,-]+(?<year>\\d{2,4})\\s+${clock}${zone}`,
  `^\\s*(?:[A-Za-z]+,?\\s+)?(?<month>[A-Za-z]{3})[a-z]*\\s+(?<day>\\d{1,2})\\s+${clock}(?:\\s+(?<zone>[+-]\\d{4}|[A-Z]{1,5}))?\\s+(?<year>\\d{4})(?:\\s+(?<zoneBehind>[+-]\\d{4}))?`,
  `^\\s*(?:[A-Za-z]+,?\\s+)?(?<month>[A-Za-z]{3})[a-z]*\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4}),?\\s+(?:at\\s+)?${clock}${zone}`,
  `^\\s*(?<year>\\d{4})[/-](?<number>\\d{2})[/-](?<day>\\d{2})[T\\s]+${clock}${zone}`,
].map((form) => new RegExp(form));

/** @returns undefined if the field is not a date; never guesses */
export function parseSentDate(field: string): SentDate | undefined {
  const start = field.slice(0, 200).replace(/\s*\([^()]*\)\s*/g, ' ');
  for (const form of forms) {
    const found = form.exec(start)?.groups;
    const date = found && dateOf(found as unknown as DateParts);
    if (date) return date;
  }
  return undefined;
}

/** The parts that the forms match; each form has the month by name or by number. */
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
  readonly zoneBehind?: string;
}

function dateOf({ day, year, minute, second = '00', half, ...part }: DateParts): SentDate | undefined {
  const month =
    part.number === undefined ? 1 + months.indexOf(part.month?.toLowerCase()) : Number(part.number);
  if (month < 1) return undefined;
  const fullYear = year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
  const hour = Number(part.hour);
  if (hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (/p/i.test(half) ? 12 : 0);
  const date = `${fullYear}-${two(month)}-${two(day)}`;
  // Date.parse does not accept a leap second.
  const text = `${date}T${two(hours)}:${minute}:${second === '60' ? '59' : second}${offsetOf(part.zoneBehind ?? part.zone)}`;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || !isRealDay(date) ? undefined : { text, instant };
}

function offsetOf(zone: string | undefined): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  if (sign !== undefined && hours !== undefined) return `${sign}${two(hours)}:${minutes}`;
  return zones[zone?.toUpperCase() ?? ''] ?? '+00:00';
}

/** `Date.parse` accepts 31 June as 1 July. */
function isRealDay(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}
