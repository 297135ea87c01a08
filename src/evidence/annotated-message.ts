/**
 * Lays out a message for reading: each line as written, its depth and owner, and the claims that rest on it. Used only
 * if the mail is available; none of it is ever stored.
 */

import type { OwnedLine, Owner } from '../mail/attribution/owned-line.ts';
import type { EvidenceEntry } from './evidence-entry.ts';

export interface AnnotatedLine {
  /** From 1. */
  readonly number: number;
  /** The line as the sender's mailer wrote it, markers included. */
  readonly source: string;
  readonly depth: number;
  readonly reQuoted: boolean;
  readonly blank: boolean;
  readonly owner: Owner;
  /** Ids (a claim's, or `lab/ID`) whose cited lines begin here: they are shown in the margin. */
  readonly begins: readonly string[];
  /** Ids of everything that rests on this line. */
  readonly claims: readonly string[];
}

/**
 * @param body the message's lines
 * @param owned the same lines with their owners
 * @param entries evidence that rests on this message
 */
export function annotateMessage(
  body: readonly string[],
  owned: readonly OwnedLine[],
  entries: readonly EvidenceEntry[],
): readonly AnnotatedLine[] {
  return owned.map(({ number, depth, reQuoted, blank, owner }) => ({
    number,
    source: body[number - 1] ?? '',
    depth,
    reQuoted,
    blank,
    owner,
    begins: claimsWhere(entries, ([first]) => first === number),
    claims: claimsWhere(entries, ([first, last]) => first <= number && number <= last),
  }));
}

function claimsWhere(
  entries: readonly EvidenceEntry[],
  matches: (lines: readonly [number, number]) => boolean,
): readonly string[] {
  return [...new Set(entries.filter(({ lines }) => matches(lines)).map(({ claim }) => claim))];
}
