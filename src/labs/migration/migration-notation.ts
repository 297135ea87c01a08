/** The names that traces of the migration toy use. */

import { type Machine, named, type State } from '../../explorer/machine.ts';
import type { Fields } from '../machine/fields.ts';
import type { Notation } from '../machine/notation.ts';
import type { Subject } from '../machine/subject.ts';
import { migrationMachine, migrationPropertyTexts } from './migration.ts';
import { type MigrationConfig, migrationParameterNames, migrationParameters } from './parameters.ts';

const migrationNotation: Notation = {
  lab: 'migration',
  agents: ['M', 'H', 'G', 'D', 'K', 'R'],
  agentNames: {
    M: 'kcompactd',
    H: 'hypervisor',
    G: 'guest',
    D: 'device',
    K: 'pinned I/O',
    R: 'host',
  },
  properties: migrationPropertyTexts,
  alwaysSaid: ['HELP'],
  fieldsOf: migrationFields,
};

/** @param modelHash as `migrationHash` computes it */
export function migrationSubject(config: MigrationConfig, modelHash: string): Subject {
  return {
    model: 'migration',
    config,
    usual: Object.fromEntries(
      migrationParameterNames.map((name) => [name, migrationParameters[name].initial]),
    ),
    modelHash,
    machine: migrationMachine(config),
    notation: migrationNotation,
  };
}

/** Components per frame become lists; the others stay as declared. */
function migrationFields(machine: Machine, state: State): Fields {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(named(machine, state))) {
    const list = /^(\w+)\[\d+\]$/.exec(name)?.[1];
    const values = list === undefined ? undefined : fields[list];
    if (list === undefined) fields[name] = value;
    else fields[list] = [...(Array.isArray(values) ? values : []), value];
  }
  return fields;
}
