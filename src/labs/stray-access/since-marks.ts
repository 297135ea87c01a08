/**
 * Cells whose outcome was changed by code merged since 2024, with the words for the table: there a colour alone would go on
 * saying what was so. What the change is and rests on stands in the cell's `since`.
 */

import type { Access, MachineId } from './consequence.ts';

export interface SinceMark {
  readonly machine: MachineId;
  readonly access: Access;
  readonly release: string;
  readonly words: string;
}

export const sinceMarks: readonly SinceMark[] = [
  {
    machine: 'pkvm',
    access: 'linear-map',
    release: '7.1',
    words: 'the host can take the page back and live on',
  },
];

export function sinceMark(machine: MachineId, access: Access): SinceMark | undefined {
  return sinceMarks.find((mark) => mark.machine === machine && mark.access === access);
}
