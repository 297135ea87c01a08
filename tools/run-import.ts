/** The work of `npm run import`: reads mail into threads, people and debates of a content folder. */

import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { personSlug } from '../src/mail/read/person-slug.ts';
import { type ThreadUpdate, updateThread } from '../src/record/corpus/thread-file.ts';
import { idPattern } from '../src/record/schema/values.ts';
import { counted } from '../src/text/counted.ts';
import { printable } from '../src/text/printable.ts';
import { reasonOf } from '../src/text/reason-of.ts';
import { type Arguments, CommandError, contentOption, type Usage } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { knownPeople } from './content/known-people.ts';
import { rawEntries } from './content/raw-entries.ts';
import { refuseUnreadable } from './content/unreadable.ts';
import { personEntry, readThread, titleOf, type UnknownPerson } from './import/import-thread.ts';
import { type ThreadPart, threadParts } from './import/thread-parts.ts';
import { debateEntry, debatesIn, debateTitle } from './new/debate-entry.ts';
import { archiveOption } from './verify/archive-files.ts';
import { clearLeftovers, writeAll } from './write/write-all.ts';

export const usage: Usage = {
  name: 'import',
  synopsis: '--archive PATH [--archive PATH ...] [--thread SLUG] [--into DIR] [--write] [--skip]',
  does: [
    'Reads mail and writes or updates DIR/threads/SLUG.yml: sender, date, subject, In-Reply-To and number of lines of',
    'each message, and its author if a patch was sent for somebody else. Hand-written fields are kept; a second run',
    'changes nothing. For senders without a file in DIR/people/, and for a debate if the folder has none, it prints a',
    'file to paste. A message that cannot be recorded is named and left out, and the exit status is then 1, unless',
    '`--skip` accepts it.',
  ].join('\n'),
  options: {
    archive: archiveOption,
    thread: {
      type: 'string',
      value: 'SLUG',
      help: 'the thread (default: one per archive, named after it)',
    },
    into: {
      type: 'string',
      value: 'DIR',
      help: 'the content folder to write to (default: that of --content)',
    },
    write: { type: 'boolean', help: 'also write the files of people and debate, for you to complete' },
    skip: {
      type: 'boolean',
      help: 'accept that messages which cannot be recorded are left out; each is named',
    },
    content: contentOption,
  },
};

interface UnknownSender extends UnknownPerson {
  readonly thread: string;
}

export async function runImport(args: Arguments, streams: Streams): Promise<number> {
  const paths = args.texts('archive');
  if (paths.length === 0) throw new CommandError('no mail given: expected `--archive PATH`');
  const dir = args.text('into') ?? args.text('content') ?? 'content';
  clearLeftovers(dir);
  const people = [...knownPeople(dir)];
  const imported: Imported = {
    writes: new Map(),
    earlier: new Map(),
    fileOfId: new Map(),
    threads: new Map(),
    report: [],
  };
  const { writes, earlier, fileOfId, threads, report } = imported;
  const unknown = new Map<string, UnknownSender>();
  const faults: string[] = [];
  let skipped = 0;
  // Nothing is written before everything is read.
  const idsOf = idsByThread(dir);
  const threadsOf = threadsById(idsOf);
  for (const { slug, archives } of requestedThreads(paths, args.text('thread'))) {
    const elsewhere = (id: string) => fileOfId.get(id) ?? fileOfOther(threadsOf.get(id), slug);
    const read = await readThread(archives, people, elsewhere, streams).catch((cause: unknown) => {
      if (!(cause instanceof CommandError)) throw cause;
      faults.push(cause.message);
    });
    if (!read) continue;
    for (const note of read.notes) streams.err(`${printable(note)}\n`);
    for (const reason of read.skipped) streams.err(`${printable(reason)}; left out\n`);
    skipped += read.skipped.length;
    if (read.messages.length === 0) {
      streams.err(`${archives.join(', ')}: no messages to import\n`);
      continue;
    }
    const parts = threadParts(dir, slug, read.messages, (name) => idsOf.get(name) ?? new Set());
    if (parts.length > 1) streams.err(`${moreThanOneFile(slug, parts)}\n`);
    for (const part of parts) importPart(dir, part, imported);
    for (const person of read.unknown) {
      unknown.set(person.slug, { ...person, thread: slug });
      people.push({ slug: person.slug, names: [person.name] });
    }
  }
  if (faults.length > 0) throw new CommandError(faults.join('\n'));
  const { files, notes } = proposals([...unknown.values()], threads, debatesIn(dir));
  if (args.flag('write')) for (const { path, text } of files) writes.set(path, text);
  writeAll(dir, writes, earlier);
  streams.out([...report, ...notes].map((line) => `${printable(line)}\n`).join(''));
  for (const file of files) streams.out(proposalOf(dir, file, args.flag('write')));
  return skipped > 0 && !args.flag('skip') ? 1 : 0;
}

interface Imported {
  /** Path → new text of each file that changes. */
  readonly writes: Map<string, string>;
  /** Path → the text of each file before; undefined if there was none. */
  readonly earlier: Map<string, string | undefined>;
  readonly fileOfId: Map<string, string>;
  /** By id, each with its subject. */
  readonly threads: Map<string, string>;
  readonly report: string[];
}

function importPart(dir: string, { slug, before, suffix, messages }: ThreadPart, imported: Imported): void {
  const path = `threads/${slug}.yml`;
  const title = `${titleOf(messages)}${suffix}`;
  const update = updated(path, () => updateThread(before, title, messages));
  imported.threads.set(slug, title);
  for (const { id } of messages) imported.fileOfId.set(id, path);
  if (update.text !== before) imported.writes.set(path, update.text);
  imported.earlier.set(path, before);
  for (const line of reportOf(join(dir, path), update, messages.length)) imported.report.push(line);
}

interface Proposal {
  readonly path: string;
  readonly text: string;
  readonly what: string;
  readonly next: string;
}

/** Files that only an author can complete: one for each unknown person, and one for the debate if there is none. */
function proposals(
  unknown: readonly UnknownSender[],
  threads: ReadonlyMap<string, string>,
  debates: ReadonlyMap<string, readonly string[]>,
): { readonly files: readonly Proposal[]; readonly notes: readonly string[] } {
  const people = unknown.map((person) => ({
    path: `people/${person.slug}.yml`,
    text: stringify(personEntry(person, person.thread), { lineWidth: 0 }),
    what: 'Unknown person',
    next: 'correct the role',
  }));
  const [first] = threads;
  if (debates.size > 0) {
    const named = new Set([...debates.values()].flat());
    const unlisted = [...threads.keys()].filter((thread) => !named.has(thread));
    const where = [...debates.keys()].join(' or ');
    return {
      files: people,
      notes: unlisted.map((thread) => `${thread}: no debate lists it; add it to \`threads\` of ${where}`),
    };
  }
  if (!first) return { files: people, notes: [] };
  const debate = {
    path: `debates/${first[0]}.yml`,
    text: debateEntry(debateTitle(first[1]), [...threads.keys()]),
    what: 'No debate',
    next: 'complete it',
  };
  return { files: [...people, debate], notes: [] };
}

function proposalOf(dir: string, { path, text, what, next }: Proposal, written: boolean): string {
  const file = join(dir, path);
  if (written) return `${file}: written; ${next}\n`;
  return `\n${what}; paste into ${file} and ${next}, or run again with --write:\n${printable(text)}`;
}

function requestedThreads(paths: readonly string[], thread: string | undefined) {
  if (thread === undefined)
    return paths.map((path) => ({ slug: personSlug(basename(path, extname(path))), archives: [path] }));
  if (!idPattern.test(thread)) {
    throw new CommandError(`--thread \`${thread}\`: expected lower-case words joined by single hyphens`);
  }
  return [{ slug: thread, archives: paths }];
}

function updated(path: string, update: () => ThreadUpdate): ThreadUpdate {
  try {
    return update();
  } catch (cause) {
    throw new CommandError(`${path}: ${reasonOf(cause)}; nothing was imported`);
  }
}

function reportOf(file: string, { added, changed }: ThreadUpdate, read: number): readonly string[] {
  return [
    `${file}: ${counted(read, 'message')} read, ${added.length} added, ${changed.length} changed`,
    ...added.map((id) => `  + ${id}`),
    ...changed.map((id) => `  ~ ${id}`),
  ];
}

/** Printed if more mail was given than one thread file may contain. */
function moreThanOneFile(slug: string, parts: readonly ThreadPart[]): string {
  const messages = parts.reduce((sum, part) => sum + part.messages.length, 0);
  const names = parts.map((part) => part.slug);
  return (
    `${slug}: ${counted(messages, 'message')}, more than one thread file may contain; they are divided by time into ` +
    `${names[0]} … ${names.at(-1)}. To record a single conversation, import only its mail`
  );
}

/** The ids that each thread of the record already contains. */
function idsByThread(dir: string): ReadonlyMap<string, ReadonlySet<string>> {
  const threads = rawEntries(dir, 'threads').map(({ id, fields: { messages }, faults }) => {
    refuseUnreadable('a thread', faults);
    const all: readonly { readonly id?: unknown }[] = Array.isArray(messages) ? messages : [];
    return [id, new Set(all.map((message) => String(message?.id)))] as const;
  });
  return new Map(threads);
}

/** The threads that contain a message, by its id. */
function threadsById(
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const threadsOf = new Map<string, string[]>();
  for (const [thread, ids] of idsOf)
    for (const id of ids) {
      const known = threadsOf.get(id);
      if (known) known.push(thread);
      else threadsOf.set(id, [thread]);
    }
  return threadsOf;
}

/** The file of another thread that contains it. */
function fileOfOther(threads: readonly string[] | undefined, slug: string): string | undefined {
  const other = threads?.findLast((thread) => thread !== slug);
  return other === undefined ? undefined : `threads/${other}.yml`;
}
