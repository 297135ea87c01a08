/**
 * Names the components of a model's state: program counters are separated from
 * the pages they work on, and per-page values become arrays.
 */

import { type Machine, named, type State } from '../../explorer/machine.ts';
import { C, IDLE, T, U } from '../conversion-race/names.ts';

/** `attr: ['S','P']`, `cpc: 'LCK'`, `cp: 0`, `npc: ['IDLE']`, `np: [0]`, …: only the components of this machine. */
export type Fields = Readonly<Record<string, string | number | readonly (string | number)[]>>;

export function fieldsOf(machine: Machine, state: State): Fields {
  const fields: Record<string, string | number | (string | number)[]> = {};
  const npc: string[] = [];
  const np: number[] = [];
  for (const [name, value] of Object.entries(named(machine, state))) {
    const array = /^(\w+)\[(\d+)\]$/.exec(name);
    const { counter, page } = placeOf(value);
    if (array) {
      const component = array[1] ?? '';
      const items = fields[component];
      const item = /^\d+$/.test(value) ? Number(value) : value;
      fields[component] = Array.isArray(items) ? [...items, item] : [item];
    } else if (name === C) Object.assign(fields, { cpc: counter, cp: page });
    else if (name === U) Object.assign(fields, { upc: counter === IDLE ? 0 : 1, up: page });
    else if (name === T) Object.assign(fields, { tpc: counter === IDLE ? 0 : 1, tp: page });
    else {
      npc.push(counter);
      np.push(page);
    }
  }
  return npc.length > 0 ? { ...fields, npc, np } : fields;
}

/** `LCK(1)` is the counter LCK at page 1; an idle agent's page is 0. */
function placeOf(value: string): { readonly counter: string; readonly page: number } {
  const placed = /^(\w+)\((\d+)\)$/.exec(value);
  return placed ? { counter: placed[1] ?? '', page: Number(placed[2]) } : { counter: value, page: 0 };
}
