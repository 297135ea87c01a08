/**
 * The evidence entries of a content folder, read leniently from the front matter alone: an entry whose claim has other
 * faults must still be proved, never silently skipped; and proving needs no Markdown parser.
 */

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { EvidenceEntry } from '../../src/evidence/evidence-entry.ts';
import { questionOf, type SourceEntry } from '../../src/evidence/source/source-proof.ts';
import type { RecordedMessage, ThreadFault } from '../../src/evidence/thread-faults.ts';
import { contentFiles } from '../../src/record/corpus/corpus.ts';
import { type Place, startOf } from '../../src/record/corpus/place.ts';
import { type PlacedYaml, readFrontMatter, readYaml } from '../../src/record/corpus/read-yaml.ts';
import { type SourceData, sourceSchema } from '../../src/record/schema/evidence.ts';
import { refuseMissing } from '../content/content-folder.ts';
import type { KnownPerson } from '../content/known-people.ts';
import { type Unreadable, unreadableOf } from '../content/unreadable.ts';

export interface PlacedEntry {
  readonly entry: EvidenceEntry;
  readonly place: Place;
}

export interface PlacedMessage extends RecordedMessage {
  readonly placeOf: (field: ThreadFault['field']) => Place;
}

export interface PlacedSource extends SourceEntry {
  readonly place: Place;
  /** Why it cannot be proved against git. */
  readonly fault?: string;
}

export interface ContentEvidence {
  readonly entries: readonly PlacedEntry[];
  /** Files whose YAML cannot be read. */
  readonly unreadable: readonly Unreadable[];
  readonly messages: readonly PlacedMessage[];
  readonly sources: readonly PlacedSource[];
  /** Sources of unknown kind. */
  readonly unknownSources: readonly Unreadable[];
}

type Fields = Readonly<Record<string, unknown>>;

/** @throws CommandError if there is no such folder */
export function contentEvidence(dir: string, people: readonly KnownPerson[]): ContentEvidence {
  refuseMissing(dir);
  const claims = filesIn(dir, 'claims', /\.mdx?$/).map(evidenceOfClaim);
  const labs = filesIn(dir, 'labs', /\.ya?ml$/).map(evidenceOfLab);
  const bySlug = new Map(people.map((person) => [person.slug, person]));
  const threads = filesIn(dir, 'threads', /\.ya?ml$/).map((file) => evidenceOfThread(file, bySlug));
  const texts = ['topic', 'brief', 'essay'].flatMap((kind) =>
    filesIn(dir, `${kind}s`, /\.mdx?$/).map((file) => evidenceOfText(kind, file)),
  );
  return {
    entries: [...claims, ...labs].flatMap(({ entries }) => entries),
    unreadable: [...claims, ...labs, ...threads, ...texts].flatMap(({ unreadable }) => unreadable),
    messages: threads.flatMap(({ messages }) => messages),
    sources: [...claims, ...texts].flatMap(({ sources }) => sources),
    unknownSources: [...claims, ...texts].flatMap(({ unknownSources }) => unknownSources),
  };
}

function evidenceOfClaim(
  file: string,
): Pick<ContentEvidence, 'entries' | 'unreadable' | 'sources' | 'unknownSources'> {
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
    ...sourcesOf(claim, front),
  };
}

function evidenceOfText(
  kind: string,
  file: string,
): Pick<ContentEvidence, 'unreadable' | 'sources' | 'unknownSources'> {
  const front = readFrontMatter(readFileSync(file, 'utf8'), file);
  return { unreadable: unreadableOf(front), ...sourcesOf(`${kind}/${nameOf(file)}`, front) };
}

function evidenceOfLab(file: string): Pick<ContentEvidence, 'entries' | 'unreadable'> {
  const lab = readYaml(readFileSync(file, 'utf8'), file, 0);
  const entries = listOf(lab, 'evidence').map((piece, index) => ({
    entry: entryOf(`lab/${nameOf(file)}`, {}, fieldsOf(piece)),
    place: lab.placeOf(['evidence', index]),
  }));
  return { entries, unreadable: unreadableOf(lab) };
}

function evidenceOfThread(
  file: string,
  people: ReadonlyMap<string, KnownPerson>,
): Pick<ContentEvidence, 'messages' | 'unreadable'> {
  const thread = readYaml(readFileSync(file, 'utf8'), file, 0);
  const messages = listOf(thread, 'messages').flatMap((message, index) =>
    knownMessage(fieldsOf(message), people, (field) => thread.placeOf(['messages', index, field])),
  );
  return { messages, unreadable: unreadableOf(thread) };
}

/** The id of the entry in a file. */
function nameOf(file: string): string {
  return basename(file, extname(file));
}

function listOf({ raw }: PlacedYaml, key: string): readonly unknown[] {
  const list = fieldsOf(raw)[key];
  return Array.isArray(list) ? list : [];
}

/** A source with other faults is still proved if the parts that git needs have the right form. */
function sourcesOf(
  entry: string,
  { raw, placeOf }: PlacedYaml,
): Pick<ContentEvidence, 'sources' | 'unknownSources'> {
  const unknownSources: Unreadable[] = [];
  const value = fieldsOf(raw)['sources'];
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const sources = list.flatMap((item, index): readonly PlacedSource[] => {
    const place = placeOf(Array.isArray(value) ? ['sources', index] : ['sources']);
    const read = sourceSchema.safeParse(item);
    if (read.success) return [{ entry, source: read.data, place }];
    const source = sourceLike(fieldsOf(item));
    if (source === undefined) {
      unknownSources.push({ place, message: 'Unexpected source of an unknown kind, expected a known one' });
      return [];
    }
    const question = questionOf(source) ?? {};
    const issue = read.error.issues.find(({ path: [key] }) => key !== undefined && key in question);
    const fault = issue && `\`${String(issue.path[0])}\`: ${issue.message}`;
    return [{ entry, source, place, ...(fault === undefined ? {} : { fault }) }];
  });
  return { sources, unknownSources };
}

/** The question to git about a source, as written. */
function sourceLike(fields: Fields): SourceData | undefined {
  const { kind } = fields;
  const [id, title] = [text(fields['id']), text(fields['title'])];
  const [path, at] = [text(fields['path']), text(fields['at'])];
  switch (kind) {
    case 'commit':
      return 'release' in fields
        ? { kind, id, title, release: text(fields['release']) }
        : { kind, id, title };
    case 'file':
      return {
        kind,
        id,
        title,
        path,
        at,
        lines: [...linesOf(fields['lines'])],
        words: text(fields['words']),
      };
    case 'absent':
      return { kind, id, title, path, at, pattern: text(fields['pattern']) };
    case 'message':
    case 'document':
      return { kind, id, title };
    default:
      return undefined;
  }
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

/** A value that is not a range becomes [0, 0], which no proof accepts. */
function linesOf(value: unknown): readonly [number, number] {
  const numbers = (Array.isArray(value) ? value : [value]).map(Number);
  const [first = 0, last = first] = numbers;
  return numbers.length > 2 || Number.isNaN(first) || Number.isNaN(last) ? [0, 0] : [first, last];
}

function knownMessage(
  fields: Fields,
  people: ReadonlyMap<string, KnownPerson>,
  placeOf: PlacedMessage['placeOf'],
): readonly PlacedMessage[] {
  const names = people.get(text(fields['from']))?.names;
  if (!names) return [];
  const author = people.get(text(fields['author']));
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
