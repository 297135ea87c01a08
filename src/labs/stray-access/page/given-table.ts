/** The table for examples: they run in a worker, to which the page hands the table under this name before the start. */

import type { Access, Consequence, Direction } from '../consequence.ts';
import type { MachineId } from '../hardware.ts';
import * as table from '../stray-table.ts';

declare global {
  var strayTable: table.StrayTable | undefined;
}

const given = globalThis.strayTable;

/** Each machine with its cells and their sources; empty if the record has no table. */
export const machines: Readonly<Record<MachineId, table.StrayTable['machines'][MachineId]>> =
  given?.machines ?? ({} as table.StrayTable['machines']);

/** The cell of the table. @throws if the record has none */
export function consequenceOf(machine: MachineId, access: Access, direction: Direction): Consequence {
  return table.consequenceOf({ machines }, machine, access, direction);
}
