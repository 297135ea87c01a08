/** What `npm run verify` does, apart from the process around it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { updateLock } from '../src/evidence/lock.ts';
import type { Lock } from '../src/evidence/lock-entry.ts';
import { formatLock, parseLock } from '../src/evidence/lock-file.ts';
import { createProver } from '../src/evidence/prove.ts';
import { threadFaults } from '../src/evidence/thread-faults.ts';
import { type Archive, buildArchive } from '../src/mail/archive.ts';
import { identifyPage } from '../src/mail/identify-page.ts';
import { archiveOption, readArchives } from './archive-files.ts';
import { CallError, contentOption, jsonOption, type Usage, type Words } from './command-line.ts';
import { type ContentEvidence, contentEvidence } from './content-evidence.ts';
import { type KnownPerson, knownPeople } from './known-people.ts';
import type { Streams } from './streams.ts';
import { countResults, type Judged, verifyJson, verifyText } from './verify-report.ts';
import { clearLeftovers, writeAll } from './write-all.ts';

const lockName = 'evidence.lock.json';

export const usage: Usage = {
  name: 'verify',
  synopsis: '--archive PATH [--archive PATH ...] [--strict] [--write] [--json]',
  does: [
    'Proves every quotation against the mail: it stands in the lines given, once, and was said by the speaker. Compares',
    'date, subject and sender of each message of threads/*.yml with the mail. Results: verified (own words),',
    'second-hand (as quoted by the sender), unverified (no copy of the message), failed. Exit status 1 if any failed.',
    'Words that turn or weaken a quotation in its own sentence are listed as its edge.',
  ].join('\n'),
  options: {
    archive: archiveOption,
    strict: { type: 'boolean', help: 'count unverified entries as faults too' },
    write: { type: 'boolean', help: 'update evidence.lock.json in the content folder' },
    json: jsonOption,
    content: contentOption,
  },
};

export async function runVerify(words: Words, streams: Streams): Promise<number> {
  const paths = words.texts('archive');
  if (paths.length === 0) throw new CallError('nothing to prove against: give `--archive PATH`');
  const dir = words.text('content') ?? 'content';
  clearLeftovers(dir);
  const people = knownPeople(dir);
  const content = contentEvidence(dir, people);
  const archive = archiveAt(paths, content, streams);
  const judged = await prove(content, archive, people, streams);
  const faults = await threadFaults(content.messages, archive);
  const counts = countResults(judged);
  if (words.flag('write')) writeLock(dir, judged, streams);
  streams.out(
    words.flag('json') ? verifyJson(judged, faults) : verifyText(judged, faults, archive.ids.length),
  );
  const strictly = words.flag('strict') ? counts.unverified : 0;
  return counts.failed + content.unreadable.length + faults.length + strictly > 0 ? 1 : 0;
}

function archiveAt(paths: readonly string[], content: ContentEvidence, streams: Streams): Archive {
  const { copies, warnings } = readArchives(paths);
  for (const warning of [...warnings, ...content.unreadable]) streams.err(`${warning}\n`);
  return buildArchive(copies, (page) => {
    const id = identifyPage(page, content.messages);
    if (id === undefined) streams.err(`${page.source}: shows no message that threads/*.yml know\n`);
    return id;
  });
}

async function prove(
  { entries }: ContentEvidence,
  archive: Archive,
  people: readonly KnownPerson[],
  streams: Streams,
): Promise<readonly Judged[]> {
  const names = new Map(people.map((person) => [person.slug, person.names]));
  const prover = createProver(archive, (slug) => names.get(slug));
  const judged: Judged[] = [];
  const showProgress = streams.watched && entries.length > 500;
  for (const { entry, place } of entries) {
    judged.push({ entry, place, proof: await prover(entry) });
    if (showProgress) streams.err(`\r${judged.length}/${entries.length} entries`);
  }
  if (showProgress) streams.err('\r\u001b[K');
  return judged;
}

function writeLock(dir: string, proved: readonly Judged[], streams: Streams): void {
  const file = join(dir, lockName);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  let before: Lock = [];
  try {
    if (text !== undefined) before = parseLock(text);
  } catch (cause) {
    throw new CallError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const after = formatLock(updateLock(before, proved));
  if (after === text) return;
  writeAll(dir, new Map([[lockName, after]]), new Map([[lockName, text]]));
  streams.err(`wrote ${file}\n`);
}
