/** The names that traces of the conversion race use, and subjects with a given model hash, which is slow to compute. */

import { fieldsOf } from '../machine/fields.ts';
import type { Notation } from '../machine/notation.ts';
import type { Subject } from '../machine/subject.ts';
import { defaultConfig } from './config.ts';
import { modelOf } from './model.ts';
import type { Config } from './parameters.ts';
import { propertyTexts } from './properties.ts';
import type { ProtocolName } from './protocol.ts';

export const raceNotation: Notation = {
  lab: 'conversion-race',
  agents: ['C', 'U', 'K0', 'K1', 'K2', 'T'],
  agentNames: {
    C: 'converter',
    U: 'host user',
    K0: 'pinner 0',
    K1: 'pinner 1',
    K2: 'pinner 2',
    T: 'scanner',
  },
  properties: propertyTexts,
  alwaysSaid: ['P', 'K', 'T'],
  fieldsOf,
};

/** @param modelHash of the protocol, as `modelHash` computes it */
export function raceSubject(protocol: ProtocolName, config: Config, modelHash: string): Subject {
  return {
    model: protocol,
    config,
    usual: defaultConfig(protocol),
    modelHash,
    machine: modelOf(protocol, config),
    notation: raceNotation,
  };
}
