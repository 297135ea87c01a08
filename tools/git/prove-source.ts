/** Proves a source against a clone: commits, words in a file, and the absence of words. */

import { readCommit } from '../../src/evidence/source/git-objects.ts';
import type { SourceAnswer, SourceQuestion } from '../../src/evidence/source/source-proof.ts';
import { findWords } from '../../src/mail/words/find-words.ts';
import { normaliseWords } from '../../src/mail/words/normalise.ts';
import { maximumWords } from '../../src/record/schema/evidence.ts';
import { reasonOf } from '../../src/text/reason-of.ts';
import { faultOfChain } from './chain.ts';
import { type Git, isPartial } from './git.ts';
import { entryAt, fileAt, hashed, wholeTree } from './hashed.ts';
import { type History, readHistory } from './history.ts';
import { changedTags, type KeptTags, noTags } from './kept-tags.ts';
import { firstTags } from './tags.ts';

type QuestionOf<Kind> = Extract<SourceQuestion, { readonly kind: Kind }>;

/**
 * @param kept tags of the proofs that an earlier run wrote; this clone must have the same
 * @param historyOf read once for all commits
 */
export function proveSource(
  git: Git,
  question: SourceQuestion,
  kept: KeptTags = noTags,
  historyOf: (commit: string) => History | undefined = (commit) => readHistory(git, [commit]),
): SourceAnswer {
  try {
    const answer = proveAgainst(git, question, historyOf);
    const found = answer.result === 'proved' ? [answer.tag, answer.released] : [];
    const tags = question.kind === 'commit' ? [question.release, ...found] : [question.at];
    const commit = question.kind === 'commit' ? question.id : undefined;
    return changedTags(git, commit, tags, kept) ?? answer;
  } catch (cause) {
    return failed(reasonOf(cause));
  }
}

function proveAgainst(
  git: Git,
  question: SourceQuestion,
  historyOf: (commit: string) => History | undefined,
): SourceAnswer {
  switch (question.kind) {
    case 'commit':
      return proveCommit(git, question, historyOf);
    case 'file':
      return proveFile(git, question);
    case 'absent':
      return proveAbsence(git, question);
  }
}

function proveCommit(
  git: Git,
  { id, title, release }: QuestionOf<'commit'>,
  historyOf: (commit: string) => History | undefined,
): SourceAnswer {
  if (!/^[0-9a-f]{40}$/.test(id)) return failed(`\`${id}\` is not a commit id: expected 40 hex digits`);
  const raw = hashed(git, 'commit', id);
  if (!raw) return missing(git, `there is no commit ${id} in the clone`);
  const { subject } = readCommit(raw);
  if (subject !== title) return failed(`its subject is \`${subject}\``);
  const history = historyOf(id);
  if (!history) return unproved('git could not tell which tags contain it and what reverts it');
  const { tag, released } = firstTags(history.releasesOf(id));
  if ((release !== undefined || tag === undefined) && isPartial(git))
    return unproved('the clone is shallow or partial: it cannot tell which tag was first');
  if (release !== undefined && release !== tag && release !== released)
    return failed(
      tag === undefined ? 'no tag `v*` of the clone contains it' : `the first tag that contains it is ${tag}`,
    );
  for (const name of new Set([tag, released])) {
    const fault = name === undefined ? undefined : faultOfChain(git, id, name, history);
    if (fault !== undefined) return isPartial(git) ? unproved(fault) : failed(fault);
  }
  return { result: 'proved', tag, released, reverted: history.revertOf(id) };
}

function proveFile(git: Git, { path, at, lines: [first, last], words }: QuestionOf<'file'>): SourceAnswer {
  const count = normaliseWords(words).split(' ').length;
  if (count > maximumWords) return failed(`${count} words are quoted, expected at most ${maximumWords}`);
  const commit = commitAt(git, at);
  if (commit === undefined) return missing(git, `there is no commit or tag ${at} in the clone`);
  const text = fileAt(git, commit, path)?.toString('utf8');
  if (text === undefined) return missing(git, `there is no file ${path} at ${at}`);
  const lines = text.split('\n');
  if (last > lines.length) return failed(`line ${last} is beyond the end of ${path} at ${at}`);
  const cited = normaliseWords(lines.slice(first - 1, last).join(' '));
  const found = findWords(cited, normaliseWords(words)).length;
  return found > 0 ? { result: 'proved' } : failed(`the words are not on these lines of ${path} at ${at}`);
}

function proveAbsence(git: Git, { path, at, pattern }: QuestionOf<'absent'>): SourceAnswer {
  const commit = commitAt(git, at);
  if (commit === undefined) return missing(git, `there is no commit or tag ${at} in the clone`);
  const place = path.replace(/(?<=.)\/$/, '');
  const entry = entryAt(git, commit, place);
  const nothing = 'finding nothing in it proves nothing';
  if (!entry) return missing(git, `there is no ${path} at ${at}: ${nothing}`);
  if (entry.kind !== 'file' && entry.kind !== 'folder')
    return failed(`${path} is a link at ${at}, not a file or folder: ${nothing}`);
  if (isPartial(git)) return unproved('the clone is shallow or partial: what it lacks cannot be searched');
  // `-a`: also search files that the attributes of a clone call binary.
  // From the top: the path of a clone may be a folder inside its work tree.
  const within = place === wholeTree ? ':(top)' : `:(top,literal)${place}`;
  const search = ['grep', '-n', '-F', '-a', '--full-name', '-e', pattern, commit, '--', within];
  const { status, complaint, out } = git.output(search);
  // Git reports objects that are missing from the clone, and continues.
  if (complaint !== undefined || status === null || status > 1)
    return unproved(`git could not search all of it${complaint === undefined ? '' : `: ${complaint}`}`);
  if (status === 1) return { result: 'proved' };
  const [where = ''] = out.split('\n', 1);
  return failed(`it occurs there: ${where.slice(commit.length + 1, commit.length + 161)}`);
}

/** A name that could be an option, a range or a path is refused. */
function commitAt(git: Git, at: string): string | undefined {
  if (!/^[A-Za-z0-9][\w./-]*$/.test(at) || at.includes('..')) return undefined;
  const name = /^[0-9a-f]{40}$/.test(at) ? at : `refs/tags/${at}`;
  return git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

function missing(git: Git, reason: string): SourceAnswer {
  return isPartial(git) ? unproved(`${reason}, which is shallow or partial`) : failed(reason);
}

function failed(reason: string): SourceAnswer {
  return { result: 'failed', reason };
}

function unproved(reason: string): SourceAnswer {
  return { result: 'unproved', reason };
}
