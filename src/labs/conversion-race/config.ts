/**
 * Reads a whole configuration from user input, or reports everything that is wrong
 * with it at once. Faults of a configuration are values, not exceptions.
 */

import { closest } from '../../text/closest.ts';
import { protocols } from './model.ts';
import { type Config, type ParameterName, parameterNames, parameters } from './parameters.ts';
import { type ProtocolName, protocolNames } from './protocol.ts';

export type ConfigResult =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

export function isProtocolName(name: string): name is ProtocolName {
  return (protocolNames as readonly string[]).includes(name);
}

/** The default of every parameter. Only UNMAP's depends on the protocol. */
export function defaultConfig(protocol: ProtocolName): Config {
  const values = parameterNames.map((name) => [name, parameters[name].initial] as const);
  return { ...asConfig(new Map(values)), UNMAP: protocols[protocol].unmapsByDefault ? 1 : 0 };
}

/** Fills in defaults and checks ranges. Parameters that a protocol does not use may be given; they have no effect. */
export function configOf(protocol: ProtocolName, given: unknown): ConfigResult {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return {
      kind: 'invalid',
      faults: ['Unexpected configuration, expected an object of parameters such as {"P":2,"K":1}'],
    };
  }
  const faults: string[] = [];
  const values = new Map<ParameterName, number>(
    Object.entries(defaultConfig(protocol)) as [ParameterName, number][],
  );
  for (const [name, value] of Object.entries(given)) {
    const parameter = parameterNames.find((known) => known === name);
    if (!parameter) {
      const near = closest(name.toUpperCase(), parameterNames);
      const hint = near ? `; did you mean \`${near}\`?` : '';
      faults.push(
        `Unexpected parameter \`${cut(name)}\`, expected one of ${parameterNames.join(', ')}${hint}`,
      );
      continue;
    }
    const range = parameters[parameter].values;
    if (typeof value !== 'number' || !range.includes(value)) {
      faults.push(`Unexpected ${name} \`${shown(value)}\`, expected one of ${range.join(', ')}`);
      continue;
    }
    values.set(parameter, value);
  }
  const config = asConfig(values);
  if (faults.length === 0) faults.push(...relations(config));
  return faults.length > 0 ? { kind: 'invalid', faults: few(faults) } : { kind: 'valid', config };
}

/** A value as it was given; numbers are written without JSON, which cannot write infinity. */
function shown(value: unknown): string {
  return cut(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)));
}

function cut(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

/** Beyond the twentieth, faults are only counted. */
function few(faults: readonly string[]): readonly string[] {
  const more = faults.length - 20;
  return more <= 0 ? faults : [...faults.slice(0, 20), `and ${more} more`];
}

function relations(config: Config): readonly string[] {
  const faults: string[] = [];
  const size = 2 ** config.ORD;
  if (config.P % size !== 0) {
    faults.push(
      `Unexpected P \`${config.P}\`, expected a multiple of the folio's ${size} pages (ORD is ${config.ORD})`,
    );
  }
  if (config.G > config.K) {
    faults.push(`Unexpected G \`${config.G}\`, expected at most K, which is ${config.K}`);
  }
  return faults;
}

function asConfig(values: ReadonlyMap<ParameterName, number>): Config {
  const value = (name: ParameterName) => values.get(name) ?? parameters[name].initial;
  return {
    P: value('P'),
    K: value('K'),
    T: value('T'),
    INIT: value('INIT'),
    ORD: value('ORD'),
    SPLIT: value('SPLIT'),
    G: value('G'),
    LT: value('LT'),
    UNMAP: value('UNMAP'),
    ORDER: value('ORDER'),
    VERIFY: value('VERIFY'),
    HARDEN: value('HARDEN'),
    BUG: value('BUG'),
    COPY: value('COPY'),
    ENF: value('ENF'),
    PRES: value('PRES'),
  };
}
