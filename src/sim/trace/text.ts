/**
 * A trace as kernel people write races: a column a CPU, time going down, at most
 * 72 columns, with the model's version and the limits of the toy under it.
 */

import { padEnd } from '../../text/width.ts';
import { mailColumns, wrap } from '../../text/wrap.ts';
import { defaultConfig } from '../models/config.ts';
import { type Config, parameterNames } from '../models/parameters.ts';
import { propertyTexts } from '../models/properties.ts';
import type { ProtocolName } from '../models/protocol.ts';
import { limits, limitsSentence } from '../race-limits.ts';
import type { Trace } from './subject.ts';

export function traceText(trace: Trace): string {
  const { protocol, config, property, run } = trace;
  const what =
    property === undefined
      ? 'A trace'
      : `${property.startsWith('W') ? 'Shows' : 'Breaks'} ${property}: ${textOf(property)}`;
  const lines = [
    ...wrap(what),
    '',
    ...raceColumns(trace),
    '',
    ...run.steps.flatMap(({ rule }, at) =>
      wrap(rule.note, { first: `${String(at + 1).padStart(3)}. `, rest: '     ' }),
    ),
    '',
    ...wrap(`Model ${protocol} ${trace.modelHash}, ${configWords(protocol, config)}.`),
    ...wrap(limitsSentence),
    ...wrap(`Not in it: ${limits.join('; ')}.`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The columns alone: a head of CPUs and agents, then a line a step. */
export function raceColumns({ run }: Trace): readonly string[] {
  const agents = [...new Set(run.steps.map(({ rule }) => rule.agent))].sort(byPlace);
  const margin = 4;
  const room = mailColumns - margin;
  const widest = Math.max(0, ...run.steps.map(({ rule, marks }) => cellOf(rule.label, marks).length));
  const apart = agents.length > 1 ? Math.min(18, Math.floor((room - widest) / (agents.length - 1))) : 0;
  const head = (of: (agent: string, cpu: number) => string) =>
    (' '.repeat(margin) + agents.map((agent, cpu) => padEnd(of(agent, cpu), apart)).join('')).trimEnd();
  return [
    head((_agent, cpu) => `CPU${cpu}`),
    head((agent) => shortName(agent, apart)),
    ...run.steps.map(({ rule, marks }, at) => {
      const before = ' '.repeat(apart * agents.indexOf(rule.agent));
      return `${String(at + 1).padStart(margin - 2)}  ${before}${cellOf(rule.label, marks)}`;
    }),
  ];
}

/** What the parameters are, those at their defaults left out, but for the three that give the size. */
export function configWords(protocol: ProtocolName, config: Config): string {
  const usual = defaultConfig(protocol);
  const said = parameterNames.filter(
    (name) => ['P', 'K', 'T'].includes(name) || config[name] !== usual[name],
  );
  return said.map((name) => `${name}=${config[name]}`).join(' ');
}

/** The agent's column says who acts, so the cell does not repeat it. */
function cellOf(label: string, marks: readonly string[]): string {
  const step = label.slice(label.indexOf('.') + 1);
  return marks.length > 0 ? `${step} <- ${marks.join(' ')}` : step;
}

const names: Readonly<Record<string, string>> = { C: 'converter', U: 'host user', T: 'scanner' };

function shortName(agent: string, width: number): string {
  const full = names[agent] ?? `pinner ${agent.slice(1)}`;
  return width === 0 || full.length < width ? full : agent;
}

function byPlace(a: string, b: string): number {
  const order = ['C', 'U', 'K0', 'K1', 'K2', 'T'];
  return order.indexOf(a) - order.indexOf(b);
}

function textOf(property: string): string {
  return Object.entries(propertyTexts).find(([id]) => id === property)?.[1] ?? '';
}
