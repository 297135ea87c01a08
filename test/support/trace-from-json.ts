/**
 * Reads a trace of the conversion race back from JSON. It is replayed, so a trace of another model version is refused
 * rather than shown as this one's.
 */

import { isProtocolName } from '../../src/labs/conversion-race/config.ts';
import { modelHash } from '../../src/labs/conversion-race/model-hash.ts';
import { raceRun } from '../../src/labs/conversion-race/race-run.ts';
import type { PlayedMachine } from '../../src/labs/machine/machine-run.ts';
import type { TraceJson } from '../../src/labs/shared/run-json.ts';

/** Reads a machine's run from `jsonRun`. Only protocol, configuration, version and actions count; they are replayed. */
export function traceFromJson(value: unknown): PlayedMachine {
  const refused = (reason: string): PlayedMachine => ({ kind: 'malformed', problem: reason });
  if (typeof value !== 'object' || value === null) return refused('Unexpected JSON, expected a trace');
  const given = value as Partial<Record<keyof TraceJson, unknown>>;
  if (given.schema !== 'loremark-trace 1') return refused('Unexpected schema, expected `loremark-trace 1`');
  if (typeof given.protocol !== 'string' || !isProtocolName(given.protocol)) {
    return refused(`Unexpected protocol \`${String(given.protocol)}\`, expected one the site has`);
  }
  const version = modelHash(given.protocol);
  if (given.modelHash !== version) {
    return refused(
      `Unexpected model version \`${String(given.modelHash)}\`, expected \`${version}\`: the model has changed since`,
    );
  }
  const actions: unknown = given.actions;
  if (!Array.isArray(actions) || !actions.every((action) => Number.isInteger(action))) {
    return refused('Unexpected actions, expected whole numbers');
  }
  const property = typeof given.property === 'string' ? given.property : undefined;
  return raceRun(given.protocol, given.config, actions, property);
}
