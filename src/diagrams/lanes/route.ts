/**
 * Routes a right-angled line from one box to another that touches no third box, overlaps no other line, and has room
 * for its label, if it has one. All lines with few bends are tried, the shortest first; if none fits, nothing is drawn.
 */

import {
  aroundSegment,
  grown,
  inside,
  isLevel,
  lengthOf,
  overlap,
  type Point,
  type Rect,
  type Segment,
  segmentsOf,
} from './shapes.ts';

export interface Route {
  readonly points: readonly Point[];
  /** Where its label is; none for a line without words. */
  readonly label?: Rect;
}

/** Coordinates of the lines that may run between the boxes. */
export interface Tracks {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

export interface Field {
  readonly frame: Rect;
  readonly boxes: readonly Rect[];
  /** Text that is already placed: names, labels of other lines. */
  readonly words: readonly Rect[];
  readonly lines: readonly Segment[];
  readonly tracks: Tracks;
}

interface Port extends Point {
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  /** In the middle of its side; lines with three bends start and end only there. */
  readonly central: boolean;
}

const clearance = 6;

/**
 * @param labelWidth undefined for a line without words
 * @returns the line of least cost, or undefined
 */
export function routeBetween(
  from: Rect,
  to: Rect,
  labelWidth: number | undefined,
  field: Field,
): Route | undefined {
  const { frame, boxes, words, lines, tracks } = field;
  const others = boxes.filter((box) => box !== from && box !== to).map((box) => grown(box, clearance));
  const tried = [...candidates(from, to, tracks)]
    .map((points) => ({ points, least: leastCost(points) }))
    .toSorted((a, b) => a.least - b.least);
  let best: { readonly route: Route; readonly cost: number } | undefined;
  for (const { points, least } of tried) {
    if (best && best.cost <= least) break;
    const cost = costOf(points, least);
    if (cost === undefined || (best && best.cost <= cost)) continue;
    if (labelWidth === undefined) {
      best = { route: { points }, cost };
      continue;
    }
    const label = labelOn(points, labelWidth, field);
    if (label) best = { route: { points, label }, cost };
  }
  return best?.route;

  function costOf(points: readonly Point[], least: number): number | undefined {
    const segments = segmentsOf(points);
    let cost = least;
    for (const [index, segment] of segments.entries()) {
      if (lengthOf(segment) < (index === segments.length - 1 ? 14 : 8)) return undefined;
      const area = aroundSegment(segment, 0.5);
      if (!inside(area, frame)) return undefined;
      if (others.some((box) => overlap(box, area))) return undefined;
      if (index > 0 && overlap(grown(from, clearance - 1), area)) return undefined;
      if (index < segments.length - 1 && overlap(grown(to, clearance - 1), area)) return undefined;
      if (words.some((word) => overlap(grown(word, 3), area))) return undefined;
      for (const line of lines) {
        if (isLevel(line) === isLevel(segment)) {
          if (overlap(aroundSegment(line, 4), aroundSegment(segment, 4))) return undefined;
        } else if (overlap(aroundSegment(line, 4), aroundSegment(segment, 4))) {
          if (!overlap(inner(line), inner(segment))) return undefined;
          cost += 70;
        }
      }
    }
    return cost;
  }
}

/** A free place for the label on the line: on a horizontal segment if possible, then on a long one, near its middle. */
function labelOn(
  points: readonly Point[],
  labelWidth: number,
  { frame, boxes, words, lines }: Field,
): Rect | undefined {
  const segments = segmentsOf(points);
  const last = segments.at(-1);
  for (const segment of segments.toSorted(
    (a, b) => Number(isLevel(b)) - Number(isLevel(a)) || lengthOf(b) - lengthOf(a),
  )) {
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
      const label = labelAt(segment, share, labelWidth);
      const needed = isLevel(segment) ? label.width : label.height;
      const free = lengthOf(segment) - needed - (segment === last ? 20 : 8);
      const shift = Math.abs(share - 0.5) * lengthOf(segment) * 2;
      if (free < 0 || shift > free) continue;
      if (!inside(label, frame)) continue;
      if (boxes.some((box) => overlap(grown(box, 3), label))) continue;
      if (words.some((word) => overlap(word, label))) continue;
      if (lines.some((line) => overlap(aroundSegment(line, 2), label))) continue;
      if (segments.some((other) => other !== segment && overlap(aroundSegment(other, 3), label))) continue;
      return label;
    }
  }
  return undefined;
}

function labelAt({ from: a, to: b }: Segment, share: number, width: number): Rect {
  const x = a.x + (b.x - a.x) * share;
  const y = a.y + (b.y - a.y) * share;
  return { x: x - width / 2, y: y - 9, width, height: 18 };
}

/** The cost of length and bends, without crossings. */
function leastCost(points: readonly Point[]): number {
  const segments = segmentsOf(points);
  return segments.reduce((sum, segment) => sum + lengthOf(segment), 34 * (segments.length - 1));
}

/** A segment without its ends: two that intersect here cross, and do not merely touch. */
function inner(segment: Segment): Rect {
  const { from, to } = segment;
  const cut = Math.min(9, lengthOf(segment) / 2);
  const level = isLevel(segment);
  const start = (level ? Math.min(from.x, to.x) : Math.min(from.y, to.y)) + cut;
  const length = lengthOf(segment) - 2 * cut;
  return level
    ? { x: start, y: from.y - 0.5, width: length, height: 1 }
    : { x: from.x - 0.5, y: start, width: 1, height: length };
}

function* candidates(from: Rect, to: Rect, { columns, rows }: Tracks): Generator<readonly Point[]> {
  for (const start of ports(from)) {
    for (const end of ports(to)) {
      for (const middle of bends(start, end, columns, rows)) {
        const points = [start, ...middle, end];
        if (leaves(start, points[1]) && leaves(end, points.at(-2)))
          yield points.map(({ x, y }) => ({ x, y }));
      }
    }
  }
}

function* bends(
  start: Port,
  end: Port,
  columns: readonly number[],
  rows: readonly number[],
): Generator<readonly Point[]> {
  const [startsLevel, endsLevel] = [isSide(start), isSide(end)];
  if (startsLevel && endsLevel) {
    if (start.y === end.y) yield [];
    for (const x of columns) {
      yield [
        { x, y: start.y },
        { x, y: end.y },
      ];
    }
  } else if (!startsLevel && !endsLevel) {
    if (start.x === end.x) yield [];
    for (const y of rows) {
      yield [
        { x: start.x, y },
        { x: end.x, y },
      ];
    }
  } else if (startsLevel) {
    yield [{ x: end.x, y: start.y }];
    if (!start.central || !end.central) return;
    for (const x of columns) {
      for (const y of rows) {
        yield [
          { x, y: start.y },
          { x, y },
          { x: end.x, y },
        ];
      }
    }
  } else {
    yield [{ x: start.x, y: end.y }];
    if (!start.central || !end.central) return;
    for (const x of columns) {
      for (const y of rows) {
        yield [
          { x: start.x, y },
          { x, y },
          { x, y: end.y },
        ];
      }
    }
  }
}

const isSide = ({ side }: Port): boolean => side === 'left' || side === 'right';

function ports({ x, y, width, height }: Rect): readonly Port[] {
  return [0.5, 0.25, 0.75].flatMap((share): readonly Port[] => {
    const central = share === 0.5;
    return [
      { x, y: y + height * share, side: 'left', central },
      { x: x + width, y: y + height * share, side: 'right', central },
      { x: x + width * share, y, side: 'top', central },
      { x: x + width * share, y: y + height, side: 'bottom', central },
    ];
  });
}

function leaves(port: Port, next: Point | undefined): boolean {
  if (!next) return false;
  switch (port.side) {
    case 'left':
      return next.x < port.x && next.y === port.y;
    case 'right':
      return next.x > port.x && next.y === port.y;
    case 'top':
      return next.y < port.y && next.x === port.x;
    case 'bottom':
      return next.y > port.y && next.x === port.x;
  }
}
