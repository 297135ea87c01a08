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
  {
    id: 'cost',
    title: 'In place or copy',
    description:
      'What is copied, cleared, allocated and held twice when memory changes hands: in place, from two stores, or through a bounce buffer.',
    does: 'Count what three ways of handing memory over copy, clear and hold twice, for memory, page sizes and ranges of your own.',
  },
  {
    id: 'stray-access',
    title: 'Stray access',
    description:
      'Who touches private memory, how, and on which machine: what comes of it, what that rests on, and where the thread did not agree.',
    does: 'Look up what comes of a host access to private memory, by machine, by who touches and how, with the source of every cell.',
  },
];

export function labCard(id: LabId): LabCard {
  const card = labs.find((lab) => lab.id === id);
  if (!card) throw new Error(`Unexpected lab ${id}, expected one with a page`);
  return card;
}
