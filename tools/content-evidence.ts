/**
 * The evidence entries of a content folder, read leniently from the front matter alone: an entry whose claim has other
 * faults must be proved all the same, never passed over in silence; and proving needs no Markdown parser.
 */

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { EvidenceEntry } from '../src/evidence/evidence-entry.ts';
import type { SourceEntry } from '../src/evidence/source-proof.ts';
import type { RecordedMessage, ThreadFault } from '../src/evidence/thread-faults.ts';
import { contentFiles } from '../src/record/corpus/corpus.ts';
import { type Place, startOf } from '../src/record/corpus/place.ts';
import { type PlacedYaml, readFrontMatter, readYaml } from '../src/record/corpus/read-yaml.ts';
import { sourceSchema } from '../src/record/schema/evidence.ts';
import { refuseMissing } from './content-folder.ts';
import type { KnownPerson } from './known-people.ts';
import { type Unreadable, unreadableOf } from './unreadable.ts';

export interface PlacedEntry {
  readonly entry: EvidenceEntry;
  readonly place: Place;
}

export interface PlacedMessage extends RecordedMessage {
  readonly placeOf: (field: ThreadFault['field']) => Place;
}

export interface PlacedSource extends SourceEntry {
  readonly place: Place;
}

export interface ContentEvidence {
  readonly entries: readonly PlacedEntry[];
  /** Files whose YAML cannot be read. */
  readonly unreadable: readonly Unreadable[];
  readonly messages: readonly PlacedMessage[];
  /** Sources of the right shape; `check` names the others. */
  readonly sources: readonly PlacedSource[];
}

type Fields = Readonly<Record<string, unknown>>;

/** @throws CallError where there is no such folder */
export function contentEvidence(dir: string, people: readonly KnownPerson[]): ContentEvidence {
  refuseMissing(dir);
  const claims = filesIn(dir, 'claims', /\.mdx?$/).map(ofClaim);
  const labs = filesIn(dir, 'labs', /\.ya?ml$/).map(ofLab);
  const threads = filesIn(dir, 'threads', /\.ya?ml$/).map((file) => ofThread(file, people));
  const texts = ['topic', 'brief', 'essay'].flatMap((kind) =>
    filesIn(dir, `${kind}s`, /\.mdx?$/).flatMap((file) =>
      sourcesOf(`${kind}/${nameOf(file)}`, readFrontMatter(readFileSync(file, 'utf8'), file)),
    ),
  );
  return {
    entries: [...claims, ...labs].flatMap(({ entries }) => entries),
    unreadable: [...claims, ...labs, ...threads].flatMap(({ unreadable }) => unreadable),
    messages: threads.flatMap(({ messages }) => messages),
    sources: [...claims.flatMap(({ sources }) => sources), ...texts],
  };
}

function ofClaim(file: string): Pick<ContentEvidence, 'entries' | 'unreadable' | 'sources'> {
  const claim = nameOf(file);
  const front = readFrontMatter(readFileSync(file, 'utf8'), file);
  const absent = { place: startOf(file), message: 'Unexpected absence of front matter' };
  const raw = fieldsOf(front.raw);
  const { evidence } = raw;
  const list = Array.isArray(evidence) ? evidence : [evidence];
  return {
    entries: list.flatMap((piece, index) => {
      if (piece === null || piece === undefined) return [];
      const place = front.placeOf(Array.isArray(evidence) ? ['evidence', index] : ['evidence']);
      return [{ entry: entryOf(claim, raw, fieldsOf(piece)), place }];
    }),
    unreadable: [...(front.absent ? [absent] : []), ...unreadableOf(front)],
    sources: sourcesOf(claim, front),
  };
}

function ofLab(file: string): Pick<ContentEvidence, 'entries' | 'unreadable'> {
  const lab = readYaml(readFileSync(file, 'utf8'), file, 0);
  const entries = listOf(lab, 'evidence').map((piece, index) => ({
    entry: entryOf(`lab/${nameOf(file)}`, {}, fieldsOf(piece)),
    place: lab.placeOf(['evidence', index]),
  }));
  return { entries, unreadable: unreadableOf(lab) };
}

function ofThread(
  file: string,
  people: readonly KnownPerson[],
): Pick<ContentEvidence, 'messages' | 'unreadable'> {
  const thread = readYaml(readFileSync(file, 'utf8'), file, 0);
  const messages = listOf(thread, 'messages').flatMap((one, index) =>
    knownMessage(fieldsOf(one), people, (field) => thread.placeOf(['messages', index, field])),
  );
  return { messages, unreadable: unreadableOf(thread) };
}

/** The id of the entry that a file holds. */
function nameOf(file: string): string {
  return basename(file, extname(file));
}

function listOf({ raw }: PlacedYaml, key: string): readonly unknown[] {
  const list = fieldsOf(raw)[key];
  return Array.isArray(list) ? list : [];
}

function sourcesOf(entry: string, yaml: PlacedYaml): readonly PlacedSource[] {
  return listOf(yaml, 'sources').flatMap((one, index) => {
    const read = sourceSchema.safeParse(one);
    return read.success ? [{ entry, source: read.data, place: yaml.placeOf(['sources', index]) }] : [];
  });
}

function filesIn(dir: string, folder: string, name: RegExp): readonly string[] {
  return contentFiles(dir, folder)
    .filter(({ path, isFile }) => isFile && name.test(path))
    .map(({ path }) => join(dir, path));
}

function entryOf(claim: string, raw: Fields, piece: Fields): EvidenceEntry {
  const speaker = piece['speaker'] ?? raw['speaker'];
  return {
    claim,
    message: text(piece['message']).replace(/^<(.*)>$/, '$1'),
    lines: linesOf(piece['lines']),
    words: text(piece['words']),
    speaker: speaker === undefined || speaker === null ? undefined : text(speaker),
    quotes: piece['quotes'] === true,
  };
}

/** What is no range becomes [0, 0], which no proof accepts. */
function linesOf(value: unknown): readonly [number, number] {
  const numbers = (Array.isArray(value) ? value : [value]).map(Number);
  const [first = 0, last = first] = numbers;
  return numbers.length > 2 || Number.isNaN(first) || Number.isNaN(last) ? [0, 0] : [first, last];
}

function knownMessage(
  fields: Fields,
  people: readonly KnownPerson[],
  placeOf: PlacedMessage['placeOf'],
): readonly PlacedMessage[] {
  const names = people.find(({ slug }) => slug === fields['from'])?.names;
  if (!names) return [];
  const author = people.find(({ slug }) => slug === fields['author']);
  return [
    {
      id: text(fields['id']),
      names,
      date: text(fields['date']),
      subject: text(fields['subject']),
      from: text(fields['from']),
      inReplyTo: fields['in-reply-to'] === undefined ? undefined : text(fields['in-reply-to']),
      author,
      lines: typeof fields['lines'] === 'number' ? fields['lines'] : undefined,
      placeOf,
    },
  ];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return value === undefined || value === null ? '' : String(value);
}
