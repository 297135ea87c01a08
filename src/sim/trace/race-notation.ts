/** The conversion race as traces speak of it, and its subjects without the price of a hash. */

import { defaultConfig } from '../models/config.ts';
import { fieldsOf } from '../models/fields.ts';
import { modelOf } from '../models/model.ts';
import type { Config } from '../models/parameters.ts';
import { propertyTexts } from '../models/properties.ts';
import type { ProtocolName } from '../models/protocol.ts';
import type { Notation } from './notation.ts';
import type { Subject } from './trace.ts';

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
