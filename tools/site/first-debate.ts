/** The id of the debate at `/`, read without the rest of the record: its pages below `/d/` stand in no list of addresses. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export function firstDebate(content: string): string | undefined {
  const dir = join(content, 'debates');
  if (!existsSync(dir)) return undefined;
  const debates = readdirSync(dir)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({ id: file.replace(/\.yml$/, ''), order: orderIn(join(dir, file)) }));
  return debates.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))[0]?.id;
}

/** A file at fault is the business of `check`. */
function orderIn(file: string): number {
  const order = /^order:\s*(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1];
  const value: unknown = order === undefined ? undefined : parse(order);
  return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER;
}
