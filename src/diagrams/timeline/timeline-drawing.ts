/**
 * Lays out a linear time scale from the first mail to the day of the last look-up: the densest days of a thread are
 * enlarged with a dot per message, and below the same scale each result has a row from its first source to its last.
 */

import { showShortDay } from '../../text/show-date.ts';
import { drawnWidth } from '../lanes/drawn-text.ts';

export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  /** The dates of the first source and the last: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

export interface TimelineInput {
  /** Dates as the senders wrote them, of the messages of the thread and of all other mail. */
  readonly thread: readonly string[];
  readonly other: readonly string[];
  readonly rows: readonly TimelineRow[];
  /** The day of the last look-up, at which the scale ends. */
  readonly until: string;
}

export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly panel: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly days: readonly { readonly day: string; readonly x: number; readonly width: number }[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** The enlarged days on the scale. */
  readonly band: { readonly left: number; readonly right: number };
  readonly axis: number;
  /** A name begins under its mark and ends before the end of the scale. */
  readonly months: readonly { readonly month: string; readonly x: number; readonly named: boolean }[];
  readonly bars: readonly { readonly x: number; readonly height: number }[];
  readonly rows: readonly DrawnRow[];
  readonly names: number;
  /** Where the scale ends; the state of a line that ends there still fits into the frame. */
  readonly right: number;
}

interface DrawnRow extends TimelineRow {
  readonly y: number;
  /** The line. */
  readonly x1: number;
  readonly x2: number;
  /** The middle of the sign at its end; the words of its state begin 12 further. */
  readonly sign: number;
}

const timelineWidth = 988;
export const timelineType = 13.5;
const dotStep = 7.2;
const rowStep = 27;
const signGap = 16;

export function timelineDrawing({ thread, other, rows, until }: TimelineInput): TimelineDrawing | undefined {
  const all = [...thread, ...other].map((date) => date.slice(0, 10)).toSorted();
  const first = all[0];
  if (first === undefined) return undefined;
  // Frames, columns and lines are on whole pixels, where they are sharp and short to write.
  const names = Math.ceil(Math.max(...rows.map(({ label }) => drawnWidth(label, timelineType)), 60)) + 24;
  const starts = [first, ...rows.map(({ from }) => dayOf(from))].toSorted();
  const monthFirst = `${(starts[0] ?? first).slice(0, 7)}-01`;
  const [begin, end] = [instant(monthFirst), instant(nextMonth(until))];
  const left = names + 6;
  const right =
    timelineWidth -
    Math.ceil(Math.max(...rows.map(({ words }) => drawnWidth(words, timelineType)), 60)) -
    signGap -
    16;
  const x = (day: string) => left + ((instant(day) - begin) / (end - begin)) * (right - left);

  const dense = densest(thread.map((date) => date.slice(0, 10)));
  const column = Math.floor(Math.min(96, (right - left) / Math.max(dense.length, 1)));
  const panelLeft = left + Math.floor((right - left - column * dense.length) / 2);
  const days = dense.map((day, index) => ({ day, x: panelLeft + index * column, width: column }));
  const stacked = stackedDots(thread, days);
  const tallest = Math.max(0, ...stacked.map(({ level }) => level)) + 1;
  const top = 30;
  const bottom = Math.ceil(top + tallest * dotStep) + 10;
  const axis = bottom + 62;
  const counts = Map.groupBy(
    all.filter((day) => !dense.includes(day)),
    (day) => day,
  );
  const firstRow = axis + 52;
  return {
    width: timelineWidth,
    height: firstRow + rows.length * rowStep - 8,
    names,
    right,
    panel: { left: panelLeft, right: panelLeft + column * dense.length, top, bottom },
    days,
    dots: stacked.map(({ x: at, level }) => ({ x: at, y: bottom - 6 - level * dotStep })),
    band: { left: x(dense[0] ?? first), right: x(dense.at(-1) ?? first) + 2 },
    axis,
    months: monthsBetween(monthFirst, until).map((month, index, list) => ({
      month,
      x: Math.round(x(`${month}-01`)),
      named:
        index % Math.ceil(list.length / 9) === 0 &&
        x(`${month}-01`) + drawnWidth(showShortDay(month), timelineType) <= right,
    })),
    bars: [...counts].map(([day, { length }]) => ({ x: x(day), height: 5 + 5 * Math.min(length, 6) })),
    rows: rows.map((row, index) => {
      const x2 = Math.round(Math.max(x(dayOf(row.to)), x(dayOf(row.from))));
      return {
        ...row,
        y: firstRow + index * rowStep,
        x1: Math.round(x(dayOf(row.from))),
        x2,
        sign: x2 + signGap,
      };
    }),
  };
}

/** A dot for each message of the enlarged days; messages of the same three hours are stacked in levels. */
function stackedDots(
  thread: readonly string[],
  days: TimelineDrawing['days'],
): readonly { readonly x: number; readonly level: number }[] {
  const levels = new Map<string, number>();
  return thread.toSorted().flatMap((date) => {
    const day = days.find((enlarged) => enlarged.day === date.slice(0, 10));
    if (!day) return [];
    const slot = Math.floor(Number(date.slice(11, 13)) / 3);
    const key = `${day.day} ${slot}`;
    const level = levels.get(key) ?? 0;
    levels.set(key, level + 1);
    return [{ x: Math.round(day.x + ((slot + 0.5) * day.width) / 8), level }];
  });
}

/** The days around the busiest one with gaps of at most two days: the thread itself, without its late replies. */
function densest(days: readonly string[]): readonly string[] {
  const counts = Map.groupBy(days, (day) => day);
  const sorted = [...counts.keys()].toSorted();
  const busiest = [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
  if (busiest === undefined) return [];
  let [from, to] = [sorted.indexOf(busiest), sorted.indexOf(busiest)];
  while (from > 0 && daysBetween(sorted[from - 1], sorted[from]) <= 3) from--;
  while (to < sorted.length - 1 && daysBetween(sorted[to], sorted[to + 1]) <= 3) to++;
  const list: string[] = [];
  for (let at = instant(sorted[from] ?? busiest); at <= instant(sorted[to] ?? busiest); at += oneDay)
    list.push(isoDay(at));
  return list;
}

const oneDay = 86_400_000;
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const daysBetween = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined ? Number.POSITIVE_INFINITY : (instant(b) - instant(a)) / oneDay;

/** A month or year without a day is drawn at its first day. */
function dayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function nextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return isoDay(Date.UTC(year, month, 1));
}

function monthsBetween(first: string, until: string): readonly string[] {
  const list: string[] = [];
  for (let day = first; day <= until; day = nextMonth(day)) list.push(day.slice(0, 7));
  return list;
}
