/** Builds a site of the record with all entries of the hostile pull request that the check accepts. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleProofOn } from '../../test/support/example-proof.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { harm } from './hostile-change.ts';
import { callOf, hostileRecord, inertRows } from './try-hostile.ts';

const lazily = 'claims/positions/zero-lazily.mdx';

/** The function called in the reason of a second version, numbered after those of the rows. */
export const callOfReason = callOf(inertRows.length);

/** @param folder within the project, which is emptied @returns the folder of the built site @throws if a step fails */
export function buildHostileSite(folder: string): string {
  const [content, root] = [join(folder, 'content'), join(folder, 'dist')];
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(hostileRecord())) write(content, path, text);
  for (const [path, text] of Object.entries(exampleProofOn(loadGraph(content), '2026-11-20')))
    write(content, path, text);
  const text = readFileSync(join(content, lazily), 'utf8');
  write(content, lazily, text.replace('put off zeroing', 'delay zeroing'));
  tool('tools/diagrams.ts', '--content', content, '--write');
  const why = ['--reason', harm.replaceAll('pwned()', callOfReason)];
  tool('tools/ledger.ts', '--content', content, '--write', '--date', '2026-11-22', ...why);
  tool('tools/build.ts', '--content', content, '--out', root);
  return root;
}

function write(content: string, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

function tool(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE: '', DEPLOY: '', SITE: 'https://small.example', BASE: '/' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
