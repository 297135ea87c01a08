/** The version in links and traces of the migration toy: a hash of all parameters, rules and properties. */

import { machineText } from '../../explorer/machine-text.ts';
import { behaviourHash } from '../shared/behaviour-hash.ts';
import { migrationMachine } from './migration.ts';
import { migrationConfigs, migrationParameterNames, migrationParameters } from './parameters.ts';

export function migrationHash(): string {
  return behaviourHash('migration', lines());
}

function* lines(): Generator<string> {
  for (const name of migrationParameterNames) {
    const { values, initial } = migrationParameters[name];
    yield `parameter ${name} ${values.join('|')} ${initial}`;
  }
  for (const config of migrationConfigs()) {
    yield JSON.stringify(config);
    yield machineText(migrationMachine(config));
  }
}
