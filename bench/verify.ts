/**
 * The time that proving takes: the whole archive with every entry of the content (ARCHIVE, a folder of mail; at most
 * 2 s and 300 MB), against the time that postal-mime needs to parse the same mail; and invented archives of 5 000 to
 * 20 000 messages, whose time must grow no faster than they do.
 */

import { Buffer } from 'node:buffer';
import PostalMime from 'postal-mime';
import type { EvidenceEntry, NamesOf } from '../src/evidence/evidence-entry.ts';
import { createMatcher } from '../src/evidence/match/match-evidence.ts';
import { buildArchive } from '../src/mail/read/archive.ts';
import { readArchives } from '../src/mail/read/read-archives.ts';
import { type Copy, readMail } from '../src/mail/read/read-mail.ts';
import { knownPeople } from '../tools/content/known-people.ts';
import { contentEvidence } from '../tools/verify/content-evidence.ts';

const sizes = [5_000, 10_000, 20_000];
const people = ['Ada Boyle', 'Ben Carr', 'Cleo Dunn'];

export async function run(): Promise<void> {
  const archive = process.env['ARCHIVE'];
  if (archive) await measureArchive(archive);
  else print('verify, whole archive: not measured (set ARCHIVE to the folder of the mail)');
  let before: number | undefined;
  for (const size of sizes) {
    const file = syntheticMbox(size);
    const { seconds, entries } = await timedProof(
      () => readMail(file, 'synthetic.mbox'),
      syntheticEntries(size),
      namesOf,
    );
    const growth =
      before === undefined ? '' : `, ${(seconds / before).toFixed(2)} times the time for 2 times the mail`;
    print(`verify, ${size} made-up messages, ${entries} entries: ${seconds.toFixed(2)} s${growth}`);
    before = seconds;
  }
}

async function measureArchive(path: string): Promise<void> {
  const started = performance.now();
  const known = knownPeople('content');
  const names = new Map(known.map((person) => [person.slug, person.names]));
  const entries = contentEvidence('content', known).entries.map(({ entry }) => entry);
  const content = (performance.now() - started) / 1000;
  const { seconds, copies } = await timedProof(
    () => readArchives([path]).copies,
    entries,
    (slug) => names.get(slug),
  );
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const whole = content + seconds;
  print(
    `verify, whole archive, ${entries.length} entries, ${copies.length} copies: ${whole.toFixed(2)} s, of which content ${content.toFixed(2)} s; ${memory} MB at most (limits 2 s, 300 MB)`,
  );
  const parsing = performance.now();
  for (const { content: mail } of copies) if (mail.kind === 'mail') await PostalMime.parse(mail.bytes());
  const other = (performance.now() - parsing) / 1000;
  print(
    `  proving takes ${(seconds / other).toFixed(2)} times what postal-mime takes to parse the same mail (${other.toFixed(2)} s)`,
  );
}

async function timedProof(read: () => readonly Copy[], entries: readonly EvidenceEntry[], names: NamesOf) {
  const started = performance.now();
  const copies = read();
  const match = createMatcher(buildArchive(copies), names);
  for (const entry of entries) await match(entry);
  return { seconds: (performance.now() - started) / 1000, entries: entries.length, copies };
}

function namesOf(slug: string): readonly string[] | undefined {
  const index = Number(slug.slice(1));
  return people[index] === undefined ? undefined : [people[index]];
}

/** Each message answers the one before and quotes two lines of it. */
function syntheticMbox(size: number): Buffer {
  const parts: string[] = [];
  for (let index = 0; index < size; index++) {
    const sender = people[index % 3];
    const quoted = people[(index + 2) % 3];
    const own = Array.from(
      { length: 20 },
      (_, line) => `Own line ${line} of message ${index} on one kettle or another.`,
    );
    parts.push(
      `From mboxrd@z Mon Jun  3 08:00:00 2024\nFrom: ${sender} <p${index % 3}@mail.example>\nMessage-ID: <s${index}@mail.example>\nDate: Mon, 3 Jun 2024 10:00:00 +0200\nSubject: Kettle\n\nOn Mon, Jun 3, 2024, ${quoted} wrote:\n> Own line 0 of message ${index - 1} on one kettle or another.\n> Own line 1 of message ${index - 1} on one kettle or another.\n\n${own.join('\n')}\n\n`,
    );
  }
  return Buffer.from(parts.join(''));
}

/** One own and one quoted entry for every fiftieth message. */
function syntheticEntries(size: number): readonly EvidenceEntry[] {
  return Array.from({ length: Math.floor(size / 50) }, (_, step) => step * 50 + 1).flatMap((index) => {
    const message = `s${index}@mail.example`;
    const own = {
      claim: `own-${index}`,
      message,
      lines: [5, 5] as const,
      words: `Own line 0 of message ${index}`,
    };
    const quoted = {
      claim: `quoted-${index}`,
      message,
      lines: [2, 2] as const,
      words: `line 0 of message ${index - 1}`,
    };
    return [
      { ...own, speaker: `p${index % 3}`, quotes: false },
      { ...quoted, speaker: `p${(index + 2) % 3}`, quotes: true },
    ];
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
