/**
 * The YAML files of one folder of the record as they are, without schema or rules: importing and proving must work on a
 * record in which `check` still finds faults.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles } from '../../src/record/corpus/corpus.ts';
import { readYaml } from '../../src/record/corpus/read-yaml.ts';
import { type Unreadable, unreadableOf } from './unreadable.ts';

export interface RawEntry {
  readonly id: string;
  /** Below the content folder: `people/ada-byron.yml`. */
  readonly file: string;
  /** Empty if the file contains no map, or no YAML. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why it could not be read. */
  readonly faults: readonly Unreadable[];
}

/** Sorted by id; empty if there is no such folder. */
export function rawEntries(content: string, kind: 'people' | 'threads' | 'debates'): readonly RawEntry[] {
  if (!existsSync(content)) return [];
  return contentFiles(content, kind).flatMap(({ path, isFile }) => {
    const [, name, deeper] = path.split('/');
    if (!isFile || !name?.endsWith('.yml') || deeper !== undefined) return [];
    return [{ id: name.replace(/\.yml$/, ''), file: path, ...read(join(content, path)) }];
  });
}

function read(path: string): Pick<RawEntry, 'fields' | 'faults'> {
  const yaml = readYaml(readFileSync(path, 'utf8'), path, 0);
  return { fields: isMap(yaml.raw) ? yaml.raw : {}, faults: unreadableOf(yaml) };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
