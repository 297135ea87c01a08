/**
 * Reads all of `content/`: every file becomes an entry that remembers its file, line and column. Nothing is reported
 * and nothing is dropped here; the faults of a file stay with its entry for the checks.
 */

import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { z } from 'zod';
import { byCode } from '../../text/in-order.ts';
import { type BriefData, briefSchema } from '../schema/brief.ts';
import { type ClaimData, claimSchema } from '../schema/claim.ts';
import { type DebateData, debateSchema } from '../schema/debate.ts';
import { type EssayData, essaySchema } from '../schema/essay.ts';
import { type ClaimKind, folderOfKind } from '../schema/kinds.ts';
import { type LabData, labSchema } from '../schema/lab.ts';
import { type PersonData, personSchema } from '../schema/person.ts';
import { type RedirectData, redirectsSchema } from '../schema/redirect.ts';
import { type ThreadData, threadSchema } from '../schema/thread.ts';
import { type TopicData, topicSchema } from '../schema/topic.ts';
import { type Entry, type EntryKind, type ShapeFault, shapeFault } from './entry.ts';
import type { Place } from './place.ts';
import { readMdx } from './read-mdx.ts';
import { readFrontMatter, readYaml } from './read-yaml.ts';
import { type Excess, excessOf } from './refused.ts';
import { shapeFaults } from './shape-faults.ts';

/** A file that is not an entry: a diagram source, the lock, the ledger. The room that owns it parses it. */
export interface PlainFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

export interface Corpus {
  readonly dir: string;
  readonly people: readonly Entry<PersonData>[];
  readonly threads: readonly Entry<ThreadData>[];
  readonly claims: readonly Entry<ClaimData>[];
  readonly topics: readonly Entry<TopicData>[];
  readonly essays: readonly Entry<EssayData>[];
  readonly briefs: readonly Entry<BriefData>[];
  readonly debates: readonly Entry<DebateData>[];
  readonly labs: readonly Entry<LabData>[];
  readonly redirects: Redirects | undefined;
  readonly plain: ReadonlyMap<string, PlainFile>;
  /** Files in places where no kind of entry is expected. */
  readonly strays: readonly string[];
}

export type Redirects = Omit<Entry<readonly RedirectData[]>, 'kind' | 'body'>;

const kindOfFolder = new Map<string | undefined, ClaimKind>(
  Object.entries(folderOfKind).map(([kind, folder]) => [folder, kind as ClaimKind]),
);
const plainPath = /^(?:ledger|proofs)\/|^diagrams\/(?:[^/]+\.mmd|rendered\/[^/]+\.(?:json|svg))$/;
const plainFiles = ['evidence.lock.json'];

/** By path, which determines the kind of entry: the source of each file when last read, and its entry. */
type EntryCache = Map<string, { readonly source: string; readonly entry: Entry<unknown> }>;
let cache: EntryCache = new Map();

/**
 * Reads a content folder. An unchanged file keeps the entry of the last read: while a record is being written it is
 * read again and again, and little of it changes.
 *
 * @param dir path of the folder
 * @throws if the folder does not exist or a file cannot be read (a usage error, not a fault of the content)
 */
export function loadCorpus(dir: string): Corpus {
  const files = contentFiles(dir);
  const people: Entry<PersonData>[] = [];
  const threads: Entry<ThreadData>[] = [];
  const claims: Entry<ClaimData>[] = [];
  const topics: Entry<TopicData>[] = [];
  const essays: Entry<EssayData>[] = [];
  const briefs: Entry<BriefData>[] = [];
  const debates: Entry<DebateData>[] = [];
  const labs: Entry<LabData>[] = [];
  const plain = new Map<string, PlainFile>();
  const strays: string[] = [];
  let redirects: Redirects | undefined;
  const before = cache;
  cache = new Map();

  for (const { path, isFile } of files) {
    const file = join(dir, path);
    if (!isFile) {
      strays.push(file);
      continue;
    }
    const steps = path.split('/');
    const [room, folder] = steps;
    const claimKind = room === 'claims' && steps.length === 3 ? kindOfFolder.get(folder) : undefined;
    const flat = steps.length === 2;

    if (room === 'people' && flat && path.endsWith('.yml'))
      people.push(entryOf(file, before, yamlEntry('person', personSchema)));
    else if (room === 'threads' && flat && path.endsWith('.yml'))
      threads.push(entryOf(file, before, yamlEntry('thread', threadSchema)));
    else if (claimKind && path.endsWith('.mdx'))
      claims.push(entryOf(file, before, mdxEntry('claim', claimSchema, { kind: claimKind })));
    else if (room === 'topics' && flat && path.endsWith('.mdx'))
      topics.push(entryOf(file, before, mdxEntry('topic', topicSchema)));
    else if (room === 'essays' && flat && path.endsWith('.mdx'))
      essays.push(entryOf(file, before, mdxEntry('essay', essaySchema)));
    else if (room === 'briefs' && flat && path.endsWith('.mdx'))
      briefs.push(entryOf(file, before, mdxEntry('brief', briefSchema)));
    else if (room === 'debates' && flat && path.endsWith('.yml'))
      debates.push(entryOf(file, before, yamlEntry('debate', debateSchema)));
    else if (room === 'labs' && flat && path.endsWith('.yml'))
      labs.push(entryOf(file, before, yamlEntry('lab', labSchema)));
    else if (path === 'redirects.yml') redirects = entryOf(file, before, yamlEntry('claim', redirectsSchema));
    else if (plainPath.test(path) || plainFiles.includes(path)) {
      plain.set(path, { path, file, text: readFileSync(file, 'utf8') });
    } else strays.push(file);
  }

  return { dir, people, threads, claims, topics, essays, briefs, debates, labs, redirects, plain, strays };
}

interface ContentFile {
  /** Below the content folder, with forward slashes. */
  readonly path: string;
  /** False for a link: it would be read from wherever it leads. */
  readonly isFile: boolean;
}

/**
 * All files of a content folder except those that begin with a dot, in the order of their paths.
 *
 * @param room only files below this folder of it; none if it is not a folder, or a link
 * @throws if there is no content folder
 */
export function contentFiles(dir: string, room = ''): readonly ContentFile[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`there is no content folder \`${dir}\``);
  }
  if (room !== '' && !lstatSync(join(dir, room), { throwIfNoEntry: false })?.isDirectory()) return [];
  return filesBelow(dir, room).toSorted((a, b) => byCode(a.path, b.path));
}

/** Recurses by itself, because Node's recursive listing follows links, also out of the folder and in cycles. */
function filesBelow(dir: string, above: string): readonly ContentFile[] {
  return readdirSync(join(dir, above), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((item) => {
      const path = above === '' ? item.name : `${above}/${item.name}`;
      return item.isDirectory() ? filesBelow(dir, path) : [{ path, isFile: item.isFile() }];
    });
}

type Read<Data> = (file: string, source: string) => Entry<Data>;

function entryOf<Data>(file: string, before: EntryCache, read: Read<Data>): Entry<Data> {
  const source = readFileSync(file, 'utf8');
  const earlier = before.get(file);
  const entry = earlier?.source === source ? (earlier.entry as Entry<Data>) : read(file, source);
  cache.set(file, { source, entry });
  return entry;
}

function yamlEntry<Data>(kind: EntryKind, schema: z.ZodType<Data>): Read<Data> {
  return (file, source) => {
    const excess = excessOf(source);
    if (excess) return unread(kind, file, excess);
    const yaml = readYaml(source, file, 0);
    return {
      ...yaml,
      ...validated(yaml.raw, yaml.faults, schema),
      kind,
      id: idOf(file),
      file,
      source,
      body: undefined,
    };
  };
}

function mdxEntry<Data>(
  kind: EntryKind,
  schema: z.ZodType<Data>,
  given: Readonly<Record<string, unknown>> = {},
): Read<Data> {
  return (file, source) => {
    const excess = excessOf(source);
    if (excess) return unread(kind, file, excess);
    const yaml = readFrontMatter(source, file);
    const written = yaml.raw === null || yaml.raw === undefined ? {} : yaml.raw;
    const isMap = typeof written === 'object' && !Array.isArray(written);
    const raw = isMap ? { ...written, ...given } : written;
    const absent: ShapeFault[] = yaml.absent ? [noFrontMatter] : [];
    const repeated = Object.keys(given).filter((key) => isMap && key in written);
    const faults = [...yaml.faults, ...absent, ...repeated.map(keyOfFolder)];
    return {
      ...validated(raw, faults, schema),
      raw,
      kind,
      id: idOf(file),
      file,
      source,
      body: readMdx(source, yaml.body, file),
      placeOf: yaml.placeOf,
      placeOfKey: yaml.placeOfKey,
    };
  };
}

/** An entry too long to be read: no rule has anything to look at. */
function unread<Data>(kind: EntryKind, file: string, { message, line }: Excess): Entry<Data> {
  const place: Place = { file, line, column: 1, length: 1 };
  return {
    kind,
    id: idOf(file),
    file,
    source: '',
    raw: undefined,
    data: undefined,
    faults: [shapeFault([], message)],
    body: undefined,
    placeOf: () => place,
    placeOfKey: () => place,
  };
}

function validated<Data>(
  raw: unknown,
  faults: readonly ShapeFault[],
  schema: z.ZodType<Data>,
): { readonly data: Data | undefined; readonly faults: readonly ShapeFault[] } {
  if (faults.length > 0) return { data: undefined, faults };
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, faults: [] };
  return { data: undefined, faults: shapeFaults(result.error, raw) };
}

function idOf(file: string): string {
  return basename(file, extname(file));
}

const noFrontMatter = shapeFault(
  [],
  'Unexpected absence of front matter, expected the file to start with a block between `---` lines',
);

function keyOfFolder(key: string): ShapeFault {
  const message = `Unexpected key \`${key}\`, expected only the folder to give it`;
  return shapeFault([key], message, { atKey: true, unknownKey: true, found: key });
}
