/** The people of a content folder with all names they are known by. */

import { plainName } from '../../src/mail/read/person-name.ts';
import { type RawEntry, rawEntries } from './raw-entries.ts';
import { refuseUnreadable, type Unreadable } from './unreadable.ts';

export interface KnownPerson {
  readonly slug: string;
  readonly names: readonly string[];
}

/** Ids of people by each of their names, in the form used for comparing names; the first person with a name gets it. */
export function slugsByName(people: readonly KnownPerson[]): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const { slug, names } of people)
    for (const name of names.map(plainName)) if (name !== '' && !slugs.has(name)) slugs.set(name, slug);
  return slugs;
}

export interface ReadPeople {
  /** The people whose files can be read. */
  readonly people: readonly KnownPerson[];
  readonly unreadable: readonly Unreadable[];
}

export function readPeople(content: string): ReadPeople {
  const entries = rawEntries(content, 'people');
  return {
    people: entries
      .filter(({ faults }) => faults.length === 0)
      .map((entry) => ({ slug: entry.id, names: namesOf(entry) })),
    unreadable: entries.flatMap(({ faults }) => faults),
  };
}

/** @throws if a file cannot be read: without its names, words would be attributed to nobody */
export function knownPeople(content: string): readonly KnownPerson[] {
  const { people, unreadable } = readPeople(content);
  refuseUnreadable('people', unreadable);
  return people;
}

function namesOf({ fields: { name, names } }: RawEntry): readonly string[] {
  return [name, ...(Array.isArray(names) ? names : [])].filter((value) => typeof value === 'string');
}
