/** Writes a right-angled line as an SVG path with round corners, and the arrowhead at its end. */

import { lengthOf, type Point, segmentsOf } from './shapes.ts';

const radius = 9;

/** The line ends before the arrowhead. */
export function roundedPath(points: readonly Point[]): string {
  const segments = segmentsOf(points);
  let path = `M${points[0]?.x ?? 0} ${points[0]?.y ?? 0}`;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const { to } = segment;
    if (!next) return `${path}L${toward(to, segment.from, 6)}`;
    const round = Math.min(radius, lengthOf(segment) / 2, lengthOf(next) / 2);
    path += `L${toward(to, segment.from, round)}Q${to.x} ${to.y} ${toward(to, next.to, round)}`;
  }
  return path;
}

export function tipPath(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const back = { x: end.x - dx * 9, y: end.y - dy * 9 };
  return `M${end.x} ${end.y}L${back.x + dy * 5} ${back.y + dx * 5}L${back.x - dy * 5} ${back.y - dx * 5}z`;
}

function toward(from: Point, to: Point, by: number): string {
  return `${from.x + Math.sign(to.x - from.x) * by} ${from.y + Math.sign(to.y - from.y) * by}`;
}
