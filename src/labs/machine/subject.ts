/** Defines the subject of a run: everything its renderings need, whatever the model. */

import type { Machine } from '../../explorer/machine.ts';
import type { Notation } from './notation.ts';

/** A model at a configuration. */
export interface Subject {
  /** The protocol of the conversion race, or another model's name. */
  readonly model: string;
  readonly config: Readonly<Record<string, number>>;
  /** The default configuration: values that equal it need not be named. */
  readonly usual: Readonly<Record<string, number>>;
  readonly modelHash: string;
  readonly machine: Machine;
  readonly notation: Notation;
}

/** The parameters, without those at their defaults; those that give the size are always named. */
export function configWords({ config, usual, notation }: Omit<Subject, 'machine'>): string {
  const names = Object.keys(usual).filter(
    (name) => notation.alwaysSaid.includes(name) || config[name] !== usual[name],
  );
  return names.map((name) => `${name}=${config[name]}`).join(' ');
}
