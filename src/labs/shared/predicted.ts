/**
 * What a question about a scenario comes to: every state of it is looked at when the page is built, so that no number in
 * an answer can differ from the model's.
 */

import { type Exploration, explore } from '../../explorer/explore.ts';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import type { MachineLabDefinition } from '../machine/machine-run.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { grouped } from './grouped.ts';

export interface Asked {
  readonly property: string;
  /** Which finding means yes. */
  readonly yes: 'broken' | 'holds';
}

/** More than any scenario has that a question is asked about. */
const maxStates = 2_000_000;

const definitions: Readonly<Record<string, MachineLabDefinition>> = {
  'conversion-race': raceDefinition,
  migration: migrationDefinition,
};

/** A sentence with yes or no. @throws where the lab explores nothing, or not this property */
export function predicted(lab: string, scenario: string, asked: Asked): string {
  const definition = definitions[lab];
  const result = definition?.setUpOf(scenario, () => '');
  if (!definition || result?.kind !== 'set-up')
    throw new Error(
      `Unexpected question about ${lab}/${scenario}, expected a scenario of a lab that explores`,
    );
  const { subject } = result.setUp;
  const fair = subject.machine.properties.every(({ id }) => id !== asked.property);
  return answerWords(explore(definition.askedOf(subject, fair), { maxStates }), asked, `${lab}/${scenario}`);
}

function answerWords({ properties, states }: Exploration, { property, yes }: Asked, at: string): string {
  const finding = properties[property];
  if (finding?.verdict !== 'holds' && finding?.verdict !== 'violated')
    throw new Error(`Unexpected property ${property} of ${at}, expected one that holds or is broken there`);
  const broken = finding.verdict === 'violated';
  const word = broken === (yes === 'broken') ? 'Yes' : 'No';
  if (!broken) return `${word === 'No' ? 'No, never' : word}: all ${grouped(states)} states were looked at.`;
  return finding.length === null || finding.length === 0
    ? `${word}.`
    : `${word}: ${finding.length} steps are enough, and no fewer will do.`;
}
