/** Runs to start from; their texts are in `content/labs/in-place-conversion.yml`. */

import { actionIndex, type Kind } from './action.ts';

export interface GridPreset {
  readonly id: string;
  readonly title: string;
  readonly actions: readonly number[];
}

export const gridPresets: readonly GridPreset[] = [
  {
    id: 'there-and-back',
    title: 'There and back',
    actions: on(5, 'share', 'map', 'touch', 'convert'),
  },
  {
    id: 'old-mapping',
    title: 'The VMM writes after conversion',
    actions: on(5, 'share', 'map', 'convert', 'touch'),
  },
  {
    id: 'pin-in-flight',
    title: 'I/O in flight',
    actions: on(6, 'share', 'map', 'pin', 'convert', 'io', 'unpin', 'convert'),
  },
];

function on(page: number, ...run: readonly Kind[]): readonly number[] {
  return run.map((kind) => actionIndex({ kind, page }));
}
