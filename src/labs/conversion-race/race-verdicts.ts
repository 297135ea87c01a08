/** The verdict table of the conversion race: every state of every protocol is explored at its base configuration. */

import { type Exploration, explore, type Finding } from '../../explorer/explore.ts';
import type { Machine } from '../../explorer/machine.ts';
import { findingWords } from '../machine/finding-words.ts';
import { configOf } from './config.ts';
import { modelOf, protocols } from './model.ts';
import type { Config, ParameterName } from './parameters.ts';
import { type PropertyId, propertyTexts } from './properties.ts';
import { type ProtocolName, protocolNames } from './protocol.ts';

type Given = Readonly<Partial<Record<ParameterName, number>>>;

/** One page, one pinner, one scanner: the smallest configuration with all agents. */
const baseConfig: Given = { K: 1, T: 1 };

/** The sizes at which states are counted: pages, pinners, scanners. */
export const countedSizes: readonly Given[] = [{ K: 1 }, baseConfig, { P: 2, K: 2, T: 1 }];

export interface VerdictColumn {
  readonly protocol: ProtocolName;
  readonly title: string;
  readonly given: Given;
  readonly config: Config;
  readonly machine: Machine;
  readonly exploration: Exploration;
  /** States and transitions at each of the counted sizes. */
  readonly counts: readonly { readonly states: number; readonly transitions: number }[];
}

export interface VerdictCell {
  readonly property: PropertyId;
  readonly finding: Finding;
  readonly words: string;
  /** Whether the trace can be walked on the machine of the column. */
  readonly walks: boolean;
}

/** Explores all columns, which takes about a second. */
export function raceVerdicts(): readonly VerdictColumn[] {
  const variants: readonly (readonly [ProtocolName, Given, string])[] = protocolNames.flatMap(
    (protocol): readonly (readonly [ProtocolName, Given, string])[] =>
      protocol === 'two'
        ? [
            ['two', {}, 'two, content dropped'],
            ['two', { COPY: 1 }, 'two, content carried over'],
          ]
        : [[protocol, {}, protocol === 'excl' ? 'excl, as posted' : protocol]],
  );
  return variants.map(([protocol, extra, title]) => {
    const given = { ...baseConfig, ...extra };
    const { config, machine } = modelAt(protocol, given, true);
    return {
      protocol,
      title,
      given,
      config,
      machine,
      exploration: explore(machine, { maxStates: 2_000_000 }),
      counts: countedSizes.map((size) => {
        const counted = modelAt(protocol, { ...size, ...extra }, false).machine;
        const { states, transitions } = explore(counted, { maxStates: 2_000_000 });
        return { states, transitions };
      }),
    };
  });
}

export function verdictCells(column: VerdictColumn): readonly VerdictCell[] {
  return (Object.keys(propertyTexts) as PropertyId[]).map((property) => {
    const finding = column.exploration.properties[property];
    if (!finding) throw new Error(`Unexpected gap at ${column.title}, ${property}, expected a finding`);
    return {
      property,
      finding,
      words: findingWords(finding),
      walks: finding.trace !== null && property !== 'L1c',
    };
  });
}

export function protocolTitle(protocol: ProtocolName): string {
  return protocols[protocol].title;
}

function modelAt(protocol: ProtocolName, given: Given, fair: boolean) {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  return { config: result.config, machine: modelOf(protocol, result.config, { fair }) };
}
