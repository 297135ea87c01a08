/**
 * The YAML files of one folder of the record as they stand, without shape or rules: importing and proving must work on a
 * record that its checks would still find faults in.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../src/record/corpus/read-yaml.ts';
import { type Unreadable, unreadableOf } from './unreadable.ts';

export interface RawEntry {
  readonly id: string;
  /** Below the content folder: `people/ada-byron.yml`. */
  readonly file: string;
  /** Empty where the file holds no map, or no YAML. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why it could not be read. */
  readonly faults: readonly Unreadable[];
}

/** Sorted by id. A folder that is not there has none. */
export function rawEntries(content: string, kind: 'people' | 'threads' | 'debates'): readonly RawEntry[] {
  const folder = join(content, kind);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return files.sort().map((file) => ({
    id: file.replace(/\.yml$/, ''),
    file: `${kind}/${file}`,
    ...read(join(folder, file)),
  }));
}

function read(path: string): Pick<RawEntry, 'fields' | 'faults'> {
  const yaml = readYaml(readFileSync(path, 'utf8'), path, 0);
  return { fields: isMap(yaml.raw) ? yaml.raw : {}, faults: unreadableOf(yaml) };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
