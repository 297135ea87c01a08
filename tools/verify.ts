/** `npm run verify`: proves every evidence entry of the content against the mail that is at hand. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proved } from '../src/evidence/lock.ts';
import { updateLock } from '../src/evidence/lock.ts';
import { formatLock, parseLock } from '../src/evidence/lock-file.ts';
import { createProver } from '../src/evidence/prove.ts';
import { buildArchive } from '../src/mail/archive.ts';
import { identifyPage } from '../src/mail/identify-page.ts';
import { archiveOption, readArchives } from './archive-files.ts';
import { CallError, contentOption, jsonOption, runCommand } from './command-line.ts';
import { contentEvidence } from './content-evidence.ts';
import { knownPeople } from './known-people.ts';
import { countResults, type Judged, verifyJson, verifyText } from './verify-report.ts';
import { writeAll } from './write-all.ts';

const lockName = 'evidence.lock.json';

await runCommand(
  {
    name: 'verify',
    synopsis: '--archive PATH [--archive PATH ...] [--strict] [--write] [--json]',
    does: [
      'Proves every quotation against the mail: it stands in the lines given, once, and was said by the speaker.',
      'Results: verified (own words), second-hand (as quoted by the sender), unverified (no copy of the message),',
      'failed. Exit status 1 if any failed.',
    ].join('\n'),
    options: {
      archive: archiveOption,
      strict: { type: 'boolean', help: 'count unverified entries as faults too' },
      write: { type: 'boolean', help: 'update evidence.lock.json in the content folder' },
      json: jsonOption,
      content: contentOption,
    },
  },
  async (words) => {
    const paths = words.texts('archive');
    if (paths.length === 0) throw new CallError('nothing to prove against: give `--archive PATH`');
    const dir = words.text('content') ?? 'content';
    const people = knownPeople(dir);
    const { entries, unreadable, messages } = contentEvidence(dir, people);
    const { copies, warnings } = readArchives(paths);
    for (const warning of [...warnings, ...unreadable]) process.stderr.write(`${warning}\n`);
    const archive = buildArchive(copies, (page) => {
      const id = identifyPage(page, messages);
      if (id === undefined)
        process.stderr.write(`${page.source}: shows no message that threads/*.yml know\n`);
      return id;
    });
    const names = new Map(people.map((person) => [person.slug, person.names]));
    const prove = createProver(archive, (slug) => names.get(slug));

    const judged: Judged[] = [];
    const showProgress = process.stderr.isTTY && entries.length > 500;
    for (const { entry, place } of entries) {
      judged.push({ entry, place, proof: await prove(entry) });
      if (showProgress) process.stderr.write(`\r${judged.length}/${entries.length} entries`);
    }
    if (showProgress) process.stderr.write('\r\u001b[K');

    const counts = countResults(judged);
    if (words.flag('write')) writeLock(dir, judged);
    process.stdout.write(words.flag('json') ? verifyJson(judged) : verifyText(judged, archive.ids.length));
    const strictly = words.flag('strict') ? counts.unverified : 0;
    return counts.failed + unreadable.length + strictly > 0 ? 1 : 0;
  },
);

function writeLock(dir: string, proved: readonly Proved[]): void {
  const file = join(dir, lockName);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  let before: ReturnType<typeof parseLock> = [];
  try {
    if (text !== undefined) before = parseLock(text);
  } catch (cause) {
    throw new CallError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const after = formatLock(updateLock(before, proved));
  if (after === text) return;
  writeAll(dir, new Map([[lockName, after]]), new Map([[lockName, text]]));
  process.stderr.write(`wrote ${file}\n`);
}
