/** The work of `npm run dig`: lists sentences of the mail that look like claims. */

import { type Candidate, suggestCandidates } from '../src/evidence/suggest.ts';
import { ownMessage } from '../src/mail/attribution/own-message.ts';
import { type Archive, buildArchive } from '../src/mail/read/archive.ts';
import { readMessageId } from '../src/mail/read/message-id.ts';
import { plainName } from '../src/mail/read/person-name.ts';
import { personSlug } from '../src/mail/read/person-slug.ts';
import { senderName } from '../src/mail/read/sender-name.ts';
import { didYouMean } from '../src/text/closest.ts';
import { counted } from '../src/text/counted.ts';
import { printable } from '../src/text/printable.ts';
import {
  type Arguments,
  CommandError,
  contentOption,
  jsonOption,
  type Usage,
  withHelp,
} from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { type KnownPerson, knownPeople, slugsByName } from './content/known-people.ts';
import { archiveOption, archiveWithProgress, readArchives } from './verify/archive-files.ts';
import { contentEvidence, type PlacedEntry } from './verify/content-evidence.ts';
import { numberedLines } from './verify/numbered-lines.ts';

interface Suggestion extends Candidate {
  readonly speaker: string;
  readonly message: string;
  /** Ids of claims that rest on one of the lines. */
  readonly claims: readonly string[];
}

export const usage: Usage = {
  name: 'dig',
  synopsis: '--archive PATH [--archive PATH ...] [--speaker SLUG] [--message ID ...] [--read] [--json]',
  does: [
    "Lists a speaker's own sentences that look like a stance, requirement, non-goal, question, correction or",
    'proposal: message, lines, and the claims that already rest there. A list to choose from, not a finding.',
    'With --message or --read it prints messages instead, with line numbers and the author of each block.',
  ].join('\n'),
  options: {
    archive: archiveOption,
    speaker: { type: 'string', value: 'SLUG', help: 'only this person (default: everybody)' },
    message: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'print this message, given its Message-ID or address; repeatable',
    },
    read: {
      type: 'boolean',
      help: 'print every message of the archive, in archive order',
    },
    json: jsonOption,
    content: contentOption,
  },
};

export async function runDig(args: Arguments, streams: Streams): Promise<number> {
  const paths = args.texts('archive');
  if (paths.length === 0) throw new CommandError('no mail given: expected `--archive PATH`');
  const dir = args.text('content') ?? 'content';
  const people = knownPeople(dir);
  const { copies, warnings } = readArchives(paths, streams);
  for (const warning of warnings) streams.err(`${printable(warning)}\n`);
  const archive = archiveWithProgress(buildArchive(copies), streams);
  const ids = args.flag('read') ? [...archive.ids] : args.texts('message');
  if (ids.length > 0) {
    if (args.flag('json'))
      throw new CommandError('`--message` and `--read` cannot be combined with `--json`');
    const texts: string[] = [];
    for (const id of ids) texts.push(await readable(archive, id));
    streams.out(printable(texts.join('\n')));
    return 0;
  }
  const all = await suggestionsIn(archive, people, contentEvidence(dir, people).entries);
  const speaker = args.text('speaker');
  if (speaker !== undefined && !all.speakers.has(speaker) && !people.some(({ slug }) => slug === speaker)) {
    throw new CommandError(
      `nobody in the archive is \`${speaker}\`; senders: ${[...all.speakers].sort().join(', ') || 'none'}`,
    );
  }
  const chosen = all.suggestions.filter((each) => speaker === undefined || each.speaker === speaker);
  streams.out(args.flag('json') ? `${JSON.stringify(chosen)}\n` : printable(textOf(chosen)));
  return 0;
}

async function readable(archive: Archive, given: string): Promise<string> {
  const id = readMessageId(given) ?? given;
  const [message] = await archive.messages(id);
  if (message) return numberedLines(message, ownMessage(message, archive.senders));
  throw new CommandError(withHelp(`no message \`${id}\` in the archive`, didYouMean(id, archive.ids)));
}

async function suggestionsIn(
  archive: Archive,
  people: readonly KnownPerson[],
  entries: readonly PlacedEntry[],
) {
  const suggestions: Suggestion[] = [];
  const speakers = new Set<string>();
  const slugs = slugsByName(people);
  const slugOf = (who: string) => slugs.get(plainName(who)) ?? personSlug(who);
  const resting = Map.groupBy(entries, ({ entry }) => entry.message);
  for (const id of archive.ids) {
    const [message] = await archive.messages(id);
    const name = message && senderName(message);
    if (!message || name === undefined) continue;
    speakers.add(slugOf(name));
    const here = resting.get(id) ?? [];
    for (const { author, ...candidate } of suggestCandidates(ownMessage(message, archive.senders))) {
      const speaker = slugOf(author ?? name);
      speakers.add(speaker);
      const touching = here.filter(({ entry: { lines } }) => overlap(lines, candidate.lines));
      const claims = [...new Set(touching.map(({ entry }) => entry.claim))];
      suggestions.push({ ...candidate, speaker, message: id, claims });
    }
  }
  return { suggestions, speakers };
}

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function textOf(suggestions: readonly Suggestion[]): string {
  const blocks = suggestions.map(({ speaker, message, lines, look, text, claims }) => {
    const resting = claims.length > 0 ? `  rests here: ${claims.join(', ')}\n` : '';
    return `${speaker}  ${look}  ${message}:${lines.join('-')}\n  ${text}\n${resting}`;
  });
  const unclaimed = suggestions.filter(({ claims }) => claims.length === 0).length;
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${counted(suggestions.length, 'suggestion')}, ${unclaimed} without a claim\n`;
}
