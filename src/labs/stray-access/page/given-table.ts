/** The table for examples: what runs apart from the page gets it from there, under this name, before it begins. */

import type { Access, Consequence, Direction } from '../consequence.ts';
import type { MachineId } from '../hardware.ts';
import * as table from '../stray-table.ts';

declare global {
  var strayTable: table.StrayTable | undefined;
}

const given = globalThis.strayTable;

/** Each machine with its cells and what they rest on; empty where the record has no table. */
export const machines: Readonly<Record<MachineId, table.StrayTable['machines'][MachineId]>> =
  given?.machines ?? ({} as table.StrayTable['machines']);

/** The cell of the table. @throws where the record has none */
export function consequenceOf(machine: MachineId, access: Access, direction: Direction): Consequence {
  return table.consequenceOf({ machines }, machine, access, direction);
}
