/** Runs to start from, each telling what to look for. */

import { actionIndex, type Kind } from './action.ts';

export interface GridPreset {
  readonly id: string;
  readonly title: string;
  readonly look: string;
  /** Message-IDs in which the situation is argued. */
  readonly messages: readonly string[];
  readonly actions: readonly number[];
}

export const gridPresets: readonly GridPreset[] = [
  {
    id: 'there-and-back',
    title: 'There and back',
    look: 'A page is shared, mapped, used and converted back. Under both rules it ends private; look at what is left of the mapping.',
    messages: ['c05f2a97-5863-4da7-bfae-2d6873a62ebe@redhat.com'],
    actions: on(5, 'share', 'map', 'touch', 'convert'),
  },
  {
    id: 'old-mapping',
    title: 'A mapping that was left',
    look: 'The process writes after the conversion. One rule has zapped the mapping, the other has not.',
    messages: ['095dd4fb-956b-40f4-984d-14544d726f97@redhat.com', '20240619115135.GE2494510@nvidia.com'],
    actions: on(5, 'share', 'map', 'convert', 'touch'),
  },
  {
    id: 'pin-in-flight',
    title: 'I/O in flight',
    look: 'A pin outlives the mapping. One rule answers EAGAIN until the I/O is done, the other lets it write into private memory.',
    messages: ['20240319143119.GA2736@willie-the-truck', '20240620163626.GK2494510@nvidia.com'],
    actions: on(6, 'share', 'map', 'pin', 'convert', 'io', 'unpin', 'convert'),
  },
];

function on(page: number, ...run: readonly Kind[]): readonly number[] {
  return run.map((kind) => actionIndex({ kind, page }));
}
