/** The labs that have a page, in the order in which a reader meets them. */

import type { LabId } from '../../sim/limits.ts';

export interface LabCard {
  readonly id: LabId;
  readonly title: string;
  /** One sentence for lists and link previews. */
  readonly description: string;
  /** What a reader does there. */
  readonly does: string;
}

export const labs: readonly LabCard[] = [
  {
    id: 'in-place-conversion',
    title: 'In place',
    description:
      'Sixteen pages that you share, map, pin and convert, under guest_memfd’s rule beside the naive one.',
    does: 'Share, map, pin and convert sixteen pages under two rules at once, and see which of them lets the host into private memory.',
  },
];

export function labCard(id: LabId): LabCard {
  const card = labs.find((lab) => lab.id === id);
  if (!card) throw new Error(`Unexpected lab ${id}, expected one with a page`);
  return card;
}
