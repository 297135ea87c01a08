/** The state of the grid: sixteen pages of 4 KiB, each with what the host and the hypervisor hold about it. */

import { pageCount } from './action.ts';

export interface Page {
  /** Whose it is. The toy takes the host's belief and the hypervisor's to change together. */
  readonly owner: 'private' | 'shared';
  /** The VMM, a process of the host, has it mapped. */
  readonly mapped: boolean;
  /** Pins that I/O of the host kernel holds. */
  readonly pins: number;
  /** A host access has gone for it while it was private; what came of that is the machine's. Stays. */
  readonly struck: boolean;
}

/**
 * `gmem`: guest_memfd's rule: lock, unmap, compare the reference count, else EAGAIN. `naive`: believe the guest and
 * flip.
 */
export const rules = ['gmem', 'naive'] as const;
export type ConversionRule = (typeof rules)[number];

export interface Grid {
  readonly rule: ConversionRule;
  readonly pages: readonly Page[];
}

/** The most pins the toy lets one page have. */
export const mostPins = 3;

/** All memory private, unmapped and unpinned: how guest memory starts. */
export function newGrid(rule: ConversionRule): Grid {
  const page: Page = { owner: 'private', mapped: false, pins: 0, struck: false };
  return { rule, pages: Array.from({ length: pageCount }, () => page) };
}

/** References beyond the page cache's own: a mapping counts one, a pin one. */
export function extraReferences(page: Page): number {
  return (page.mapped ? 1 : 0) + page.pins;
}

/** A private page that the host can still reach, by a mapping or a pin: what must never be. */
export function isExposed(page: Page): boolean {
  return page.owner === 'private' && extraReferences(page) > 0;
}

export function pageAt(grid: Grid, index: number): Page {
  const page = grid.pages[index];
  if (!page) throw new RangeError(`There is no page ${index}: the grid has pages 0 to ${pageCount - 1}.`);
  return page;
}
