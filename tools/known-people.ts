/** The people of a content folder with every name they go by. */

import { CallError } from './command-line.ts';
import { type RawEntry, rawEntries } from './raw-entries.ts';

export interface KnownPerson {
  readonly slug: string;
  readonly names: readonly string[];
}

/** @throws a {@link CallError} for a file that cannot be read: without its names, words would be nobody's */
export function knownPeople(content: string): readonly KnownPerson[] {
  return rawEntries(content, 'people').map((entry) => ({ slug: entry.id, names: namesOf(entry) }));
}

function namesOf({ fields: { name, names }, fault }: RawEntry): readonly string[] {
  if (fault !== undefined) throw new CallError(fault);
  return [name, ...(Array.isArray(names) ? names : [])].filter((one) => typeof one === 'string');
}
