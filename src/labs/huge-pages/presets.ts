/** Runs to start from: the situations that were argued about, each with what to look for. */

import { actionIndex, type Kind } from './action.ts';
import type { Setup } from './folio.ts';
import { dh40, dh46, sc19 } from './outcome.ts';

export interface FolioPreset {
  readonly id: string;
  readonly title: string;
  readonly look: string;
  /** Message-IDs in which the situation is argued. */
  readonly messages: readonly string[];
  readonly setup: Setup;
  readonly actions: readonly number[];
}

export const folioPresets: readonly FolioPreset[] = [
  {
    id: 'pin-next-door',
    title: 'A long-term pin next door',
    look: 'Piece 5 has a long-term pin; the guest wants piece 9. Nobody holds piece 9, but the count is of the folio.',
    messages: [dh40],
    setup: { size: '2M', holding: 'whole', start: 'shared' },
    actions: run(['pin-long', 5], ['convert', 9], ['convert', 9]),
  },
  {
    id: 'option-a',
    title: 'Option (a): no long-term pins',
    look: 'The long-term pin is refused, a short one is not. The conversion waits for it, and while it waits nothing can be faulted in.',
    messages: [dh40, dh46],
    setup: { size: '2M', holding: 'no-long-pins', start: 'shared' },
    actions: run(['pin-long', 5], ['pin', 5], ['convert', 9], ['map', 7], ['unpin', 5]),
  },
  {
    id: 'option-b',
    title: 'Option (b): unmovable 4 KiB pieces',
    look: 'The same long-term pin stands in the way of its own piece only. Look at the struct pages, which are all there from the start.',
    messages: [dh40],
    setup: { size: '1G', holding: 'pieces', start: 'shared' },
    actions: run(['pin-long', 5], ['convert', 9], ['convert', 5], ['merge', 0], ['unpin', 5], ['merge', 0]),
  },
  {
    id: 'late-split',
    title: 'Splitting late',
    look: 'The saving is kept until a part is converted, and comes back afterwards. The second time a pin is in the way of the split.',
    messages: [sc19, dh46],
    setup: { size: '2M', holding: 'late', start: 'shared' },
    actions: run(['convert', 9], ['share', 9], ['pin', 5], ['convert', 9]),
  },
  {
    id: 'one-subpage',
    title: 'One sub-page of a huge page',
    look: 'All of the folio is shared and the guest makes one piece private: no second huge page is needed, one table of the second stage is.',
    messages: ['385a5692-ffc8-455e-b371-0449b828b637@redhat.com'],
    setup: { size: '1G', holding: 'pieces', start: 'shared' },
    actions: run(['convert', 145]),
  },
];

function run(...actions: readonly (readonly [Kind, number])[]): readonly number[] {
  return actions.map(([kind, piece]) => actionIndex({ kind, piece }));
}
