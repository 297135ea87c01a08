/**
 * The Date field of a message (RFC 5322 section 3.3, with the obsolete zones) as an ISO date that keeps the sender's
 * own offset: order is by the instant, but what is shown and cited is the day the sender lived in.
 */

import type { SentDate } from './message.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Obsolete zones of RFC 5322 section 4.3, in hours; an unknown one counts as -0000. */
const zones: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const form =
  /^\s*(?:[A-Za-z]+\s*,\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]+)?/;

/** @returns undefined where the field is not a date, never a guess */
export function parseSentDate(field: string): SentDate | undefined {
  const found = form.exec(field.slice(0, 200));
  if (!found) return undefined;
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone = '+0000'] = found;
  const monthIndex = months.indexOf(month.toLowerCase());
  if (monthIndex < 0) return undefined;
  const fullYear = year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
  const date = `${fullYear}-${two(monthIndex + 1)}-${two(day)}`;
  const text = `${date}T${two(hour)}:${minute}:${second}${offsetOf(zone)}`;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || !isRealDay(date) ? undefined : { text, instant };
}

function offsetOf(zone: string): string {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const hours = zones[zone.toUpperCase()] ?? 0;
  return `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
}

/** `Date.parse` lets 31 June through as 1 July. */
function isRealDay(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}
