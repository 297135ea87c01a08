/** What a run of a machine is a run of: everything its renderings need, whatever the model. */

import type { Machine } from '../../explorer/machine.ts';
import type { Notation } from './notation.ts';

/** A model at a configuration. */
export interface Subject {
  /** The protocol of the conversion race, or another model's name. */
  readonly model: string;
  readonly config: Readonly<Record<string, number>>;
  /** The configuration where nothing is said: what equals it need not be named. */
  readonly usual: Readonly<Record<string, number>>;
  readonly modelHash: string;
  readonly machine: Machine;
  readonly notation: Notation;
}

/** What the parameters are, those at their defaults left out, but for those that give the size. */
export function configWords({ config, usual, notation }: Omit<Subject, 'machine'>): string {
  const said = Object.keys(usual).filter(
    (name) => notation.alwaysSaid.includes(name) || config[name] !== usual[name],
  );
  return said.map((name) => `${name}=${config[name]}`).join(' ');
}
