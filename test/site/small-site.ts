/**
 * Builds the site of a small invented record below a base path: with a claim that was changed, one that was withdrawn, one
 * that was renamed, a claim and a topic that returned to an earlier version, and a Message-ID that is awkward in a path. It
 * covers what the real record may lack at the moment.
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
  /** The two versions of the claim and of the topic that were changed and then returned to the first. */
  readonly returned: Readonly<Record<'claim' | 'topic', readonly [first: string, between: string]>>;
  readonly remove: () => void;
}

const lazily = 'claims/positions/zero-lazily.mdx';
const withdrawn = 'claims/positions/taken-back.mdx';
const renamed = 'claims/positions/old-name.mdx';
const returned = 'claims/positions/there-and-back.mdx';
const topic = 'topics/zeroing.mdx';

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
    [returned]: another('Pages may be zeroed twice'),
  }).map(([path, text]) => [path, text.replaceAll('m2@mail.example', awkwardId)] as const);
  for (const [path, text] of files) write(content, path, text);
  for (const [path, text] of Object.entries(exampleProofOn(loadGraph(content), '2026-11-20')))
    write(content, path, text);
  const first = {
    changed: hashOf(content, 'zero-lazily'),
    withdrawn: hashOf(content, 'taken-back'),
    renamed: hashOf(content, 'old-name'),
  };

  const [claimBefore, topicBefore] = [returned, topic].map((path) =>
    readFileSync(join(content, path), 'utf8'),
  );
  edit(content, lazily, (text) => text.replace('put off zeroing', 'delay zeroing'));
  edit(content, returned, (text) => text.replace('put off zeroing', 'delay zeroing'));
  edit(content, topic, (text) => text.replace('somebody else', 'another'));
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
  write(content, returned, claimBefore ?? '');
  write(content, topic, topicBefore ?? '');
  const versions = { claim: hashesOf(content, 'there-and-back'), topic: hashesOf(content, 'topic/zeroing') };
  const back = ['--date', '2026-11-24', '--reason', 'The first words were hers.'];
  tool(['tools/ledger.ts', '--content', content, '--write', ...back]);
  tool(['tools/build.ts', '--content', content, '--out', root], { SITE: site, BASE: base });
  return {
    root,
    content,
    first,
    returned: versions,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function write(content: string, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

function edit(content: string, path: string, change: (text: string) => string): void {
  write(content, path, change(readFileSync(join(content, path), 'utf8')));
}

function hashOf(content: string, id: string): string {
  return hashesOf(content, id)[0];
}

/** Of the first and the second line on an id. */
function hashesOf(content: string, id: string): readonly [string, string] {
  const index = readFileSync(join(content, 'ledger/index.tsv'), 'utf8');
  const [first, second] = [...index.matchAll(new RegExp(`\\t${id}\\t([0-9a-f]{12})\\t`, 'g'))];
  return [first?.[1] ?? '', second?.[1] ?? ''];
}

function tool(args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE: '', DEPLOY: '', ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
