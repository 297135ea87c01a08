/**
 * A trace as kernel people write races: a column a CPU, time going down, at most
 * 72 columns, with the model's version and the limits of the toy under it.
 */

import { padEnd } from '../../text/width.ts';
import { mailColumns, wrap } from '../../text/wrap.ts';
import { labLimits } from '../shared/limits.ts';
import type { Subject, Trace } from './trace.ts';

export function traceText(trace: Trace): string {
  const { model, modelHash, notation, property, run } = trace;
  const limits = labLimits[notation.lab];
  const what =
    property === undefined
      ? 'A trace'
      : `${property.startsWith('W') ? 'Shows' : 'Breaks'} ${property}: ${notation.properties[property] ?? ''}`;
  const lines = [
    ...wrap(what),
    '',
    ...raceColumns(trace),
    '',
    ...run.steps.flatMap(({ rule }, at) =>
      wrap(rule.note, { first: `${String(at + 1).padStart(3)}. `, rest: '     ' }),
    ),
    '',
    ...wrap(`Model ${model} ${modelHash}, ${configWords(trace)}.`),
    ...wrap(limits.sentence),
    ...wrap(`Not in it: ${limits.leavesOut.join('; ')}.`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The columns alone: a head of CPUs and agents, then a line a step. */
export function raceColumns({ run, notation }: Trace): readonly string[] {
  const acting = new Set(run.steps.map(({ rule }) => rule.agent));
  const agents = notation.agents.filter((agent) => acting.has(agent));
  const margin = 4;
  const room = mailColumns - margin;
  const widest = Math.max(0, ...run.steps.map(({ rule, marks }) => cellOf(rule.label, marks).length));
  const apart = agents.length > 1 ? Math.min(18, Math.floor((room - widest) / (agents.length - 1))) : 0;
  const head = (of: (agent: string, cpu: number) => string) =>
    (' '.repeat(margin) + agents.map((agent, cpu) => padEnd(of(agent, cpu), apart)).join('')).trimEnd();
  return [
    head((_agent, cpu) => `CPU${cpu}`),
    head((agent) => shortName(notation.agentNames[agent] ?? agent, agent, apart)),
    ...run.steps.map(({ rule, marks }, at) => {
      const before = ' '.repeat(apart * agents.indexOf(rule.agent));
      return `${String(at + 1).padStart(margin - 2)}  ${before}${cellOf(rule.label, marks)}`;
    }),
  ];
}

/** What the parameters are, those at their defaults left out, but for those that give the size. */
export function configWords({ config, usual, notation }: Omit<Subject, 'machine'>): string {
  const said = Object.keys(usual).filter(
    (name) => notation.alwaysSaid.includes(name) || config[name] !== usual[name],
  );
  return said.map((name) => `${name}=${config[name]}`).join(' ');
}

/** The agent's column says who acts, so the cell does not repeat it. */
function cellOf(label: string, marks: readonly string[]): string {
  const step = label.slice(label.indexOf('.') + 1);
  return marks.length > 0 ? `${step} <- ${marks.join(' ')}` : step;
}

function shortName(full: string, agent: string, width: number): string {
  return width === 0 || full.length < width ? full : agent;
}
