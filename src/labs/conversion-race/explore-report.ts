/**
 * An exploration in words, as litmus tests are reported: what never, sometimes or
 * always happens, over how many states, with a shortest trace for each sometimes.
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

/** What it takes to name a configuration. */
function raceTerms({ protocol, config, modelHash }: Explored) {
  return { model: protocol, config, usual: defaultConfig(protocol), modelHash, notation: raceNotation };
}

const raceAgents = raceNotation.agents.map((id) => ({ id, name: raceNotation.agentNames[id] ?? id }));

const endings: Readonly<Record<Exploration['result'], string>> = {
  exhausted: 'exhausted',
  bounded: 'bounded, the limit was met: nothing is claimed to hold',
  cancelled: 'cancelled: nothing is claimed to hold',
};

function representatives(exchanges: number): string {
  return exchanges > 1
    ? `Counted are representatives: one state stands for up to ${exchanges} that differ only by which pages and which like pinners.`
    : 'No two pages or pinners are alike here: each state stands for itself.';
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
    const taken = walk.steps.map(({ rule, marks }) => ({
      label: rule.label,
      agent: rule.agent,
      events: marks,
    }));
    return [...lines, ...raceColumns(taken, raceAgents)];
  }
  // L1c speaks of the machine without pinners; its way is shown as labels of that one.
  return [...lines, ...wrap(labelsOf(machineOf(explored, id), finding.trace).join(', '), { first: '    ' })];
}

/** What is never to be, whatever a machine makes of it. */
const events = eventTexts({});

function machineOf({ machine }: Explored, id: string): Machine {
  const property = machine.properties.find((candidate) => candidate.id === id);
  return property?.kind === 'fair' && property.machine ? property.machine : machine;
}

/** Of what is never to happen: Never or Sometimes. Of what is to happen always: Always or Not always. */
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
