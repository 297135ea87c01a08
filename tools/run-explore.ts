/**
 * The work of `npm run explore`: explores every state that a page-conversion protocol can reach, and judges its
 * properties.
 */

import { setImmediate } from 'node:timers/promises';
import { type Exploration, exploring, type Limits, noFairness } from '../src/explorer/explore.ts';
import type { Machine } from '../src/explorer/machine.ts';
import { labelsOf } from '../src/explorer/replay.ts';
import { configOf, isProtocolName } from '../src/labs/conversion-race/config.ts';
import { type Explored, reportText } from '../src/labs/conversion-race/explore-report.ts';
import { modelOf, protocols } from '../src/labs/conversion-race/model.ts';
import { modelHash } from '../src/labs/conversion-race/model-hash.ts';
import { parameterNames, parameters } from '../src/labs/conversion-race/parameters.ts';
import { propertyTexts } from '../src/labs/conversion-race/properties.ts';
import { protocolNames } from '../src/labs/conversion-race/protocol.ts';
import { didYouMean } from '../src/text/closest.ts';
import { wrap } from '../src/text/wrap.ts';
import { type Arguments, CommandError, jsonOption, type Usage, withHelp } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';

const usualLimit = 2_000_000;

export const usage: Usage = {
  name: 'explore',
  synopsis: 'PROTOCOL [--config JSON] [--max-states N] [--fair | --symmetry] [--json] | --list',
  does: [
    `Explores all states of a page-conversion protocol: ${protocolNames.join(', ')}. Exit status 0 whatever the verdicts.`,
    'In --json, perRule lists each rule that fired, without its page; a rule that is missing there never fired.',
  ].join('\n'),
  options: {
    config: {
      type: 'string',
      value: 'JSON',
      help: 'parameters, such as {"P":2,"K":1}; the others keep their defaults',
    },
    'max-states': {
      type: 'string',
      value: 'N',
      help: `stop after N states, with the result "bounded" (default: ${usualLimit})`,
    },
    fair: { type: 'boolean', help: 'also judge L1b and L1c, which takes another pass over all states' },
    symmetry: {
      type: 'boolean',
      help: 'visit one of all states that differ only by swapping equal pages or pinners: verdicts and lengths stay, counts differ',
    },
    list: { type: 'boolean', help: 'name protocols, parameters and properties' },
    json: jsonOption,
  },
  positionals: 1,
};

export async function runExplore(args: Arguments, streams: Streams): Promise<number> {
  if (args.flag('list')) {
    streams.out(args.flag('json') ? `${JSON.stringify(listing(), null, 2)}\n` : listText());
    return 0;
  }
  const explored = await exploredBy(args, streams);
  streams.out(args.flag('json') ? `${JSON.stringify(answer(explored), null, 2)}\n` : reportText(explored));
  return 0;
}

async function exploredBy(args: Arguments, streams: Streams): Promise<Explored> {
  const [protocol] = args.positionals;
  if (protocol === undefined)
    throw new CommandError(`no protocol named, expected one of ${protocolNames.join(', ')}`);
  if (!isProtocolName(protocol)) {
    const unknown = `unknown protocol \`${protocol}\`, expected one of ${protocolNames.join(', ')}`;
    throw new CommandError(withHelp(unknown, didYouMean(protocol.toLowerCase(), protocolNames)));
  }
  const result = configOf(protocol, parsedConfig(args.text('config') ?? '{}'));
  if (result.kind === 'invalid') throw new CommandError(result.faults.join('\nexplore: '));
  const maxStates = limitOf(args.text('max-states'));
  const symmetry = args.flag('symmetry');
  if (symmetry && args.flag('fair'))
    throw new CommandError(`unexpected --fair with --symmetry, ${noFairness}`);
  const machine = modelOf(protocol, result.config, { fair: args.flag('fair') });
  const started = performance.now();
  const exploration = await exploreWithProgress(machine, { maxStates, symmetry }, streams);
  const seconds = (performance.now() - started) / 1000;
  const { title } = protocols[protocol];
  return {
    protocol,
    title,
    config: result.config,
    modelHash: modelHash(protocol),
    machine,
    exploration,
    seconds,
  };
}

function parsedConfig(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`unexpected --config \`${text}\`, expected JSON such as {"P":2,"K":1}`);
  }
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return usualLimit;
  // A limit larger than any count is no limit.
  const limit = Math.min(Number(text), Number.MAX_SAFE_INTEGER);
  if (/^\d+$/.test(text) && limit > 0) return limit;
  throw new CommandError(`unexpected --max-states \`${text}\`, expected a whole number from 1`);
}

/** Shows progress; an interrupt ends the exploration as `cancelled`. */
async function exploreWithProgress(machine: Machine, limits: Limits, streams: Streams): Promise<Exploration> {
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt);
  try {
    const run = exploring(machine, limits);
    let shown = performance.now();
    for (;;) {
      const next = run.next(interrupted ? 'cancel' : undefined);
      if (next.done) return next.value;
      if (performance.now() < shown + 200) continue;
      shown = performance.now();
      await setImmediate();
      const { phase, states, frontier } = next.value;
      streams.progress(`${phase}: ${states} states, ${frontier} to visit`);
    }
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
}

function answer({ protocol, config, modelHash: version, machine, exploration, seconds }: Explored) {
  const { result, states, transitions, diameter, perRule, properties, exchanges } = exploration;
  const machineOf = (id: string) => {
    const property = machine.properties.find((candidate) => candidate.id === id);
    return property?.kind === 'fair' && property.machine ? property.machine : machine;
  };
  const judged = Object.keys(propertyTexts).map((id) => {
    const finding = properties[id];
    if (!finding) return [id, { verdict: 'unknown', length: null, trace: null }] as const;
    const trace = finding.trace && labelsOf(machineOf(id), finding.trace);
    return [id, { verdict: finding.verdict, length: finding.length, trace }] as const;
  });
  return {
    protocol,
    config,
    modelHash: version,
    result,
    states,
    transitions,
    diameter,
    perRule: Object.fromEntries(Object.entries(perRule).filter(([, times]) => times > 0)),
    properties: Object.fromEntries(judged),
    seconds: Number(seconds.toFixed(4)),
    statesPerSecond: seconds > 0 ? Math.round(states / seconds) : 0,
    ...(exchanges === undefined ? {} : { symmetry: { exchanges, counts: 'representatives' } }),
  };
}

function listing() {
  return {
    protocols: protocolNames.map((name) => ({
      name,
      title: protocols[name].title,
      modelHash: modelHash(name),
      sources: protocols[name].sources,
    })),
    parameters: parameterNames.map((name) => ({ name, ...parameters[name] })),
    properties: Object.entries(propertyTexts).map(([id, text]) => ({ id, text })),
  };
}

function listText(): string {
  const { protocols: known, parameters: given, properties } = listing();
  const lines = [
    'Protocols',
    ...known.map(({ name, title, modelHash: version }) => `  ${name.padEnd(8)}${title} (model ${version})`),
    '',
    'Parameters (values, the default first)',
    ...given.flatMap(({ name, values, initial, text }) => {
      const range = [initial, ...values.filter((value) => value !== initial)].join(' ');
      return wrap(text, { first: `  ${name.padEnd(8)}${range.padEnd(9)}`, rest: ' '.repeat(19) });
    }),
    '',
    'Properties',
    ...properties.flatMap(({ id, text }) => wrap(text, { first: `  ${id.padEnd(8)}`, rest: ' '.repeat(10) })),
  ];
  return `${lines.join('\n')}\n`;
}
