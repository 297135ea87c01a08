/** Runs a protocol at a configuration and computes its version, for tools and the build. */

import { machineRun, type PlayedMachine } from '../machine/machine-run.ts';
import { configWords } from '../machine/subject.ts';
import { configOf } from './config.ts';
import { modelHash } from './model-hash.ts';
import type { ProtocolName } from './protocol.ts';
import { raceDefinition, raceScenario } from './race-definition.ts';
import { raceSubject } from './race-notation.ts';

/** Replays actions of a protocol at a configuration; malformed if one of them is not enabled. */
export function raceRun(
  protocol: ProtocolName,
  given: unknown,
  actions: readonly number[],
  property?: string,
): PlayedMachine {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') return { kind: 'malformed', problem: result.faults.join('; ') };
  const subject = raceSubject(protocol, result.config, modelHash(protocol));
  const changed = Object.fromEntries(
    Object.entries(subject.config).filter(([name, value]) => value !== subject.usual[name]),
  );
  const setUp = {
    scenario: raceScenario(protocol, changed, property),
    title: `${protocol} at ${configWords(subject)}`,
    subject,
    actions,
    proved: true,
  };
  return machineRun(raceDefinition, property === undefined ? setUp : { ...setUp, property }, actions, '');
}
