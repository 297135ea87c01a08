/**
 * The shape of a cell of the stray-access table: what a host access to a guest's private page leads to on one machine.
 */

import type { Evidence } from '../shared/source.ts';
import type { Hardware } from './hardware.ts';

/**
 * Who accesses the page: `user-mapping` a process of the host through its own mapping; `uaccess` the kernel on such a
 * mapping (copy_to_user and the like); `linear-map` the kernel through its own mapping of all memory, as it does for a
 * page it holds by a pin; `device-dma` a device of the host.
 */
export const accesses = ['user-mapping', 'uaccess', 'linear-map', 'device-dma'] as const;
export type Access = (typeof accesses)[number];

export const directions = ['read', 'write'] as const;
export type Direction = (typeof directions)[number];

/** The kind of outcome, for colour and sorting; the text has the meaning. */
export type OutcomeKind =
  /** Whoever made the access is stopped or gets an error; the system goes on. */
  | 'contained'
  /** The host kernel, or the whole machine, is likely lost. */
  | 'fatal'
  /** Nothing happens at once. */
  | 'silent'
  /** The outcome depends on hardware or a set-up that the text names. */
  | 'depends'
  /** None of our sources says. */
  | 'not-stated';

export interface Statement {
  readonly text: string;
  readonly evidence: Evidence;
}

export interface Consequence extends Statement {
  readonly access: Access;
  readonly directions: readonly Direction[];
  readonly outcome: OutcomeKind;
  /** Who pays, or for what, in the few words that fit into the table. */
  readonly brief?: string;
  /** What merged or queued code does now, if that differs from what was said in the thread. */
  readonly since?: Statement;
}

export interface MachineConsequences extends Hardware {
  /** How the two parameters describe the machine, and what they leave out. */
  readonly parameters: Statement;
  /** What is left of the guest's page after a stray write. */
  readonly guestData: Statement & {
    readonly state: 'intact' | 'lost' | 'corrupted' | 'depends' | 'not-stated';
    /** What merged code does now, if that differs from what was said in the thread. */
    readonly since?: Statement;
  };
  readonly consequences: readonly Consequence[];
}
