/** Questions that git can answer about a source outside the mail, the answers, and their lines in the lock. */

import type { SourceData } from '../../record/schema/evidence.ts';
import { sha256 } from '../../text/sha256.ts';

/** A source and the entry that names it: a claim by its id, another text as `topic/ID`, `brief/ID` or `essay/ID`. */
export interface SourceEntry {
  readonly entry: string;
  readonly source: SourceData;
}

/** The parts of a source that a clone can prove. */
export type SourceQuestion =
  | {
      readonly kind: 'commit';
      readonly id: string;
      readonly title: string;
      readonly release?: string | undefined;
    }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly at: string;
      readonly lines: readonly [number, number];
      readonly words: string;
    }
  | { readonly kind: 'absent'; readonly path: string; readonly at: string; readonly pattern: string };

export type SourceAnswer =
  | {
      readonly result: 'proved';
      /** First tag `v*` that contains the commit; absent while no tag does. */
      readonly tag?: string | undefined;
      /** First such tag that is not a release candidate. */
      readonly released?: string | undefined;
      /** A later commit that says that it reverts this one. */
      readonly reverted?: string | undefined;
    }
  | { readonly result: 'failed'; readonly reason: string }
  /** The clone does not have enough history to tell. */
  | { readonly result: 'unproved'; readonly reason: string };

/** A line of the lock about a source. */
export interface SourceLock {
  readonly entry: string;
  readonly question: SourceQuestion;
  readonly tag?: string | undefined;
  readonly released?: string | undefined;
  readonly reverted?: string | undefined;
  /** The latest tag of the clone that was asked, or its commit if it has none. */
  readonly clone: string;
  readonly seal: string;
}

/** @returns undefined for a source that git knows nothing about */
export function questionOf(source: SourceData): SourceQuestion | undefined {
  switch (source.kind) {
    case 'commit':
      return { kind: 'commit', id: source.id, title: source.title, release: source.release };
    case 'file':
      return { kind: 'file', path: source.path, at: source.at, lines: source.lines, words: source.words };
    case 'absent':
      return { kind: 'absent', path: source.path, at: source.at, pattern: source.pattern };
    default:
      return undefined;
  }
}

export function sourceKeyOf(entry: string, question: SourceQuestion): string {
  return JSON.stringify([entry, partsOf(question)]);
}

function partsOf(question: SourceQuestion): readonly unknown[] {
  switch (question.kind) {
    case 'commit':
      return ['commit', question.id, question.title, question.release ?? null];
    case 'file':
      return ['file', question.path, question.at, question.lines, question.words];
    case 'absent':
      return ['absent', question.path, question.at, question.pattern];
  }
}

export function sealOfSource(lock: Omit<SourceLock, 'seal'>): string {
  const { entry, question, tag, released, reverted, clone } = lock;
  return sha256(
    JSON.stringify([
      'loremark-source 1',
      entry,
      partsOf(question),
      tag ?? null,
      released ?? null,
      reverted ?? null,
      clone,
    ]),
  );
}

const release = /^v\d+(?:\.\d+)*(?:-rc\d+)?$/;

/** Whether its seal matches and each value is one that `verify` can write: pages show these values unchanged. */
export function isWritten(lock: SourceLock): boolean {
  const { tag, released, reverted, clone } = lock;
  return (
    lock.seal === sealOfSource(lock) &&
    [tag, released].every((name) => name === undefined || release.test(name)) &&
    (reverted === undefined || /^[0-9a-f]{40}$/.test(reverted)) &&
    /^(?:v[!-~]{1,80}|[0-9a-f]{12}|a clone without a head)$/.test(clone)
  );
}

export function lockOfSource(
  { entry, question }: { readonly entry: string; readonly question: SourceQuestion },
  answer: Extract<SourceAnswer, { readonly result: 'proved' }>,
  clone: string,
): SourceLock {
  const { tag, released, reverted } = answer;
  const line = { entry, question, tag, released, reverted, clone };
  return { ...line, seal: sealOfSource(line) };
}
