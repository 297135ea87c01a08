/**
 * Who may not have lived through an access to private memory. The model goes on as if nothing had been stopped; whether
 * anybody is left to go on is the machine's to decide, and stands in the table of stray accesses.
 */

import type { Access } from '../stray-access/consequence.ts';
import type { Told } from './step.ts';

export interface Doubt {
  readonly who: 'VMM' | 'host';
  /** The step of the access, counted from 1. */
  readonly step: number;
}

/** @param at the step that is looked at, counted from 1: what it does itself is not in doubt */
export function doubtBefore(steps: readonly Told[], at: number): Doubt | undefined {
  const by = (access: Access) =>
    steps
      .slice(0, Math.max(0, at - 1))
      .findIndex(({ events }) => events.some((event) => event.kind === 'stray' && event.access === access));
  const ofKernel = by('linear-map');
  if (ofKernel >= 0) return { who: 'host', step: ofKernel + 1 };
  const ofProcess = by('user-mapping');
  return ofProcess >= 0 ? { who: 'VMM', step: ofProcess + 1 } : undefined;
}
