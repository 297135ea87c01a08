/** Filters documents by the chosen kind, person, topic, state and debate. */

import type { LoadPart } from './load-part.ts';
import { unpackNumbers } from './postings.ts';
import { type Core, filterNames, type PackedPart } from './search-index.ts';

export interface Filters {
  readonly kind?: string;
  readonly person?: string;
  readonly topic?: string;
  readonly state?: string;
  readonly debate?: string;
}

/** A test of a document's number. Loads only the filters that are set. */
export async function filterBy(
  core: Core,
  filters: Filters,
  load: LoadPart,
): Promise<(at: number) => boolean> {
  const sets = await Promise.all(
    filterNames.flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [documentsOf(name, value, load)];
    }),
  );
  const { kind } = filters;
  const kinds = kind === undefined ? undefined : kindOf(core);
  return (at) => sets.every((set) => set.has(at)) && (kinds === undefined || kinds(at) === kind);
}

/** The values of a choice: one, or several that have the same label. */
export function valuesIn(choice: string): readonly string[] {
  return choice.split(',');
}

async function documentsOf(name: string, value: string, load: LoadPart): Promise<ReadonlySet<number>> {
  const part = (await load(`f/${name}`)) as PackedPart | undefined;
  return new Set(
    valuesIn(value).flatMap((one) => {
      const packed = part && Object.hasOwn(part, one) ? part[one] : undefined;
      return packed === undefined ? [] : unpackNumbers(packed);
    }),
  );
}

/** Looks up the kind of a document by its number. */
export function kindOf({ kinds }: Core): (at: number) => string {
  const all = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  return (at) => all[at] ?? '';
}
