/**
 * Finds who may not have survived an access to private memory. The model continues as if nothing had been stopped;
 * whether anybody is left to continue depends on the machine, and the table of stray accesses says so.
 */

import type { Access } from '../stray-access/consequence.ts';
import type { Outcome } from './step.ts';

export interface Doubt {
  readonly who: 'VMM' | 'host';
  /** The step of the access, counted from 1. */
  readonly step: number;
}

/** @param at the step in question, counted from 1; its own access does not count */
export function doubtBefore(steps: readonly Outcome[], at: number): Doubt | undefined {
  const by = (access: Access) =>
    steps
      .slice(0, Math.max(0, at - 1))
      .findIndex(({ events }) => events.some((event) => event.kind === 'stray' && event.access === access));
  const ofKernel = by('linear-map');
  if (ofKernel >= 0) return { who: 'host', step: ofKernel + 1 };
  const ofProcess = by('user-mapping');
  return ofProcess >= 0 ? { who: 'VMM', step: ofProcess + 1 } : undefined;
}
