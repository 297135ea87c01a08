/** The site of the record of all that the check lets pass of the hostile pull request, built as any site is. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleProofOn } from '../../test/support/example-proof.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { harm } from './hostile-change.ts';
import { callOf, hostileRecord, inertRows } from './try-hostile.ts';

const lazily = 'claims/positions/zero-lazily.mdx';

/** The call in the reason that is given for a second version, after those of the rows. */
export const callOfReason = callOf(inertRows.length);

/** @param folder within the project, which is emptied @returns the folder of the built site @throws where a step fails */
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
