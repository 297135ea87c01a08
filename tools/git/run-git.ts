/** Proves the sources of a content folder against a clone, and collects the proofs to store. */

import { join } from 'node:path';
import { type SourceFault, sourceFaults } from '../../src/evidence/source/source-faults.ts';
import {
  lockOfSource,
  questionOf,
  type SourceAnswer,
  type SourceEntry,
  type SourceLock,
  type SourceQuestion,
  sourceKeyOf,
} from '../../src/evidence/source/source-proof.ts';
import type { Place } from '../../src/record/corpus/place.ts';
import type { PlacedSource } from '../verify/content-evidence.ts';
import { proofOf } from './chain.ts';
import { type Git, nameOfClone, openClone } from './git.ts';
import { type History, readHistory } from './history.ts';
import { keptTags } from './kept-tags.ts';
import { proveSource } from './prove-source.ts';

export interface JudgedSource {
  readonly entry: string;
  readonly place: Place;
  readonly question: SourceQuestion;
  readonly answer: SourceAnswer;
}

export interface GitRun {
  readonly clone: string;
  readonly judged: readonly JudgedSource[];
  /** Where the lock differs from the clone. */
  readonly locked: readonly SourceFault[];
  /** Path below the content folder → text of the chain from a tag to a commit. */
  readonly proofs: ReadonlyMap<string, string>;
}

/**
 * @param content the folder whose `proofs/` an earlier run may have written
 * @param lines the lines of the lock; undefined if the lock will be written, in which case proofs are collected
 */
export function runGit(
  path: string,
  sources: readonly PlacedSource[],
  content: string,
  lines: readonly SourceLock[] | undefined,
): GitRun {
  const git = openClone(path);
  const tags = keptTags(content);
  const questions = sources.flatMap(({ entry, source, place, fault }) => {
    const question = questionOf(source);
    return question ? [{ entry, place, question, fault }] : [];
  });
  const commits = questions.flatMap(({ question }) => (question.kind === 'commit' ? [question.id] : []));
  const history = readHistory(
    git,
    commits.filter((id) => /^[0-9a-f]{40}$/.test(id)),
  );
  const judged = questions.map(({ fault, ...source }): JudgedSource => {
    const answer =
      fault === undefined
        ? proveSource(git, source.question, tags, () => history)
        : ({ result: 'failed', reason: fault } as const);
    return { ...source, answer };
  });
  const clone = nameOfClone(git);
  return lines
    ? { clone, judged, locked: sourceFaults(lines, { judged, clone }), proofs: new Map() }
    : { clone, judged, locked: [], proofs: proofsOf(git, judged, history) };
}

function proofsOf(
  git: Git,
  judged: readonly JudgedSource[],
  history: History | undefined,
): ReadonlyMap<string, string> {
  const proofs = new Map<string, string>();
  for (const { question, answer } of judged) {
    if (question.kind !== 'commit' || answer.result !== 'proved') continue;
    const tag = answer.released ?? answer.tag;
    const text = tag && proofOf(git, question.id, tag, history);
    if (text !== undefined) proofs.set(join('proofs', `${question.id}.txt`), text);
  }
  return proofs;
}

/** Paths below the content folder of proofs of commits that are no entry's source any more. */
export function unusedProofs(content: string, sources: readonly SourceEntry[]): readonly string[] {
  const used = new Set(sources.flatMap(({ source }) => (source.kind === 'commit' ? [source.id] : [])));
  return [...keptTags(content).proofs].flatMap(([commit, { path }]) => (used.has(commit) ? [] : [path]));
}

/**
 * The lock's lines about sources after a run. Sources that were not asked about, or that the clone could not decide,
 * keep their earlier result; failed sources, and those of no entry any more, are left out.
 */
export function updateSources(
  before: readonly SourceLock[],
  sources: readonly SourceEntry[],
  run: GitRun | undefined,
): readonly SourceLock[] {
  const earlier = new Map(before.map((line) => [sourceKeyOf(line.entry, line.question), line]));
  const answers = new Map(
    run?.judged.map(({ entry, question, answer }) => [sourceKeyOf(entry, question), answer]),
  );
  return sources.flatMap(({ entry, source }) => {
    const question = questionOf(source);
    if (!question) return [];
    const key = sourceKeyOf(entry, question);
    const answer = answers.get(key);
    if (answer?.result === 'failed') return [];
    if (answer?.result === 'proved' && run) return [lockOfSource({ entry, question }, answer, run.clone)];
    return earlier.get(key) ?? [];
  });
}
