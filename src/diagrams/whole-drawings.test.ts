/**
 * Compares drawings of invented data with `whole-drawings.txt`, in tenths of a pixel: a changed layout is a
 * diff of that file. Whether a layout is correct is tested beside each.
 */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type LaneBox, type LaneEdge, lanesDrawing } from './lanes/lanes-drawing.ts';
import { roundedPath, tipPath } from './lanes/line-path.ts';
import { statementLaneDrawing } from './statement-lane/statement-lane-drawing.ts';
import { tenths } from './tenths.ts';
import { timelineDrawing } from './timeline/timeline-drawing.ts';

const box = (id: string, row: string, at: string, words: string): LaneBox => ({ id, row, at, words });
const edge = (from: string, to: string, words: string): LaneEdge => ({ from, to, words });
const said = (id: string, message: string, date: string, subject = 'Kettles') => ({
  id,
  message,
  date,
  subject,
});

const drawings = {
  'lanes of a quarrel': lanesDrawing(
    [
      box('a', 'Ada', '2024-03-19', 'kettles should get a hard no'),
      box('b', 'Grace', '2024-03-22', 'did people not want kettles?'),
      box('c', 'Ada', '2024-04-03', 'not opposed to the kettle itself'),
      box('d', 'Lin', '2024-06-19', 'kettles are for one kitchen'),
      box('e', 'Ada', '2024-06-20', 'for all kitchens'),
      box('f', 'Ada', '2024-06-20', 'not opposed, as in April'),
      box('g', 'Lin', '2024-06-21', 'so it is not a hard no?'),
    ],
    [
      edge('c', 'a', 'refines'),
      edge('c', 'b', ''),
      edge('f', 'c', 'says again'),
      edge('e', 'd', 'corrects'),
      edge('g', 'f', 'bears on'),
      edge('g', 'a', 'answers'),
      edge('g', 'nobody', 'answers'),
    ],
  ),
  'lanes of one day': lanesDrawing(
    [
      box('a', 'Ada', '2024-06-18', 'a word'),
      box('b', 'Ada', '2024-06-18', 'another word'),
      box('c', 'Grace', '2024-06-18', 'a few words more'),
      box('d', 'Grace', '2024-07-19', 'no'),
    ],
    [edge('b', 'a', 'says again'), edge('c', 'b', 'answers'), edge('d', 'a', 'opposes')],
  ),
  'lanes without lines': lanesDrawing([box('a', 'Ada', '2024-06-18', 'a')], []),
  'a lane of statements': statementLaneDrawing(
    [
      said('a', 'm1', '2024-06-18T10:00:00+00:00'),
      said('b', 'm1', '2024-06-18T10:00:00+00:00'),
      said(
        'c',
        'm1',
        '2024-06-18T10:00:00+00:00',
        'A subject of several words that does not stand in one line',
      ),
      said('d', 'm2', '2024-06-18T12:30:00+00:00', 'Pots'),
      said('e', 'm3', '2024-06-20T09:00:00+00:00'),
      said('f', 'm1', '2024-06-18T10:00:00+00:00'),
    ],
    ['Kettles', 'Pots', 'A subject of several words that does not stand in one line'],
  ),
  'a timeline': timelineDrawing({
    thread: [
      '2024-06-18T17:05:06-07:00',
      '2024-06-18T17:05:07-07:00',
      '2024-06-20T08:37:03-07:00',
      '2024-06-20T23:59:03-07:00',
      '2024-08-02T08:22:00-03:00',
    ],
    other: ['2024-03-19T08:04:43-07:00', '2024-03-19T09:04:43-07:00'],
    rows: [
      { id: 'a', label: 'Kettles in the kitchen', from: '2024-06', to: '2026-04-17', words: 'merged, 7.1' },
      { id: 'b', label: 'Pots', from: '2025', to: '2025', words: 'posted or queued' },
    ],
    until: '2026-11-28',
  }),
};

/** Prints a value as indented lines; an object or a list without nested values is on one line. */
function printed(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value) ?? 'nothing'}`;
  const flat = !Object.values(value).some((part) => typeof part === 'object' && part !== null);
  if (flat) return ` ${JSON.stringify(value)}`;
  const deeper = `${indent}  `;
  const lines = Object.entries(value).map(([key, part]) =>
    Array.isArray(value) ? `${deeper}-${printed(part, deeper)}` : `${deeper}${key}:${printed(part, deeper)}`,
  );
  return `\n${lines.join('\n')}`;
}

it('every drawing is laid out as committed', () => {
  const text = Object.entries(drawings)
    .map(([name, drawing]) => {
      const paths = (drawing && 'edges' in drawing ? drawing.edges : []).map(
        ({ points }) => `  ${roundedPath(tenths(points))} ${tipPath(tenths(points))}`,
      );
      return [`${name}:${printed(tenths(drawing))}`, ...paths].join('\n');
    })
    .join('\n\n');
  const wanted = readFileSync(new URL('whole-drawings.txt', import.meta.url), 'utf8');
  expect(`${text}\n`).toBe(wanted);
});
