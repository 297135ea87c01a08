/** Writes an invented record with the lock and the ledger it would have, so that it can be checked and built. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleProof } from '../../test/support/example-proof.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { type Counts, type MadeRecord, madeRecord } from './made-record.ts';

export function writeRecord(dir: string, size: number, seed: number, counts?: Counts): MadeRecord {
  rmSync(dir, { recursive: true, force: true });
  const made = madeRecord(size, seed, counts);
  for (const [path, text] of made.files) write(dir, path, text);
  for (const [path, text] of Object.entries(exampleProof(loadGraph(dir)))) write(dir, path, text);
  return made;
}

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
