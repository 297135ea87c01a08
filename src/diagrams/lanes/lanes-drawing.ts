/**
 * Lays out who answered whom as lanes: a column per day or mail, a row per person, a box per claim, and lines back to
 * the claims it refers to, labelled with the verb if it says something. Only the record is used, so nothing is drawn
 * that no claim says.
 */

import { drawnLines, drawnWidth } from './drawn-text.ts';
import { type Route, routeBetween, type Tracks } from './route.ts';
import { lengthOf, type Rect, type Segment, segmentsOf } from './shapes.ts';

export interface LaneBox {
  readonly id: string;
  /** The person whose row it is in. */
  readonly row: string;
  /** Its column: a day, or an instant in UTC if the columns are mails. */
  readonly at: string;
  readonly words: string;
}

export interface LaneEdge {
  readonly from: string;
  readonly to: string;
  /** Its label; empty for a line without words. */
  readonly words: string;
}

export interface PlacedBox extends Rect {
  readonly id: string;
  readonly lines: readonly string[];
}

export interface PlacedEdge extends Route {
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

export interface LanesDrawing {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly at: string; readonly x: number; readonly width: number }[];
  /** Where columns are more than a month apart: x of the line drawn between them. */
  readonly breaks: readonly number[];
  readonly rows: readonly { readonly name: string; readonly y: number; readonly height: number }[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}

const lanesWidth = 988;
export const lanesType = 13.5;
const lineHeight = 17;
/** Width of the names at the left. */
const namesWidth = 72;
/** Height of the days at the top. */
const headHeight = 30;
const gap = 32;

/** @returns undefined if a line cannot be routed or a word does not fit: then only the list is shown */
export function lanesDrawing(
  boxes: readonly LaneBox[],
  edges: readonly LaneEdge[],
): LanesDrawing | undefined {
  const days = [...new Set(boxes.map(({ at }) => at))].toSorted();
  const column = (lanesWidth - namesWidth) / days.length;
  const boxWidth = Math.min(172, column - 22);
  const texts = new Map(boxes.map((box) => [box.id, drawnLines(box.words, boxWidth - 22, lanesType)]));
  if ([...texts.values()].flat().some((text) => drawnWidth(text, lanesType) > boxWidth - 20))
    return undefined;
  const { rows, placed, trackRows, bottom } = placeRows(boxes, { days, column, boxWidth, texts });
  const height = bottom + gap / 4;
  const columns = days.map((at, index) => ({ at, x: namesWidth + index * column, width: column }));
  const tracks: Tracks = {
    rows: trackRows.flatMap((at) => [at - 9, at, at + 9]).filter((at) => at > headHeight && at < height),
    columns: [...columns.map(({ x }) => x), lanesWidth].flatMap((x) => [x - 6, x, x + 6]),
  };
  const routed = routeAll(placed, edges, rows, height, tracks);
  if (!routed) return undefined;
  return {
    width: lanesWidth,
    height,
    columns,
    breaks: columns.slice(1).flatMap(({ at, x }, index) => (isFar(days[index] ?? at, at) ? [x] : [])),
    rows,
    boxes: placed,
    edges: routed,
  };
}

interface Columns {
  readonly days: readonly string[];
  readonly column: number;
  readonly boxWidth: number;
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** Places the rows one below the other; boxes of one person and day are stacked. */
function placeRows(boxes: readonly LaneBox[], { days, column, boxWidth, texts }: Columns) {
  const heightOf = ({ id }: LaneBox) => (texts.get(id)?.length ?? 1) * lineHeight + 18;
  const rows: { readonly name: string; readonly y: number; readonly height: number }[] = [];
  const placed: PlacedBox[] = [];
  const trackRows: number[] = [];
  let y = headHeight;
  for (const name of new Set(boxes.map(({ row }) => row))) {
    const cells = [
      ...Map.groupBy(
        boxes.filter(({ row }) => row === name),
        ({ at }) => at,
      ).values(),
    ];
    const levels = Math.max(...cells.map(({ length }) => length));
    let top = y + gap * 0.7;
    for (let index = 0; index < levels; index++) {
      const level = cells.flatMap((cell) => cell[index] ?? []);
      const tallest = Math.max(...level.map(heightOf));
      for (const box of level) {
        placed.push({
          id: box.id,
          x: namesWidth + days.indexOf(box.at) * column + (column - boxWidth) / 2,
          y: top + (tallest - heightOf(box)) / 2,
          width: boxWidth,
          height: heightOf(box),
          lines: texts.get(box.id) ?? [],
        });
      }
      trackRows.push(top - gap / 2);
      top += tallest + gap;
    }
    trackRows.push(top - gap / 2);
    const height = top - gap * 0.3 - y;
    rows.push({ name, y, height });
    y += height;
  }
  return { rows, placed, trackRows, bottom: y };
}

function routeAll(
  boxes: readonly PlacedBox[],
  edges: readonly LaneEdge[],
  rows: LanesDrawing['rows'],
  height: number,
  tracks: Tracks,
): readonly PlacedEdge[] | undefined {
  const frame: Rect = {
    x: namesWidth - 14,
    y: headHeight - 4,
    width: lanesWidth - namesWidth + 13,
    height: height - headHeight,
  };
  const rowNames: readonly Rect[] = rows.map((row) => ({
    x: 0,
    y: row.y + row.height / 2 - 10,
    width: namesWidth - 14,
    height: 20,
  }));
  const boxOf = (id: string) => boxes.find((box) => box.id === id);
  const wanted = edges
    .flatMap((edge) => {
      const [from, to] = [boxOf(edge.from), boxOf(edge.to)];
      return from && to ? [{ edge, from, to }] : [];
    })
    .toSorted((a, b) => distance(a.from, a.to) - distance(b.from, b.to));
  // Which lines fit depends on their order: short ones first; then, repeatedly, the one that did not fit moves to the
  // front.
  let order = wanted;
  for (let attempt = 0; attempt <= wanted.length; attempt++) {
    const lines: Segment[] = [];
    const words: Rect[] = [...rowNames];
    const done: PlacedEdge[] = [];
    const stuck = order.find(({ edge, from, to }) => {
      const room = edge.words === '' ? undefined : drawnWidth(edge.words, lanesType) + 10;
      const route = routeBetween(from, to, room, {
        frame,
        boxes,
        words,
        lines,
        tracks,
      });
      if (!route) return true;
      lines.push(...segmentsOf(route.points).filter((segment) => lengthOf(segment) > 0));
      if (route.label) words.push(route.label);
      done.push({ ...edge, ...route });
      return false;
    });
    if (!stuck) return done;
    order = [stuck, ...order.filter((line) => line !== stuck)];
  }
  return undefined;
}

function distance(a: Rect, b: Rect): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function isFar(before: string, after: string): boolean {
  return Date.parse(after) - Date.parse(before) > 31 * 86_400_000;
}
