/**
 * Reports an exploration in the style of litmus tests: what never, sometimes or always
 * happens, over how many states, with a shortest trace for each Sometimes.
 */

import type { Exploration, Finding } from '../../explorer/explore.ts';
import type { Machine } from '../../explorer/machine.ts';
import { labelsOf, replay } from '../../explorer/replay.ts';
import { counted } from '../../text/counted.ts';
import { wrap } from '../../text/wrap.ts';
import { configWords } from '../machine/subject.ts';
import { raceColumns } from '../shared/run-columns.ts';
import { defaultConfig } from './config.ts';
import { modelOf } from './model.ts';
import type { Config } from './parameters.ts';
import { eventTexts } from './properties.ts';
import type { ProtocolName } from './protocol.ts';
import { limits, limitsSentence } from './race-limits.ts';
import { raceNotation } from './race-notation.ts';

export interface Explored {
  readonly protocol: ProtocolName;
  readonly title: string;
  readonly config: Config;
  readonly modelHash: string;
  readonly machine: Machine;
  readonly exploration: Exploration;
  /** Wall-clock time of the exploration. */
  readonly seconds: number;
}

/** At most 72 columns. */
export function reportText(explored: Explored): string {
  const { protocol, exploration, machine } = explored;
  const { states, transitions, diameter, result, properties, perRule } = exploration;
  const silent = Object.entries(perRule).flatMap(([name, times]) => (times === 0 ? [name] : []));
  const lines = [
    ...wrap(
      `${protocol} (${explored.title}), ${configWords(raceTerms(explored))}, model ${explored.modelHash}`,
    ),
    ...wrap(`States ${states}, transitions ${transitions}, diameter ${diameter}: ${endings[result]}`),
    ...(exploration.exchanges === undefined ? [] : wrap(representatives(exploration.exchanges))),
    '',
    ...machine.properties.flatMap(({ id, text }) => {
      const finding = properties[id];
      return finding ? propertyLines(explored, id, text, finding) : [];
    }),
    ...(silent.length > 0 ? ['', ...wrap(`Never enabled: ${silent.join(', ')}`, { rest: '  ' })] : []),
    '',
    ...wrap(
      `${explored.seconds.toFixed(2)} s, ${rate(explored)} states/s. ${limitsSentence} Not in it: ${limits.join('; ')}.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The fields needed to name a configuration. */
function raceTerms({ protocol, config, modelHash }: Explored) {
  return { model: protocol, config, usual: defaultConfig(protocol), modelHash, notation: raceNotation };
}

const raceAgents = raceNotation.agents.map((id) => ({ id, name: raceNotation.agentNames[id] ?? id }));

const endings: Readonly<Record<Exploration['result'], string>> = {
  exhausted: 'exhausted',
  bounded: 'bounded, the limit was reached: nothing is claimed to hold',
  cancelled: 'cancelled: nothing is claimed to hold',
};

function representatives(exchanges: number): string {
  return exchanges > 1
    ? `Representatives are counted: one state stands for up to ${exchanges} that differ only by which of several alike pages or pinners.`
    : 'No two pages or pinners are alike here: each state is counted.';
}

function rate({ exploration, seconds }: Explored): number {
  return seconds > 0 ? Math.round(exploration.states / seconds) : 0;
}

function propertyLines(explored: Explored, id: string, text: string, finding: Finding): readonly string[] {
  const head = `${id.padEnd(4)}${observation(id, finding).padEnd(11)}`;
  const length = finding.length === null ? '' : ` (${counted(finding.length, 'step')})`;
  const lines = wrap(`${events[id] ?? text}${length}`, { first: head, rest: ' '.repeat(head.length) });
  if (!finding.trace) return lines;
  if (finding.trace.length === 0) return [...lines, '    in the initial state'];
  const walk = replay(modelOf(explored.protocol, explored.config), finding.trace);
  if (walk.kind === 'whole') {
    const stepsTaken = walk.steps.map(({ rule, marks }) => ({
      label: rule.label,
      agent: rule.agent,
      events: marks,
    }));
    return [...lines, ...raceColumns(stepsTaken, raceAgents)];
  }
  // L1c is about the machine without pinners; its trace is shown with that machine's labels.
  return [...lines, ...wrap(labelsOf(machineOf(explored, id), finding.trace).join(', '), { first: '    ' })];
}

/** What must never happen, whatever a machine does with it. */
const events = eventTexts({});

function machineOf({ machine }: Explored, id: string): Machine {
  const property = machine.properties.find((candidate) => candidate.id === id);
  return property?.kind === 'fair' && property.machine ? property.machine : machine;
}

/** Never or Sometimes for what must never happen; Always or Not always for what must always happen. */
function observation(id: string, { verdict }: Finding): string {
  const liveness = id.startsWith('L');
  switch (verdict) {
    case 'holds':
      return liveness ? 'Always' : 'Never';
    case 'violated':
      return liveness ? 'Not always' : 'Sometimes';
    case 'reachable':
      return 'Sometimes';
    case 'unreachable':
      return 'Never';
    case 'unknown':
      return 'Unknown';
  }
}
