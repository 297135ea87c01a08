/** The labs that have a page, in the order of the site. */

import type { LabId } from './limits.ts';

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
    id: 'conversion-race',
    title: 'Conversion race',
    description:
      'Five ways to make a shared page private, against a host that faults, pins and writes meanwhile: walked by hand or explored whole.',
    does: 'Walk five conversion protocols step by step, explore every state they can reach, and follow each broken property to its shortest counterexample.',
  },
  {
    id: 'huge-pages',
    title: 'Huge pages',
    description:
      'A folio of 512 pieces with one reference count: whose pin blocks which conversion, and what options (a) and (b) change.',
    does: 'Convert and pin pieces of one huge folio, held as options (a) and (b) hold it, and watch splits, refusals and struct pages.',
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
  {
    id: 'migration',
    title: 'Migration',
    description:
      'Moving a private page with the hypervisor’s help or without: what must stop for it, and what breaks where one thing does not.',
    does: 'Move a private page with the hypervisor’s help or without, leave out one thing that must stop, and see what breaks.',
  },
];

export function labCard(id: LabId): LabCard {
  const card = labs.find((lab) => lab.id === id);
  if (!card) throw new Error(`Unexpected lab ${id}, expected one with a page`);
  return card;
}
