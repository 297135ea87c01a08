/**
 * Who answered whom, as lanes: a column a day or a mail, a row a person, a box a claim, lines back to what it speaks of with the
 * verb on the line. Made from the record alone, so that nothing is drawn that no claim says.
 */

import { drawnLines, drawnWidth } from './drawn-text.ts';
import { type Route, routeBetween, type Tracks } from './route.ts';
import { lengthOf, type Rect, type Segment, segmentsOf } from './shapes.ts';

export interface LaneBox {
  readonly id: string;
  /** Whose row it stands in. */
  readonly row: string;
  /** Its column: a day, or an instant in UTC where the columns are mails. */
  readonly at: string;
  readonly words: string;
}

export interface LaneEdge {
  readonly from: string;
  readonly to: string;
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
  /** Between which columns more than a month lies, by the place of the line drawn there. */
  readonly breaks: readonly number[];
  readonly rows: readonly { readonly name: string; readonly y: number; readonly height: number }[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}

const lanesWidth = 988;
export const lanesType = 13.5;
const line = 17;
const names = 72;
const head = 30;
const gap = 32;

/** @returns nothing where the lines find no way: then only the list is shown */
export function lanesDrawing(
  boxes: readonly LaneBox[],
  edges: readonly LaneEdge[],
): LanesDrawing | undefined {
  const days = [...new Set(boxes.map(({ at }) => at))].toSorted();
  const people = [...new Set(boxes.map(({ row }) => row))];
  const column = (lanesWidth - names) / days.length;
  const boxWidth = Math.min(172, column - 22);
  const texts = new Map(boxes.map((box) => [box.id, drawnLines(box.words, boxWidth - 22, lanesType)]));
  if ([...texts.values()].flat().some((text) => drawnWidth(text, lanesType) > boxWidth - 20))
    return undefined;
  const heightOf = ({ id }: LaneBox) => (texts.get(id)?.length ?? 1) * line + 18;

  const rows: { readonly name: string; readonly y: number; readonly height: number }[] = [];
  const placed: PlacedBox[] = [];
  const tracksOfRows: number[] = [];
  let y = head;
  for (const name of people) {
    const cells = [
      ...Map.groupBy(
        boxes.filter(({ row }) => row === name),
        ({ at }) => at,
      ).values(),
    ];
    const deep = Math.max(...cells.map(({ length }) => length));
    let top = y + gap * 0.7;
    for (let index = 0; index < deep; index++) {
      const level = cells.flatMap((cell) => cell[index] ?? []);
      const tallest = Math.max(...level.map(heightOf));
      for (const box of level) {
        placed.push({
          id: box.id,
          x: names + days.indexOf(box.at) * column + (column - boxWidth) / 2,
          y: top + (tallest - heightOf(box)) / 2,
          width: boxWidth,
          height: heightOf(box),
          lines: texts.get(box.id) ?? [],
        });
      }
      tracksOfRows.push(top - gap / 2);
      top += tallest + gap;
    }
    tracksOfRows.push(top - gap / 2);
    const height = top - gap * 0.3 - y;
    rows.push({ name, y, height });
    y += height;
  }
  const height = y + gap / 4;
  const columns = days.map((at, index) => ({ at, x: names + index * column, width: column }));
  const tracks: Tracks = {
    rows: tracksOfRows.flatMap((at) => [at - 9, at, at + 9]).filter((at) => at > head && at < height),
    columns: [...columns.map(({ x }) => x), lanesWidth].flatMap((x) => [x - 6, x, x + 6]),
  };
  const routed = routeAll(placed, edges, rows, height, tracks);
  if (!routed) return undefined;
  return {
    width: lanesWidth,
    height,
    columns,
    breaks: columns.slice(1).flatMap(({ at, x }, index) => (far(days[index] ?? at, at) ? [x] : [])),
    rows,
    boxes: placed,
    edges: routed,
  };
}

function routeAll(
  boxes: readonly PlacedBox[],
  edges: readonly LaneEdge[],
  rows: LanesDrawing['rows'],
  height: number,
  tracks: Tracks,
): readonly PlacedEdge[] | undefined {
  const frame: Rect = { x: names - 14, y: head - 4, width: lanesWidth - names + 13, height: height - head };
  const named: readonly Rect[] = rows.map(({ y, height: high }) => ({
    x: 0,
    y: y + high / 2 - 10,
    width: names - 14,
    height: 20,
  }));
  const of = (id: string) => boxes.find((box) => box.id === id);
  const wanted = edges
    .flatMap((edge) => {
      const [from, to] = [of(edge.from), of(edge.to)];
      return from && to ? [{ edge, from, to }] : [];
    })
    .toSorted((a, b) => apart(a.from, a.to) - apart(b.from, b.to));
  // The order in which lines are laid decides which find room: the short ones first, then each order that puts a loser first.
  let order = wanted;
  for (let attempt = 0; attempt <= wanted.length; attempt++) {
    const lines: Segment[] = [];
    const words: Rect[] = [...named];
    const done: PlacedEdge[] = [];
    const stuck = order.find(({ edge, from, to }) => {
      const route = routeBetween(from, to, drawnWidth(edge.words, lanesType) + 10, {
        frame,
        boxes,
        words,
        lines,
        tracks,
      });
      if (!route) return true;
      lines.push(...segmentsOf(route.points).filter((segment) => lengthOf(segment) > 0));
      words.push(route.label);
      done.push({ ...edge, ...route });
      return false;
    });
    if (!stuck) return done;
    order = [stuck, ...order.filter((one) => one !== stuck)];
  }
  return undefined;
}

function apart(a: Rect, b: Rect): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function far(before: string, after: string): boolean {
  return Date.parse(after) - Date.parse(before) > 31 * 86_400_000;
}
