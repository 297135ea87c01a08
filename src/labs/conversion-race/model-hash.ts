/**
 * Computes the version of a model: 12 hex digits of the SHA-256 of its rules,
 * properties and parameters, written out for a fixed set of configurations. It shows
 * whether a trace or a link that carries it is still about the same model.
 *
 * docs/decisions/model-hash.md
 */

import { createHash } from 'node:crypto';
import { machineText } from '../../explorer/machine-text.ts';
import { configOf, defaultConfig } from './config.ts';
import { modelOf } from './model.ts';
import { type Config, type ParameterName, parameterNames, parameters } from './parameters.ts';
import type { ProtocolName } from './protocol.ts';

const known = new Map<ProtocolName, string>();

/** 12 hex digits. The first call for a protocol takes up to about 300 milliseconds: best done during the build. */
export function modelHash(protocol: ProtocolName): string {
  const hash = known.get(protocol) ?? computed(protocol);
  known.set(protocol, hash);
  return hash;
}

function computed(protocol: ProtocolName): string {
  const sum = createHash('sha256');
  const say = (line: string) => sum.update(`${line}\n`);
  say(`loremark-model 1 ${protocol}`);
  for (const name of parameterNames) say(`parameter ${name} ${parameters[name].values.join('|')}`);
  say(`defaults ${configText(defaultConfig(protocol))}`);
  for (const config of sampleConfigs(protocol)) {
    say(`configuration ${configText(config)}`);
    say(machineText(modelOf(protocol, config, { fair: true })));
  }
  return sum.digest('hex').slice(0, 12);
}

/**
 * Every combination of the parameters that shape the converter, each in several surroundings: at their defaults,
 * changed one at a time, and changed all at once.
 */
export function sampleConfigs(protocol: ProtocolName): readonly Config[] {
  const found = new Map<string, Config>();
  for (const shape of combinations(shaping[protocol])) {
    const size = Math.max(2, 2 ** (shape.ORD ?? 0));
    const base = { P: size, K: 2, T: 1, ...shape };
    for (const change of surroundings(size)) {
      const result = configOf(protocol, { ...base, ...change });
      if (result.kind === 'valid') found.set(configText(result.config), result.config);
    }
  }
  return [...found.values()];
}

type Partly = Partial<Record<ParameterName, number>>;

const shaping: Readonly<Record<ProtocolName, readonly ParameterName[]>> = {
  naive: ['ORD'],
  check: ['ORD', 'UNMAP'],
  gmem: ['ORD', 'SPLIT', 'UNMAP', 'ORDER'],
  excl: ['ORD', 'HARDEN', 'BUG'],
  two: ['ORD', 'COPY'],
};

function surroundings(size: number): readonly Partly[] {
  const single: readonly Partly[] = [
    { P: 1 },
    { P: 2 },
    { P: 3 },
    { P: 4 },
    { K: 0 },
    { K: 1 },
    { K: 3 },
    { T: 0 },
    { INIT: 1 },
    { G: 1 },
    { G: 2 },
    { LT: 1 },
    { VERIFY: 0 },
    { ENF: 1 },
    { PRES: 0 },
  ];
  return [
    {},
    ...single,
    { P: size, K: 3, INIT: 1, G: 1, LT: 1, VERIFY: 0, PRES: 0 },
    { LT: 1, K: 1, G: 1, PRES: 0, ENF: 1 },
  ];
}

function combinations(names: readonly ParameterName[]): readonly Partly[] {
  return names.reduce<readonly Partly[]>(
    (partials, name) =>
      partials.flatMap((partial) => parameters[name].values.map((value) => ({ ...partial, [name]: value }))),
    [{}],
  );
}

/** `P=2 K=1 …`: every parameter, in the order of the list. */
function configText(config: Config): string {
  return parameterNames.map((name) => `${name}=${config[name]}`).join(' ');
}
