/**
 * Reads mail and writes or updates `threads/SLUG.yml`. All is read and judged before the first file is written, so a
 * fault leaves nothing half done.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { buildArchive } from '../src/mail/archive.ts';
import { isNameOf, plainName } from '../src/mail/person-name.ts';
import { personSlug } from '../src/mail/person-slug.ts';
import { type ThreadMessage, updateThread } from '../src/mail/thread-file.ts';
import { archiveOption, readArchives } from './archive-files.ts';
import { CallError, contentOption, runCommand } from './command-line.ts';
import { type KnownPerson, knownPeople } from './known-people.ts';
import { writeWhole } from './write-whole.ts';

await runCommand(
  {
    name: 'import',
    synopsis: '--archive PATH [--archive PATH ...] [--thread SLUG] [--into DIR]',
    does: [
      'Reads mail and writes or updates DIR/threads/SLUG.yml: sender, date, subject, In-Reply-To and number of lines',
      'of each message. What was written by hand is kept; a second run changes nothing. Senders without a file in',
      'DIR/people/ are listed with one to paste.',
    ].join('\n'),
    options: {
      archive: archiveOption,
      thread: {
        type: 'string',
        value: 'SLUG',
        help: 'the thread (default: one for each archive, named like it)',
      },
      into: {
        type: 'string',
        value: 'DIR',
        help: 'the content folder to write to (default: that of --content)',
      },
      content: contentOption,
    },
  },
  async (words) => {
    const paths = words.texts('archive');
    if (paths.length === 0) throw new CallError('nothing to read: give `--archive PATH`');
    const dir = words.text('into') ?? words.text('content') ?? 'content';
    const people = knownPeople(dir);
    const thread = words.text('thread');
    const groups =
      thread === undefined
        ? paths.map((path) => ({ slug: slugOfPath(path), paths: [path] }))
        : [{ slug: checkedSlug(thread), paths }];
    const unknown = new Map<string, string>();
    const writes: { readonly file: string; readonly text: string; readonly report: string }[] = [];
    for (const { slug, paths: own } of groups) {
      const file = join(dir, 'threads', `${slug}.yml`);
      const messages = await threadMessages(own, people, unknown, idsElsewhere(dir, slug));
      if (messages.length === 0 && !existsSync(file))
        throw new CallError(`${own.join(', ')}: no messages to import`);
      const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      const update = updated(file, before, messages);
      const report = `${file}: ${update.added.length} added, ${update.changed.length} changed, ${messages.length} read`;
      writes.push({
        file,
        text: update.text,
        report: [report, ...update.added.map((id) => `  + ${id}`)].join('\n'),
      });
    }
    for (const { file, text, report } of writes) {
      if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
      process.stdout.write(`${report}\n`);
    }
    for (const [slug, name] of unknown) process.stdout.write(pasteable(dir, slug, name));
    return 0;
  },
);

async function threadMessages(
  paths: readonly string[],
  people: readonly KnownPerson[],
  unknown: Map<string, string>,
  elsewhere: ReadonlyMap<string, string>,
): Promise<readonly ThreadMessage[]> {
  const { copies, warnings } = readArchives(paths);
  const cut = copies.find((copy) => copy.cut);
  if (cut) throw new CallError(`${cut.source}: cut short: ${cut.cut}; nothing was imported`);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  for (const { source, header, content } of copies) {
    if (content.kind === 'page')
      process.stderr.write(`${source}: a web page without Message-ID; passed over\n`);
    else if (!header.id) throw new CallError(`${source}: a message without Message-ID; nothing was imported`);
  }
  const archive = buildArchive(copies);
  const messages: ThreadMessage[] = [];
  for (const id of archive.ids) {
    const other = elsewhere.get(id);
    if (other) {
      process.stderr.write(`${id}: already in ${other}; passed over\n`);
      continue;
    }
    const [message, second] = await archive.messages(id);
    if (!message) continue;
    if (second) {
      const places = `${message.source} and ${second.source}`;
      throw new CallError(
        `${places}: two messages with the id ${id} and different bodies; nothing was imported`,
      );
    }
    const [sender] = message.from;
    if (!sender || !message.date) {
      throw new CallError(`${message.source}: no ${sender ? 'date' : 'sender'}; nothing was imported`);
    }
    const name = sender.name || sender.address.replace(/@.*/, '');
    const known = people.find(({ names }) => isNameOf(name, names));
    if (!known) unknown.set(personSlug(name), plainName(name));
    if (message.from.length > 1)
      process.stderr.write(`${message.source}: several senders, the first is taken\n`);
    messages.push({
      id,
      from: known?.slug ?? personSlug(name),
      date: message.date.text,
      subject: message.subject || '(no subject)',
      inReplyTo: message.inReplyTo,
      lines: message.lines.length,
    });
  }
  return messages;
}

function updated(file: string, before: string | undefined, messages: readonly ThreadMessage[]) {
  const first = messages.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date))[0];
  try {
    return updateThread(before, first?.subject.replace(/^(?:re|fwd?):\s*/i, '') ?? '', messages);
  } catch (error) {
    throw new CallError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Ids that another thread of the record holds already, with that thread's file. */
function idsElsewhere(dir: string, slug: string): ReadonlyMap<string, string> {
  const folder = join(dir, 'threads');
  const found = new Map<string, string>();
  for (const file of ymlIn(folder)) {
    if (file === `${slug}.yml`) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, id = ''] of text.matchAll(/^\s*(?:- )?id: (\S+)\s*$/gm)) found.set(id, file);
  }
  return found;
}

function ymlIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.yml'))
        .sort()
    : [];
}

function slugOfPath(path: string): string {
  return personSlug(basename(path, extname(path)));
}

function checkedSlug(slug: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug;
  throw new CallError(`--thread ${slug}: expected lower-case words joined by single hyphens`);
}

function pasteable(dir: string, slug: string, name: string): string {
  return `
Unknown person. To add them, paste into ${join(dir, 'people', `${slug}.yml`)}:
name: ${name}
role: ?
`;
}
