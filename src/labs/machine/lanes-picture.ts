/** Draws a run as a self-contained lane diagram: a column per party, time going down, and what breaks in words. */

import { type Ink, line, picture, ink as plainInk, rect, text } from '../shared/svg.ts';
import type { MachineLabDefinition, MachineRun } from './machine-run.ts';

const left = 44;
const top = 92;
const row = 34;
const lane = 128;

/** @param ink the colours; by default plain ones, for print; a page passes its own */
export function lanesPicture(
  definition: MachineLabDefinition,
  { setUp, walk, report, seen }: MachineRun,
  ink: Ink = plainInk,
): string {
  const { subject } = setUp;
  const lanes = definition.lanesOf(subject);
  const { steps, initial } = walk;
  const width = Math.max(560, left + lanes.length * lane + 40);
  const bottom = top + steps.length * row + 10;
  const middle = (id: string) => left + lanes.findIndex((candidate) => candidate.id === id) * lane + lane / 2;
  const verdict = wrapped(report.verdict, Math.floor((width - 32) / 6.6));
  const parts = [
    text(16, 28, `${report.labTitle}: ${report.scenarioTitle}`, { fill: ink.ink, size: 16, weight: 600 }),
    text(16, 48, report.counts, { size: 12, fill: ink.soft }),
    ...lanes.flatMap(({ id, title }) => [
      text(middle(id), 76, title, { fill: ink.ink, size: 13, weight: 600, anchor: 'middle' }),
      line(middle(id), top - 8, middle(id), bottom, ink.line),
    ]),
    ...steps.flatMap((step, index) => {
      const before = subject.notation.fieldsOf(subject.machine, steps[index - 1]?.state ?? initial);
      const { lane: at, requester } = definition.laneOf(step, before);
      return stepParts(ink, {
        index,
        x: middle(at),
        requesterX: requester === undefined ? undefined : middle(requester),
        words: step.rule.label.slice(step.rule.label.indexOf('.') + 1),
        broken: seen.filter((finding) => finding.at === index + 1).map(({ id }) => id),
      });
    }),
    ...verdict.map((words, index) => text(16, bottom + 24 + index * 17, words, { fill: ink.ink, size: 12 })),
    text(
      16,
      bottom + 24 + verdict.length * 17 + 6,
      `Loremark, model ${subject.model} ${subject.modelHash}; a toy of our own`,
      { size: 12, fill: ink.soft },
    ),
  ];
  return picture(
    {
      width,
      height: bottom + 48 + verdict.length * 17,
      title: `${report.labTitle}: ${report.scenarioTitle}`,
      description: report.verdict,
    },
    parts,
    { colours: ink, id: 'lanes' },
  );
}

interface DrawnStep {
  readonly index: number;
  /** The middle of the lane of the party that acts. */
  readonly x: number;
  /** That of the party that requested the step. */
  readonly requesterX: number | undefined;
  readonly words: string;
  /** Ids of the properties that the step breaks or reaches. */
  readonly broken: readonly string[];
}

function stepParts(ink: Ink, { index, x, requesterX, words, broken }: DrawnStep): readonly string[] {
  const y = top + index * row;
  const bad = broken.some((id) => !id.startsWith('W'));
  return [
    text(16, y + 15, String(index + 1), { size: 12, fill: ink.soft }),
    ...(requesterX === undefined
      ? []
      : [
          line(requesterX, y + 11, x - 58, y + 11, ink.privateLine, 2),
          text(requesterX + 6, y + 6, 'asks', { size: 11, fill: ink.privateLine }),
        ]),
    rect(x - 58, y, 116, 22, {
      fill: bad ? ink.badWash : ink.paper,
      stroke: bad ? ink.bad : ink.line,
      width: bad ? 2 : 1,
    }),
    text(x, y + 15, words, { fill: ink.ink, size: 12, anchor: 'middle' }),
    ...(broken.length > 0
      ? [text(x + 62, y + 15, broken.join(' '), { size: 12, weight: 600, fill: bad ? ink.bad : ink.ink })]
      : []),
  ];
}

function wrapped(words: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
