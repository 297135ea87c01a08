/**
 * Models moving a private page as a machine for the explorer. It is our own toy, not anybody's design: the thread has
 * two sentences on the hypercall (ZnVG9oZL4GT0uFy_@google.com L63-66) and none on what happens inside it.
 */

import { all, is, not } from '../../explorer/condition.ts';
import type { Machine, Property } from '../../explorer/machine.ts';
import { mover } from './mover.ts';
import { device, guest, host, pinner } from './others.ts';
import type { MigrationConfig } from './parameters.ts';
import { dat, M, variables } from './state.ts';

export const migrationPropertyTexts = {
  M1: 'the content survives: at every moment some frame holds what was last written',
  M2: 'the guest never sees a wrong page',
  M3: 'the host never reads private memory, nor tries to',
  M4: 'no DMA lands in a frame that is not, or will not be, what the guest sees',
  M5: 'from every reachable state the page can be moved',
  W: 'a move refused because of a pin',
} as const;
export type MigrationPropertyId = keyof typeof migrationPropertyTexts;

/** The machine of a whole, valid configuration: see `migrationConfigOf`. */
export function migrationMachine(config: MigrationConfig): Machine {
  return {
    variables: variables(config),
    rules: [
      ...mover(config),
      ...guest(),
      ...(config.DEV === 1 ? device() : []),
      ...(config.K === 1 ? pinner(config) : []),
      ...host(),
    ],
    properties: migrationProperties,
  };
}

const text = migrationPropertyTexts;

const migrationProperties: readonly Property[] = [
  { kind: 'state', id: 'M1', text: text.M1, never: all(not(is(dat(0), 'cur')), not(is(dat(1), 'cur'))) },
  { kind: 'step', id: 'M2', text: text.M2 },
  { kind: 'step', id: 'M3', text: text.M3 },
  { kind: 'step', id: 'M4', text: text.M4 },
  { kind: 'progress', id: 'M5', text: text.M5, goal: is(M, 'DONE') },
  { kind: 'witness', id: 'W', text: text.W },
];
