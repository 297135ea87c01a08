/** The work of `npm run verify`: proves the record against mail and git, reports, and writes the lock. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { earlierFaults } from '../src/evidence/earlier-words.ts';
import { updateLock } from '../src/evidence/lock/lock.ts';
import { lockFaults } from '../src/evidence/lock/lock-faults.ts';
import {
  formatLock,
  type LockFile,
  lockPath,
  readLockFile,
  restoreLock,
} from '../src/evidence/lock/lock-file.ts';
import { fragmentFaults } from '../src/evidence/match/fragment-order.ts';
import { createMatcher, type Matcher } from '../src/evidence/match/match-evidence.ts';
import { followedWords, placedFragments } from '../src/evidence/match/placed-fragments.ts';
import { reviewFaults } from '../src/evidence/review-faults.ts';
import type { SourceLock } from '../src/evidence/source/source-proof.ts';
import { textQuotationFaults } from '../src/evidence/text-quotations.ts';
import { otherLengths, type ThreadFault, threadFaults } from '../src/evidence/thread-faults.ts';
import { type Archive, buildArchive } from '../src/mail/read/archive.ts';
import { identifyPage } from '../src/mail/read/identify-page.ts';
import { byPlace, startOf } from '../src/record/corpus/place.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { printable } from '../src/text/printable.ts';
import { reasonOf } from '../src/text/reason-of.ts';
import {
  type Arguments,
  CommandError,
  contentOption,
  jsonOption,
  type Usage,
} from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { readPeople } from './content/known-people.ts';
import { loadGraph } from './content/load-graph.ts';
import { type GitRun, runGit, unusedProofs, updateSources } from './git/run-git.ts';
import { archiveOption, archiveWithProgress, readArchives } from './verify/archive-files.ts';
import { type ContentEvidence, contentEvidence } from './verify/content-evidence.ts';
import { earlierWords } from './verify/earlier-words.ts';
import { textQuotations } from './verify/text-quotations.ts';
import { verifyJson } from './verify/verify-json.ts';
import {
  countResults,
  type Judged,
  type PlacedLockFault,
  type PlacedThreadFault,
  type Report,
} from './verify/verify-report.ts';
import { verifyText } from './verify/verify-text.ts';
import { clearLeftovers, writeAll } from './write/write-all.ts';

export const usage: Usage = {
  name: 'verify',
  synopsis: '--archive PATH [--archive PATH ...] [--git PATH] [--strict] [--write] [--json]',
  does: [
    'Proves every quotation against the mail: the words occur exactly once in the lines given, and the speaker wrote them.',
    'Compares date, subject, sender and In-Reply-To of each message of threads/*.yml with the mail, each line of the lock',
    'with the result, and each review with the mail in which its author names the version.',
    'Results: verified (own words), second-hand (as quoted by the sender), unverified (no copy of the message), failed.',
    'Exit status 1 if any entry or comparison failed; with --strict also if fragments do not read as one quotation.',
    'Words that reverse or weaken a quotation in its own sentence are listed as its edge. Quotations of three words or more',
    'in the text of a claim must occur in mail by somebody the text is about. Fragments of a claim from one mail must be in',
    'mail order, must not overlap, and must be one entry if one can contain them. Quotations that only earlier versions',
    'contain are proved too. With --git, alone or with --archive, sources (commits, files and absences) are proved against',
    'a clone.',
  ].join('\n'),
  options: {
    archive: archiveOption,
    git: {
      type: 'string',
      value: 'PATH',
      help: 'a clone, bare or not, to prove sources against; nothing is fetched',
    },
    strict: { type: 'boolean', help: 'count unverified entries and misleading fragments as faults too' },
    write: { type: 'boolean', help: 'update evidence.lock.json in the content folder' },
    json: jsonOption,
    content: contentOption,
  },
};

export function runVerify(args: Arguments, streams: Streams): Promise<number> {
  return verifyRecord(args, streams, args.flag('strict'));
}

/**
 * @param refuseDoubts also counts as faults: quotations in texts that may occur in unavailable mail, and fragments
 *   that do not read as one quotation
 */
export async function verifyRecord(
  args: Arguments,
  streams: Streams,
  refuseDoubts: boolean,
): Promise<number> {
  const paths = args.texts('archive');
  const clone = args.text('git');
  if (paths.length === 0 && clone === undefined)
    throw new CommandError('nothing to prove against: expected `--archive PATH` or `--git PATH`');
  const dir = args.text('content') ?? 'content';
  clearLeftovers(dir);
  const { people, unreadable: unreadablePeople } = readPeople(dir);
  const content = contentEvidence(dir, people);
  const unknownSources = clone === undefined ? [] : content.unknownSources;
  const unreadable = [...unreadablePeople, ...content.unreadable, ...unknownSources];
  const lines = args.flag('write') ? undefined : sourcesIn(join(dir, lockPath));
  const git = clone === undefined ? undefined : runGit(clone, content.sources, dir, lines);
  const archive = archiveAt(paths, content, streams);
  const names = new Map(people.map((person) => [person.slug, person.names]));
  const namesOf = (slug: string) => names.get(slug);
  const graph = paths.length === 0 ? undefined : loadGraph(dir);
  const present = content.entries.map(({ entry }) => entry);
  const published = graph ? earlierWords(graph, present) : [];
  const asked = new Set([...present, ...published.map(({ entry }) => entry)].map(({ message }) => message));
  const matcher = createMatcher(archive, namesOf, asked);
  const matched = paths.length === 0 ? [] : await match(content, matcher, streams);
  const placed = await placedFragments(present, archive);
  const follows = followedWords(placed);
  const judged = matched.map((one) => ({ ...one, follows: follows.get(one.entry) }));
  const faults = withPlaces(await threadFaults(content.messages, archive), content);
  for (const { message, record, mail } of await otherLengths(content.messages, archive))
    streams.err(
      printable(`${message}: \`lines\` is ${record}, but no copy has that many; the first has ${mail}\n`),
    );
  const fragments = fragmentFaults(placed);
  const texts = graph ? await judgedTexts(graph, archive, unreadablePeople.length === 0) : noTexts;
  const earlier = {
    count: published.length,
    faults: await earlierFaults(published, archive, matcher, namesOf),
  };
  const reviews = graph ? await reviewFaults(graph, archive, args.flag('strict')) : [];
  if (args.flag('write')) write(dir, paths.length === 0 ? undefined : judged, content, git, streams);
  // A lock that was just written agrees with the mail.
  const locked =
    args.flag('write') || paths.length === 0
      ? []
      : lockDisagreements(join(dir, lockPath), judged, args.flag('strict'));
  const messages = archive.ids.length;
  const report = { judged, unreadable, faults, fragments, texts, earlier, reviews, locked, git, messages };
  streams.out(args.flag('json') ? verifyJson(report) : verifyText(report, refuseDoubts));
  return isAccepted(report, args.flag('strict'), refuseDoubts) ? 0 : 1;
}

const noTexts: Report['texts'] = { count: 0, faults: [], open: [] };

/** Arguments that are not found prove nothing if a message is not available, or if a person has no known name. */
async function judgedTexts(graph: Graph, archive: Archive, allNamed: boolean): Promise<Report['texts']> {
  const quoted = textQuotations(graph);
  const notFound = await textQuotationFaults(quoted, archive);
  const available = new Set(archive.ids);
  const isComplete = allNamed && [...graph.messages.keys()].every((id) => available.has(id));
  return { count: quoted.length, faults: isComplete ? notFound : [], open: isComplete ? [] : notFound };
}

function withPlaces(
  faults: readonly ThreadFault[],
  { messages }: ContentEvidence,
): readonly PlacedThreadFault[] {
  const places = new Map(messages.map(({ id, placeOf }) => [id, placeOf]));
  return faults
    .flatMap((fault) => {
      const place = places.get(fault.message)?.(fault.field);
      return place ? [{ ...fault, place }] : [];
    })
    .toSorted(byPlace);
}

function isAccepted(
  { judged, unreadable, faults, fragments, texts, earlier, reviews, locked, git }: Report,
  strict: boolean,
  refuseDoubts: boolean,
): boolean {
  const counts = countResults(judged);
  const answers = (git?.judged ?? []).map(({ answer }) => answer.result);
  const countOfEarlier = (result: string) => earlier.faults.filter((fault) => fault.result === result).length;
  const unproved = answers.filter((result) => result === 'unproved').length;
  const open = counts.unverified + countOfEarlier('unverified') + unproved;
  const bad =
    counts.failed + countOfEarlier('failed') + answers.filter((result) => result === 'failed').length;
  const others = [unreadable, faults, texts.faults, reviews, locked, git?.locked ?? []].flat().length;
  return bad + others + (strict ? open : 0) + (refuseDoubts ? texts.open.length + fragments.length : 0) === 0;
}

function archiveAt(paths: readonly string[], content: ContentEvidence, streams: Streams): Archive {
  const { copies, warnings } = readArchives(paths, streams);
  for (const warning of warnings) streams.err(printable(`${warning}\n`));
  const archive = buildArchive(copies, (page) => {
    const id = identifyPage(page, content.messages);
    if (id === undefined) streams.err(printable(`${page.source}: shows no message of threads/*.yml\n`));
    return id;
  });
  return archiveWithProgress(archive, streams);
}

async function match(
  { entries }: ContentEvidence,
  matcher: Matcher,
  streams: Streams,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { entry, place } of entries) {
    judged.push({ entry, place, match: await matcher(entry) });
    streams.progress(`${judged.length} of ${entries.length} entries proved`);
  }
  return judged;
}

/** @param proved undefined if no mail was given: the lock's entries stay as they are */
function write(
  dir: string,
  proved: readonly Judged[] | undefined,
  { sources, unreadable }: ContentEvidence,
  git: GitRun | undefined,
  streams: Streams,
): void {
  const file = join(dir, lockPath);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const before = text === undefined ? undefined : lockIn(file, text);
  const lock = proved === undefined ? (before?.lock ?? []) : updateLock(before?.lock ?? [], proved);
  const after = formatLock(lock, updateSources(before?.sources ?? [], sources, git));
  const files = new Map<string, string | undefined>(git?.proofs);
  if (proved === undefined && before?.form === 1)
    throw new CommandError(
      'the lock has its first form: run `verify --archive PATH --write` with the mail first',
    );
  if (after !== text) files.set(lockPath, after);
  for (const [path, proof] of files)
    if (existsSync(join(dir, path)) && readFileSync(join(dir, path), 'utf8') === proof) files.delete(path);
  // A file that cannot be read may have the commit as its source.
  if (unreadable.length === 0) for (const path of unusedProofs(dir, sources)) files.set(path, undefined);
  writeAll(dir, files, new Map([[lockPath, text]]));
  for (const [path, written] of files)
    streams.err(`${written === undefined ? 'removed' : 'wrote'} ${join(dir, path)}\n`);
}

/** Each entry of the lock is on a separate line. `check` reports a lock that cannot be read. */
function lockDisagreements(
  file: string,
  judged: readonly Judged[],
  strict: boolean,
): readonly PlacedLockFault[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const lock = text === undefined ? undefined : readable(text);
  const lines = text?.split('\n') ?? [];
  return lockFaults(lock?.lock ?? [], judged, strict).map((fault) => {
    const parts = [fault.claim, fault.message, fault.words].map((part) => JSON.stringify(part));
    const at = lines.findIndex((line) => parts.every((part) => line.includes(part)));
    return { ...fault, place: { ...startOf(file), line: Math.max(at, 0) + 1 } };
  });
}

function sourcesIn(file: string): readonly SourceLock[] {
  return (existsSync(file) && readable(readFileSync(file, 'utf8'))?.sources) || [];
}

function readable(text: string): LockFile | undefined {
  try {
    return readLockFile(text);
  } catch {
    return undefined;
  }
}

function lockIn(file: string, text: string): LockFile {
  try {
    return readLockFile(text);
  } catch (cause) {
    throw new CommandError(`${file}: ${reasonOf(cause)}; ${restoreLock}`);
  }
}
