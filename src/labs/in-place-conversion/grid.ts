/** The state of the grid: sixteen pages of 4 KiB, each with its owner, mapping and pins. */

import { pageCount } from './action.ts';

export interface Page {
  /** Its owner. The toy assumes that the host's view and the hypervisor's change together. */
  readonly owner: 'private' | 'shared';
  /** The VMM, a process of the host, has it mapped. */
  readonly mapped: boolean;
  /** Pins that I/O of the host kernel holds. */
  readonly pins: number;
  /** A host access targeted it while it was private; the machine decides the result. Never cleared. */
  readonly struck: boolean;
}

/** `gmem` is guest_memfd's rule: lock, unmap, compare the reference count, else EAGAIN. `naive` believes the guest. */
export const rules = ['gmem', 'naive'] as const;
export type ConversionRule = (typeof rules)[number];

export interface Grid {
  readonly rule: ConversionRule;
  readonly pages: readonly Page[];
}

/** The most pins that the toy allows on a page. */
export const mostPins = 3;

/** All memory private, unmapped and unpinned, as guest memory starts. */
export function newGrid(rule: ConversionRule): Grid {
  const page: Page = { owner: 'private', mapped: false, pins: 0, struck: false };
  return { rule, pages: Array.from({ length: pageCount }, () => page) };
}

/** References beyond the page cache's own: one for the mapping, one for each pin. */
export function extraReferences(page: Page): number {
  return (page.mapped ? 1 : 0) + page.pins;
}

/** Whether the host can still reach a private page, by a mapping or a pin, which must never happen. */
export function isExposed(page: Page): boolean {
  return page.owner === 'private' && extraReferences(page) > 0;
}

export function pageAt(grid: Grid, index: number): Page {
  const page = grid.pages[index];
  if (!page) throw new RangeError(`There is no page ${index}: the grid has pages 0 to ${pageCount - 1}.`);
  return page;
}
