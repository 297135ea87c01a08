/** Finds where the fragments that one claim quotes from one mail are in its text, and which directly follow each other. */

import { ownMessage } from '../../mail/attribution/own-message.ts';
import type { Archive } from '../../mail/read/archive.ts';
import type { Message } from '../../mail/read/message.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { normaliseWords } from '../../mail/words/normalise.ts';
import type { EvidenceEntry } from '../evidence-entry.ts';

export interface Placed {
  readonly entry: EvidenceEntry;
  /** Characters of the normalised body. */
  readonly start: number;
  readonly end: number;
}

export interface PlacedFragments {
  /** In the order listed. */
  readonly placed: readonly Placed[];
  /** The text of the mail, normalised, without blank lines. */
  readonly body: string;
}

/** Only claims with several fragments from one mail, and only mail in the archive. */
export async function placedFragments(
  entries: readonly EvidenceEntry[],
  archive: Archive,
): Promise<readonly PlacedFragments[]> {
  const found: PlacedFragments[] = [];
  for (const group of Map.groupBy(entries.filter(isOfClaim), ofOneMail).values()) {
    const [first] = group;
    const [message] = first && group.length > 1 ? await archive.messages(first.message) : [];
    if (message) found.push(placedIn(group, message, archive));
  }
  return found;
}

/** What an entry directly follows in the mail. */
export interface Followed {
  /** Those of the other entry. */
  readonly words: string;
  /** What is between them, spaces included, if it is more than white space. */
  readonly between: string | undefined;
}

/** For each entry that directly follows another in the mail: the other. Punctuation may be between them. */
export function followedWords(found: readonly PlacedFragments[]): ReadonlyMap<EvidenceEntry, Followed> {
  const pairs = found.flatMap(({ placed, body }) => {
    const inMail = inMailOrder(placed);
    return inMail.slice(1).flatMap((next, index): readonly (readonly [EvidenceEntry, Followed])[] => {
      const earlier = inMail[index];
      if (!earlier || next.start < earlier.end) return [];
      const gap = body.slice(earlier.end, next.start);
      if (isWord(gap)) return [];
      return [[next.entry, { words: earlier.entry.words, between: gap === ' ' ? undefined : gap }]];
    });
  });
  return new Map(pairs);
}

export function inMailOrder(placed: readonly Placed[]): readonly Placed[] {
  return placed.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The words quoted in a lab's cells are not read as one statement. */
function isOfClaim({ claim }: EvidenceEntry): boolean {
  return !claim.includes('/');
}

function ofOneMail({ claim, message, speaker, quotes }: EvidenceEntry): string {
  return JSON.stringify([claim, message, speaker ?? null, quotes]);
}

function placedIn(group: readonly EvidenceEntry[], message: Message, archive: Archive): PlacedFragments {
  const lines = ownMessage(message, archive.senders).map(({ blank, text }) =>
    blank ? '' : normaliseWords(text),
  );
  const textOf = (from: number, to: number) =>
    lines
      .slice(from, to)
      .filter((line) => line !== '')
      .join(' ');
  const placed = group.flatMap((entry): readonly Placed[] => {
    const words = normaliseWords(entry.words);
    const [first, last] = entry.lines;
    // The match itself reports words that occur twice or not at all.
    const [at, ...more] = findWords(textOf(first - 1, last), words);
    if (at === undefined || more.length > 0) return [];
    const before = textOf(0, first - 1).length;
    const start = at + (before > 0 ? before + 1 : 0);
    return [{ entry, start, end: start + words.length }];
  });
  return { placed, body: textOf(0, lines.length) };
}
