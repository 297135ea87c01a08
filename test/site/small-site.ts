/**
 * Builds the site of a small invented record below a base path: with a claim that was changed, one that was withdrawn, one
 * that was renamed, and a Message-ID that is awkward in a path. It covers what the real record may lack at the moment.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normaliseLine } from '../../src/mail/words/normalise.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { exampleLock, exampleProofOn } from '../support/example-proof.ts';
import { exampleRecord } from '../support/example-record.ts';

export const awkwardId = '2024/06%41+zero@mail.example';
export const site = 'https://small.example';
export const base = '/record/';
/** Line 5 of the awkward message as its sender wrote it; a claim rests on it. */
export const citedLine = 'But who zeroes it, if nobody ever touches the page?';

export interface SmallSite {
  readonly root: string;
  readonly content: string;
  /** The first hashes of the claims that were later changed, withdrawn and renamed. */
  readonly first: { readonly changed: string; readonly withdrawn: string; readonly renamed: string };
  readonly remove: () => void;
}

const lazily = 'claims/positions/zero-lazily.mdx';
const withdrawn = 'claims/positions/taken-back.mdx';
const renamed = 'claims/positions/old-name.mdx';

/** Builds it below `test-results/`. @throws with the report if the record is faulty or the build fails */
export function buildSmallSite(name: string): SmallSite {
  const folder = join('test-results', name);
  const content = join(folder, 'content');
  const root = join(folder, 'dist');
  rmSync(folder, { recursive: true, force: true });

  const another = (title: string) =>
    (exampleRecord[lazily] ?? '')
      .replace(/^title: .*$/m, `title: ${title}`)
      .replace(/^stances:\n.*\n/m, 'none:\n  zeroing: says when it may be done, not whether it must\n');
  const files = Object.entries({
    ...exampleRecord,
    [withdrawn]: another('Pages may be zeroed by anybody'),
    [renamed]: another('Pages may be zeroed late'),
  }).map(([path, text]) => [path, text.replaceAll('m2@mail.example', awkwardId)] as const);
  for (const [path, text] of files) write(content, path, text);
  for (const [path, text] of Object.entries(exampleProofOn(loadGraph(content), '2026-11-20')))
    write(content, path, text);
  const first = {
    changed: hashOf(content, 'zero-lazily'),
    withdrawn: hashOf(content, 'taken-back'),
    renamed: hashOf(content, 'old-name'),
  };

  edit(content, lazily, (text) => text.replace('put off zeroing', 'delay zeroing'));
  rmSync(join(content, withdrawn));
  const moved = readFileSync(join(content, renamed), 'utf8');
  rmSync(join(content, renamed));
  write(content, 'claims/positions/new-name.mdx', moved);
  write(
    content,
    'redirects.yml',
    '- from: old-name\n  to: new-name\n  reason: The old name said too little.\n',
  );
  const lock = exampleLock(loadGraph(content), (message, line) =>
    message === awkwardId && line === 5 ? normaliseLine(citedLine) : `${message} ${line}`,
  );
  write(content, 'evidence.lock.json', lock);
  const why = ['--withdraw', 'taken-back', '--reason', 'She did not say so.'];
  tool(['tools/ledger.ts', '--content', content, '--write', '--date', '2026-11-22', ...why]);
  tool(['tools/build.ts', '--content', content, '--out', root], { SITE: site, BASE: base });
  return { root, content, first, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function write(content: string, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

function edit(content: string, path: string, change: (text: string) => string): void {
  write(content, path, change(readFileSync(join(content, path), 'utf8')));
}

function hashOf(content: string, id: string): string {
  const index = readFileSync(join(content, 'ledger/index.tsv'), 'utf8');
  return new RegExp(`\\t${id}\\t([0-9a-f]{12})\\t`).exec(index)?.[1] ?? '';
}

function tool(args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE: '', DEPLOY: '', ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
