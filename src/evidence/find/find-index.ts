/**
 * Builds the look-up page's index: a table from keys to small answers, split into parts by the first digits of the key,
 * so that a page of a large record loads only the parts it needs. A key is a hash, so the table contains no line of
 * mail.
 */

import { byCode } from '../../text/in-order.ts';
import { shortestCommit } from './commits-in.ts';
import { foldAddress, foldSubject, foldWords, quotedRunsOf, runsOf } from './fold.ts';
import { idsInAddress } from './ids-in.ts';

/** SHA-256 of a text's UTF-8 bytes in hex; asynchronous in a browser. */
export type HashText = (text: string) => string | Promise<string>;

/** A source outside the recorded mail, and the text that rests on it. */
export interface FoundSource {
  /** Path of the text below the base. */
  readonly at: string;
  readonly kind: string;
  readonly id: string;
  readonly url?: string | undefined;
}

export interface FindSource {
  readonly claims: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly speaker: string | undefined;
    /** What happened to it later, in a word or two. */
    readonly later?: string | undefined;
    readonly evidence: readonly {
      readonly message: string;
      readonly words: string;
      readonly lines: readonly [number, number];
    }[];
  }[];
  readonly messages: readonly {
    readonly id: string;
    readonly subject: string;
    /** As sent, with its offset. */
    readonly date: string;
    readonly names: readonly string[];
    /** Address at which it can be read in public. */
    readonly address?: string;
  }[];
  /** SHA-256 of the cited lines, from the lock. */
  readonly lines: readonly {
    readonly claim: string;
    readonly message: string;
    readonly lines: readonly [number, number];
    readonly sha256: readonly string[];
  }[];
  /** Every version that has an address, once by its short and once by its full hash; `older` if the text has a newer one. */
  readonly versions: readonly { readonly path: string; readonly hash: string; readonly older?: boolean }[];
  /** Pages and files other than those of claims and messages, by path below the base; a file has no title. */
  readonly pages?: readonly { readonly path: string; readonly title: string }[] | undefined;
  readonly sources?: readonly FoundSource[] | undefined;
}

/** The values under a key; a field is present only if it has a value. */
export interface FindValue {
  readonly claim?: {
    readonly title: string;
    readonly kind: string;
    readonly speaker?: string;
    readonly later?: string;
  };
  /** A recorded message, with the claims that rest on it. */
  readonly message?: {
    readonly subject: string;
    readonly who: string;
    readonly date: string;
    readonly claims: readonly string[];
  };
  /** Claims that cite this line: claim, message, number of the line. */
  readonly lines?: readonly (readonly [string, string, number])[];
  /** Claims whose quoted words contain this run of words. */
  readonly words?: readonly string[];
  /** How many runs the quoted words of each claim in `words` have, in the same order. */
  readonly runs?: readonly number[];
  /** Ids of messages with this subject, from this person on this day, or at this address. */
  readonly messages?: readonly string[];
  /** Path below the base of the version with this hash. */
  readonly version?: string;
  /** The text has a newer version. */
  readonly older?: true;
  /** The short hashes that begin with the key's digits, and the path of each. */
  readonly hashes?: readonly (readonly [hash: string, path: string])[];
  /** Title of the page at this path; empty for a file. */
  readonly page?: string;
  /** Paths of the texts that rest on this message or address. */
  readonly rests?: readonly string[];
  /** Commits whose ids begin with the key's digits, each with the paths of the texts that rest on it. */
  readonly commits?: readonly (readonly [id: string, paths: readonly string[]])[];
}

/** Digits of one of our hashes that are looked up: git abbreviates to about as many. */
const shortestHash = 8;

/** Digits of a key: enough that two texts of a record never share a key by chance. */
const keyLength = 16;

export const keyTexts = {
  claim: (id: string) => `claim ${id}`,
  message: (id: string) => `message ${id}`,
  words: (run: string) => `words ${run}`,
  subject: (text: string) => `subject ${foldSubject(text)}`,
  day: (name: string, day: string) => `day ${name} ${day}`,
  address: (url: string) => `address ${foldAddress(url)}`,
  version: (hash: string) => `version ${hash}`,
  hashes: (digits: string) => `hashes ${digits.slice(0, shortestHash)}`,
  page: (path: string) => `page ${path}`,
  commit: (id: string) => `commit ${id.slice(0, shortestCommit)}`,
} as const;

export async function keyOf(text: string, hash: HashText): Promise<string> {
  return (await hash(text)).slice(0, keyLength);
}

/** The key of a line is its hash in the lock, cut to length: the hash of the line normalised as for proof. */
export function keyOfLine(sha256: string): string {
  return sha256.slice(0, keyLength);
}

export async function findIndex(source: FindSource, hash: HashText): Promise<ReadonlyMap<string, FindValue>> {
  const index = new Map<string, Writable>();
  const atKey = (key: string) => {
    const known = index.get(key) ?? {};
    index.set(key, known);
    return known;
  };
  const at: ValueAt = async (text) => atKey(await keyOf(text, hash));
  await addClaims(source, at);
  await addMessages(source, at);
  addLines(source, atKey);
  for (const version of source.versions) await addVersion(version, at);
  for (const { path, title } of source.pages ?? []) (await at(keyTexts.page(path))).page = title;
  for (const found of source.sources ?? []) await addSource(found, at);
  return index;
}

/** The value under the key of a text, added if there is none yet. */
type ValueAt = (text: string) => Promise<Writable>;

type Writable = {
  -readonly [Key in keyof FindValue]: FindValue[Key] extends readonly (infer Item)[] | undefined
    ? Item[]
    : FindValue[Key];
};

/** Appends in place: copying the list for each message of a long thread would take quadratic time. */
function added<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

async function addClaims({ claims }: FindSource, at: ValueAt): Promise<void> {
  for (const { id, title, kind, speaker, later, evidence } of claims) {
    (await at(keyTexts.claim(id))).claim = {
      title,
      kind,
      ...(speaker === undefined ? {} : { speaker }),
      ...(later ? { later } : {}),
    };
    for (const { words } of evidence) {
      const runs = runsOf(foldWords(words));
      for (const run of new Set(quotedRunsOf(foldWords(words)))) {
        const value = await at(keyTexts.words(run));
        // Claims are added one after another, so an id that is already there is the last one.
        if (value.words?.at(-1) === id) continue;
        value.words = added(value.words, id);
        value.runs = added(value.runs, runs.length);
      }
    }
  }
}

async function addVersion({ path, hash, older }: FindSource['versions'][number], at: ValueAt): Promise<void> {
  const value = await at(keyTexts.version(hash));
  value.version = path;
  if (older) value.older = true;
  if (hash.length > 12) return;
  const abbreviated = await at(keyTexts.hashes(hash));
  abbreviated.hashes = added(abbreviated.hashes, [hash, path] as const);
}

async function addMessages({ claims, messages }: FindSource, at: ValueAt): Promise<void> {
  const claimsOf = new Map<string, Set<string>>();
  for (const { id, evidence } of claims)
    for (const { message } of evidence) claimsOf.set(message, (claimsOf.get(message) ?? new Set()).add(id));
  for (const { id, subject, date, names, address } of messages) {
    const resting = [...(claimsOf.get(id) ?? [])];
    (await at(keyTexts.message(id))).message = { subject, who: names[0] ?? '', date, claims: resting };
    const lists = [await at(keyTexts.subject(subject))];
    // Most archives' addresses contain the id; the others are indexed.
    if (address !== undefined && !idsInAddress(address).includes(id))
      lists.push(await at(keyTexts.address(address)));
    for (const name of names)
      for (const day of daysOf(date)) lists.push(await at(keyTexts.day(foldWords(name).join(' '), day)));
    for (const value of new Set(lists)) value.messages = added(value.messages, id);
  }
}

function addLines({ lines: cited }: FindSource, atKey: (key: string) => Writable): void {
  for (const { claim, message, lines, sha256 } of cited) {
    for (const [offset, digest] of sha256.entries()) {
      if (digest === blankLine) continue;
      const value = atKey(keyOfLine(digest));
      const place = [claim, message, lines[0] + offset] as const;
      if (!value.lines?.some(([known, , line]) => known === claim && line === place[2]))
        value.lines = added(value.lines, place);
    }
  }
}

async function addSource({ at: path, kind, id, url }: FoundSource, at: ValueAt): Promise<void> {
  const named = url === undefined ? [] : idsInAddress(url);
  const ids = new Set([...(kind === 'message' ? [id] : []), ...named]);
  const rests = [...ids].map(keyTexts.message);
  if (url !== undefined && named.length === 0) rests.push(keyTexts.address(url));
  for (const text of rests) {
    const value = await at(text);
    // A recorded message already names the claims that rest on it.
    if (value.message === undefined) value.rests = [...new Set([...(value.rests ?? []), path])];
  }
  const commit = /^[0-9a-f]{7,40}/.exec(id)?.[0];
  if (kind !== 'commit' || commit === undefined) return;
  const value = await at(keyTexts.commit(commit));
  const known = new Map(value.commits);
  known.set(commit, [...new Set([...(known.get(commit) ?? []), path])]);
  value.commits = [...known];
}

/** SHA-256 of an empty line. */
const blankLine = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The day in the sender's time zone, and in UTC. */
function daysOf(date: string): ReadonlySet<string> {
  return new Set([date.slice(0, 10), new Date(date).toISOString().slice(0, 10)]);
}

/** How many leading digits of a key name its part, so that no part has more than about 750 keys. */
export function partDigits(keys: number): number {
  return Math.max(1, Math.ceil(Math.log(keys / 750) / Math.log(16)));
}

/** Parts by the leading digits of their keys, each as a JSON text with its keys in order. */
export function partsOf(index: ReadonlyMap<string, FindValue>): ReadonlyMap<string, string> {
  const digits = partDigits(index.size);
  const names = Array.from({ length: 16 ** digits }, (_, at) => at.toString(16).padStart(digits, '0'));
  const byPart = Map.groupBy(
    [...index].toSorted(([a], [b]) => byCode(a, b)),
    ([key]) => key.slice(0, digits),
  );
  return new Map(
    names.map((name) => [name, `${JSON.stringify(Object.fromEntries(byPart.get(name) ?? []))}\n`]),
  );
}
