/** Runs to start from: situations that were argued about. Their texts are in `content/labs/huge-pages.yml`. */

import { actionIndex, type Kind } from './action.ts';
import type { Setup } from './folio.ts';

export interface FolioPreset {
  readonly id: string;
  readonly title: string;
  readonly setup: Setup;
  readonly actions: readonly number[];
}

export const folioPresets: readonly FolioPreset[] = [
  {
    id: 'pin-next-door',
    title: 'A long-term pin next door',
    setup: { size: '2M', holding: 'whole', start: 'shared' },
    actions: run(['pin-long', 5], ['convert', 9], ['convert', 9], ['unpin', 5], ['convert', 9]),
  },
  {
    id: 'option-a',
    title: 'Option (a): no long-term pins',
    setup: { size: '2M', holding: 'no-long-pins', start: 'shared' },
    actions: run(['pin-long', 5], ['pin', 5], ['convert', 9], ['map', 7], ['unpin', 5]),
  },
  {
    // The same requests on a folio of the same size as under option (a), held differently.
    id: 'option-b-alike',
    title: 'Option (b): unmovable 4 KiB pieces',
    setup: { size: '2M', holding: 'pieces', start: 'shared' },
    actions: run(['pin-long', 5], ['pin', 5], ['convert', 9], ['map', 7], ['unpin', 5]),
  },
  {
    id: 'option-b',
    title: 'Option (b), with a 1 GiB page',
    setup: { size: '1G', holding: 'pieces', start: 'shared' },
    actions: run(['pin-long', 5], ['convert', 9], ['convert', 5], ['merge', 0], ['unpin', 5], ['merge', 0]),
  },
  {
    id: 'late-split',
    title: 'Splitting late',
    setup: { size: '2M', holding: 'late', start: 'shared' },
    actions: run(['convert', 9], ['share', 9], ['pin', 5], ['convert', 9]),
  },
  {
    id: 'one-subpage',
    title: 'One sub-page of a huge page',
    setup: { size: '1G', holding: 'pieces', start: 'shared' },
    actions: run(['convert', 145]),
  },
];

function run(...actions: readonly (readonly [Kind, number])[]): readonly number[] {
  return actions.map(([kind, piece]) => actionIndex({ kind, piece }));
}
