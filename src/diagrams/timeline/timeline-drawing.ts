/**
 * One true time scale from the first mail to the last look: the densest days of a thread lifted out, a dot a message, and
 * below, under the same scale, a row for each thing that came of it, from the first source to the last.
 */

import { showShortDay } from '../../text/show-date.ts';
import { drawnWidth } from '../lanes/drawn-text.ts';

export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: the first source and the latest. */
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

export interface TimelineInput {
  /** Senders' own dates of the thread's messages, and of all other mail. */
  readonly thread: readonly string[];
  readonly other: readonly string[];
  readonly rows: readonly TimelineRow[];
  /** The day of looking: where the scale ends. */
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
  /** Where the lifted days stand on the scale. */
  readonly band: { readonly left: number; readonly right: number };
  readonly axis: number;
  /** A name begins under its mark and ends before the scale does. */
  readonly months: readonly { readonly month: string; readonly x: number; readonly named: boolean }[];
  readonly bars: readonly { readonly x: number; readonly height: number }[];
  readonly rows: readonly (TimelineRow & { readonly y: number; readonly x1: number; readonly x2: number })[];
  readonly names: number;
  readonly states: number;
}

const timelineWidth = 988;
export const timelineType = 13.5;
const dotStep = 7.2;
const rowStep = 27;

export function timelineDrawing({ thread, other, rows, until }: TimelineInput): TimelineDrawing | undefined {
  const all = [...thread, ...other].map((date) => date.slice(0, 10)).toSorted();
  const first = all[0];
  if (first === undefined) return undefined;
  const names = Math.max(...rows.map(({ label }) => drawnWidth(label, timelineType)), 60) + 24;
  const states =
    timelineWidth - Math.max(...rows.map(({ words }) => drawnWidth(words, timelineType)), 60) - 8;
  const starts = [first, ...rows.map(({ from }) => dayOf(from))].toSorted();
  const monthFirst = `${(starts[0] ?? first).slice(0, 7)}-01`;
  const [begin, end] = [instant(monthFirst), instant(nextMonth(until))];
  const left = names + 6;
  const right = states - 16;
  const x = (day: string) => left + ((instant(day) - begin) / (end - begin)) * (right - left);

  const dense = densest(thread.map((date) => date.slice(0, 10)));
  const column = Math.min(96, (right - left) / Math.max(dense.length, 1));
  const panelLeft = left + (right - left - column * dense.length) / 2;
  const days = dense.map((day, index) => ({ day, x: panelLeft + index * column, width: column }));
  const slots = new Map<string, number>();
  const placed = thread
    .filter((date) => dense.includes(date.slice(0, 10)))
    .toSorted()
    .map((date) => {
      const hour = Math.floor(Number(date.slice(11, 13)) / 3);
      const key = `${date.slice(0, 10)} ${hour}`;
      const level = slots.get(key) ?? 0;
      slots.set(key, level + 1);
      const at = days[dense.indexOf(date.slice(0, 10))]?.x ?? panelLeft;
      return { x: at + ((hour + 0.5) * column) / 8, level };
    });
  const tallest = Math.max(0, ...placed.map(({ level }) => level)) + 1;
  const top = 30;
  const bottom = top + tallest * dotStep + 10;
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
    states,
    panel: { left: panelLeft, right: panelLeft + column * dense.length, top, bottom },
    days,
    dots: placed.map(({ x: at, level }) => ({ x: at, y: bottom - 6 - level * dotStep })),
    band: { left: x(dense[0] ?? first), right: x(dense.at(-1) ?? first) + 2 },
    axis,
    months: monthsBetween(monthFirst, until).map((month, index, list) => ({
      month,
      x: x(`${month}-01`),
      named:
        index % Math.ceil(list.length / 9) === 0 &&
        x(`${month}-01`) + drawnWidth(showShortDay(month), timelineType) <= right,
    })),
    bars: [...counts].map(([day, { length }]) => ({ x: x(day), height: 5 + 5 * Math.min(length, 6) })),
    rows: rows.map((row, index) => ({
      ...row,
      y: firstRow + index * rowStep,
      x1: x(dayOf(row.from)),
      x2: Math.max(x(dayOf(row.to)), x(dayOf(row.from))),
    })),
  };
}

/** The days around the fullest one with at most two days between: the thread itself, without its echoes. */
function densest(days: readonly string[]): readonly string[] {
  const counts = Map.groupBy(days, (day) => day);
  const sorted = [...counts.keys()].toSorted();
  const fullest = [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
  if (fullest === undefined) return [];
  let [from, to] = [sorted.indexOf(fullest), sorted.indexOf(fullest)];
  while (from > 0 && apart(sorted[from - 1], sorted[from]) <= 3) from--;
  while (to < sorted.length - 1 && apart(sorted[to], sorted[to + 1]) <= 3) to++;
  const list: string[] = [];
  for (let at = instant(sorted[from] ?? fullest); at <= instant(sorted[to] ?? fullest); at += oneDay)
    list.push(isoDay(at));
  return list;
}

const oneDay = 86_400_000;
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const apart = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined ? Number.POSITIVE_INFINITY : (instant(b) - instant(a)) / oneDay;

/** A month or year without a day is drawn at its first. */
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
