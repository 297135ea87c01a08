/**
 * Builds a machine from a protocol and a configuration: the declared variables, the
 * rules of all agents, the properties. Others need `protocols` and `modelOf` here,
 * `configOf` in config.ts and `modelHash` in model-hash.ts.
 */

import type { Machine, Property, Variable } from '../../explorer/machine.ts';
import type { ModelRule } from '../machine/rule.ts';
import { check } from './check.ts';
import { excl, forgetsExclusivity } from './excl.ts';
import { gmem } from './gmem.ts';
import { hostUser } from './host-user.ts';
import { contextOf, type ModelContext } from './model-context.ts';
import { naive } from './naive.ts';
import { at, attr, C, dat, exc, IDLE, map, pinner as pinnerName, pr, s2, sh, spl, T, U } from './names.ts';
import type { Config } from './parameters.ts';
import { pinner } from './pinner.ts';
import { fairProperties, properties } from './properties.ts';
import type { Protocol, ProtocolName } from './protocol.ts';
import { symmetriesOf } from './symmetries.ts';
import { transientReference } from './transient-reference.ts';
import { two } from './two-store.ts';

export const protocols: Readonly<Record<ProtocolName, Protocol>> = { naive, check, gmem, excl, two };

export interface ModelOptions {
  /** Check L1b and L1c too. They need another pass over all states. */
  readonly fair?: boolean;
}

/** The machine of a protocol at a whole, valid configuration: see `configOf`. */
export function modelOf(name: ProtocolName, config: Config, { fair = false }: ModelOptions = {}): Machine {
  const protocol = protocols[name];
  const context = contextOf(name, config);
  const variables = variablesOf(protocol, context);
  const rules = rulesOf(protocol, context);
  return {
    variables,
    rules: rules.map(bare),
    properties: [...properties(protocol, context), ...(fair ? fairOf(protocol, context, rules) : [])],
    symmetries: symmetriesOf(context, variables),
  };
}

function fairOf(protocol: Protocol, context: ModelContext, rules: readonly ModelRule[]): readonly Property[] {
  const alone = contextOf(protocol.name, { ...context.config, K: 0, G: 0, LT: 0 });
  const aloneRules = rulesOf(protocol, alone);
  const machine = { variables: variablesOf(protocol, alone), rules: aloneRules.map(bare), properties: [] };
  return fairProperties(protocol, context, rules, { context: alone, rules: aloneRules, machine });
}

function rulesOf(protocol: Protocol, context: ModelContext): readonly ModelRule[] {
  return [
    ...protocol.converter(context),
    ...hostUser(protocol, context),
    ...context.pinners.flatMap((k) => pinner(protocol, context, k)),
    ...(context.config.T === 1 ? transientReference(context) : []),
  ];
}

/** The explorer does not need to know what a rule opens. */
function bare({ opens: _opens, ...rule }: ModelRule) {
  return rule;
}

function variablesOf(protocol: Protocol, context: ModelContext): readonly Variable[] {
  const { config } = context;
  const start = config.INIT === 1 ? 'P' : 'S';
  const startBit = config.INIT === 1 ? '1' : '0';
  const singleStore = protocol.stores === 'one';
  const perPage = (
    of: (p: number) => string,
    values: readonly string[],
    initial: string,
  ): readonly Variable[] => context.pages.map((p) => ({ name: of(p), values, initial }));
  const perFolio = (of: (f: number) => string, initial: string): readonly Variable[] =>
    context.folios.map((f) => ({ name: of(f), values: bits, initial }));
  return [
    ...perPage(attr, ['S', 'P'], start),
    ...(singleStore ? perPage(s2, ['S', 'P'], start) : []),
    ...perPage(map, bits, '0'),
    ...perPage(dat, singleStore ? ['V', 'L'] : ['V', 'L', 'B'], 'V'),
    ...(singleStore
      ? []
      : [...perPage(sh, bits, config.INIT === 1 ? '0' : '1'), ...perPage(pr, bits, startBit)]),
    ...(protocol.exclusivePin ? perFolio(exc, forgetsExclusivity(context) ? '0' : startBit) : []),
    ...(context.splits ? perFolio(spl, config.INIT === 1 ? '0' : '1') : []),
    counter(C, context, protocol.counters(context)),
    counter(U, context, ['FAULT']),
    ...context.pinners.map((k) => {
      const onPages = counter(pinnerName(k), context, ['LOOK', 'GRAB', 'PIN']);
      return singleStore ? onPages : { ...onPages, values: [...onPages.values, 'SLOOK', 'SGRAB', 'ORPH'] };
    }),
    ...(config.T === 1 ? [counter(T, context, ['HOLD'])] : []),
  ];
}

const bits = ['0', '1'] as const;

/** A program counter: idle, or at one of its places with a page. */
function counter(name: string, context: ModelContext, places: readonly string[]): Variable {
  return {
    name,
    values: [IDLE, ...places.flatMap((place) => context.pages.map((p) => at(place, p)))],
    initial: IDLE,
  };
}
