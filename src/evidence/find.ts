/**
 * Reverse look-up: from a Message-ID in any form, or pasted lines of mail, to the claims that rest there. It knows only
 * cited lines, by their hashes, and says so of the others. Nothing here needs Node or the network: the page runs it.
 */

import { findIds, readMessageId } from '../mail/message-id.ts';
import { normaliseLine } from '../mail/normalise.ts';

/** An entry of the lock, as far as looking up needs it. */
export interface FindEntry {
  readonly claim: string;
  readonly message: string;
  readonly lines: readonly [number, number];
  readonly sha256: readonly string[];
}

/** SHA-256 of a text's UTF-8 bytes in hex; a browser's own is asynchronous. */
export type HashText = (text: string) => string | Promise<string>;

export interface FoundLine {
  readonly claim: string;
  readonly message: string;
  /** Line of the body, from 1. */
  readonly line: number;
}

export type Found =
  | {
      readonly kind: 'message';
      readonly typed: string;
      readonly id: string;
      /** Whether the record holds the message at all. */
      readonly known: boolean;
      readonly claims: readonly string[];
    }
  | { readonly kind: 'line'; readonly typed: string; readonly at: readonly FoundLine[] }
  | { readonly kind: 'nothing'; readonly typed: string };

/**
 * @param typed what was pasted: one or many lines
 * @param knownIds every message the record holds
 * @returns an answer for each line that says something, in order
 */
export async function findClaims(
  typed: string,
  entries: readonly FindEntry[],
  knownIds: ReadonlySet<string>,
  hash: HashText,
): Promise<readonly Found[]> {
  const byHash = hashIndex(entries);
  const answers: Found[] = [];
  for (const line of typed.split(/\r\n|\r|\n/)) {
    if (normaliseLine(line) === '') continue;
    const id = readMessageId(line);
    if (id !== undefined) answers.push(aboutMessage(line, id, entries, knownIds));
    else answers.push(await aboutLine(line, entries, knownIds, byHash, hash));
  }
  return answers;
}

function hashIndex(entries: readonly FindEntry[]): ReadonlyMap<string, readonly FoundLine[]> {
  const index = new Map<string, FoundLine[]>();
  for (const { claim, message, lines, sha256 } of entries) {
    sha256.forEach((digest, offset) => {
      const place = { claim, message, line: lines[0] + offset };
      const known = index.get(digest);
      if (!known) index.set(digest, [place]);
      else if (!known.some((one) => one.claim === claim && one.line === place.line)) known.push(place);
    });
  }
  return index;
}

function aboutMessage(
  typed: string,
  id: string,
  entries: readonly FindEntry[],
  knownIds: ReadonlySet<string>,
): Found {
  const claims = entries.filter(({ message }) => message === id).map(({ claim }) => claim);
  return {
    kind: 'message',
    typed,
    id,
    known: knownIds.has(id) || claims.length > 0,
    claims: [...new Set(claims)],
  };
}

/** A cited line; else a line that holds a link to a message; else nothing we know. */
async function aboutLine(
  typed: string,
  entries: readonly FindEntry[],
  knownIds: ReadonlySet<string>,
  byHash: ReadonlyMap<string, readonly FoundLine[]>,
  hash: HashText,
): Promise<Found> {
  const at = byHash.get(await hash(normaliseLine(typed)));
  if (at) return { kind: 'line', typed, at };
  const [linked] = findIds(typed);
  return linked === undefined ? { kind: 'nothing', typed } : aboutMessage(typed, linked, entries, knownIds);
}
