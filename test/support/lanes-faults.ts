/** Finds faults in a finished drawing of lanes, independently of how it was made. */

import { drawnWidth } from '../../src/diagrams/lanes/drawn-text.ts';
import { type LanesDrawing, lanesType } from '../../src/diagrams/lanes/lanes-drawing.ts';
import { aroundSegment, inside, overlap, segmentsOf } from '../../src/diagrams/lanes/shapes.ts';

export function lanesFaults({ width, height, boxes, edges, rows }: LanesDrawing): readonly string[] {
  const frame = { x: 0, y: 0, width, height };
  const faults: string[] = [];
  for (const box of boxes) {
    if (!inside(box, frame)) faults.push(`box \`${box.id}\` leaves the frame`);
    if (box.lines.some((line) => 13 + drawnWidth(line, lanesType) > box.width - 2))
      faults.push(`the text of \`${box.id}\` leaves its box`);
    if (box.lines.length * 17 > box.height - 10) faults.push(`the lines of \`${box.id}\` leave its box`);
    const row = rows.find(({ y, height: high }) => box.y >= y && box.y + box.height <= y + high);
    if (!row) faults.push(`box \`${box.id}\` is in no row`);
  }
  for (const [index, edge] of edges.entries()) {
    const name = `\`${edge.from}\` to \`${edge.to}\``;
    for (const segment of segmentsOf(edge.points)) {
      const room = aroundSegment(segment, 0.5);
      if (!inside(room, frame)) faults.push(`the line ${name} leaves the frame`);
      for (const box of boxes) {
        if (box.id !== edge.from && box.id !== edge.to && overlap(box, room))
          faults.push(`the line ${name} crosses the box \`${box.id}\``);
      }
      for (const [other, { label }] of edges.entries()) {
        if (other !== index && label && overlap(label, room))
          faults.push(`the line ${name} crosses another word`);
      }
    }
    if (!edge.label) {
      if (edge.words !== '') faults.push(`the word of ${name} is not drawn`);
      continue;
    }
    const own = edge.label;
    if (!inside(own, frame)) faults.push(`the word of ${name} leaves the frame`);
    if (boxes.some((box) => overlap(box, own))) faults.push(`the word of ${name} overlaps a box`);
    if (drawnWidth(edge.words, lanesType) > own.width)
      faults.push(`the word of ${name} is wider than its room`);
    if (edges.some(({ label }, other) => other > index && label && overlap(label, own)))
      faults.push(`the word of ${name} overlaps another word`);
  }
  return faults;
}
