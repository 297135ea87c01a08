/**
 * The people of a content folder with every name they go by. Read leniently, straight from the files: proving and
 * importing must work on a record that its checks would still find faults in.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { CallError } from './command-line.ts';

export interface KnownPerson {
  readonly slug: string;
  readonly names: readonly string[];
}

export function knownPeople(dir: string): readonly KnownPerson[] {
  const folder = join(dir, 'people');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return files.sort().map((file) => ({ slug: basename(file, '.yml'), names: namesIn(join(folder, file)) }));
}

function namesIn(file: string): readonly string[] {
  let person: unknown;
  try {
    person = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CallError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof person !== 'object' || person === null) return [];
  const { name, names } = person as Readonly<Record<string, unknown>>;
  return [name, ...(Array.isArray(names) ? names : [])].filter((one) => typeof one === 'string');
}
