/** A source proved against a clone: commits, words in a file, and the absence of words. */

import { readCommit } from '../../src/evidence/git-objects.ts';
import type { SourceAnswer, SourceQuestion } from '../../src/evidence/source-proof.ts';
import { findWords } from '../../src/mail/find-words.ts';
import { normaliseWords } from '../../src/mail/normalise.ts';
import { faultOfChain } from './chain.ts';
import { type Git, isPartial } from './git.ts';
import { fileAt, hashed } from './hashed.ts';
import { changedTags, type KeptTags, noTags } from './kept-tags.ts';
import { firstTags, latestTag } from './tags.ts';

type Asked<Kind> = Extract<SourceQuestion, { readonly kind: Kind }>;

/** @param kept tags of the proofs that an earlier run wrote: in this clone they must be the same */
export function proveSource(git: Git, question: SourceQuestion, kept: KeptTags = noTags): SourceAnswer {
  try {
    const answer = proveAgainst(git, question);
    const found = answer.result === 'proved' ? [answer.tag, answer.released] : [];
    const asked = question.kind === 'commit' ? [question.release, ...found] : [question.at];
    const commit = question.kind === 'commit' ? question.id : undefined;
    return changedTags(git, commit, asked, kept) ?? answer;
  } catch (cause) {
    return failed(cause instanceof Error ? cause.message : String(cause));
  }
}

function proveAgainst(git: Git, question: SourceQuestion): SourceAnswer {
  switch (question.kind) {
    case 'commit':
      return proveCommit(git, question);
    case 'file':
      return proveFile(git, question);
    case 'absent':
      return proveAbsence(git, question);
  }
}

function proveCommit(git: Git, { id, title, release }: Asked<'commit'>): SourceAnswer {
  if (!/^[0-9a-f]{40}$/.test(id)) return failed(`\`${id}\` is no commit: expected 40 hex digits`);
  const raw = hashed(git, 'commit', id);
  if (!raw) return missing(git, `there is no commit ${id} in the clone`);
  const { subject } = readCommit(raw);
  if (subject !== title) return failed(`its subject is \`${subject}\``);
  const tags = firstTags(git, id);
  if (!tags) return unproved('git could not tell which tags contain it');
  const { tag, released } = tags;
  if (isPartial(git) && (release !== undefined || tag === undefined))
    return unproved('the clone is shallow or partial: which tag was first cannot be told');
  if (release !== undefined && release !== tag && release !== released)
    return failed(
      tag === undefined ? 'no tag `v*` of the clone contains it' : `the first tag that contains it is ${tag}`,
    );
  for (const one of new Set([tag, released])) {
    const fault = one === undefined ? undefined : faultOfChain(git, id, one);
    if (fault !== undefined) return isPartial(git) ? unproved(fault) : failed(fault);
  }
  return { result: 'proved', tag, released, reverted: revertOf(git, id) };
}

/** Looked for in the latest release too, wherever the clone stands. A revert that was itself reverted is none. */
function revertOf(git: Git, id: string): string | undefined {
  const says = `--grep=This reverts commit ${id.slice(0, 12)}`;
  const ends = ['HEAD', latestTag(git)].filter((end) => end !== undefined);
  const later = git.text(['log', '--format=%H', '-F', says, ...ends, `^${id}`]);
  return later
    ?.split('\n')
    .filter((one) => one !== '')
    .find((one) => revertOf(git, one) === undefined);
}

function proveFile(git: Git, { path, at, lines: [first, last], words }: Asked<'file'>): SourceAnswer {
  const commit = commitAt(git, at);
  if (commit === undefined) return missing(git, `there is no commit or tag ${at} in the clone`);
  const text = fileAt(git, commit, path)?.toString('utf8');
  if (text === undefined) return missing(git, `there is no file ${path} at ${at}`);
  const lines = text.split('\n');
  if (last > lines.length) return failed(`line ${last} is beyond the end of ${path} at ${at}`);
  const cited = normaliseWords(lines.slice(first - 1, last).join(' '));
  const found = findWords(cited, normaliseWords(words)).length;
  return found > 0
    ? { result: 'proved' }
    : failed(`the words do not stand on these lines of ${path} at ${at}`);
}

function proveAbsence(git: Git, { path, at, pattern }: Asked<'absent'>): SourceAnswer {
  const commit = commitAt(git, at);
  if (commit === undefined) return missing(git, `there is no commit or tag ${at} in the clone`);
  if (git.status(['cat-file', '-e', `${commit}:${path.replace(/\/$/, '')}`]) !== 0)
    return missing(git, `there is no ${path} at ${at}: that nothing is found in it says nothing`);
  if (isPartial(git)) return unproved('the clone is shallow or partial: what it lacks cannot be searched');
  // `-a`: what the attributes of a clone call binary is searched too.
  const search = ['grep', '-n', '-F', '-a', '-e', pattern, commit, '--', `:(literal)${path}`];
  const status = git.status(search);
  if (status === 1) return { result: 'proved' };
  if (status !== 0) return unproved('git could not search it');
  const [where = ''] = git.text(search)?.split('\n', 1) ?? [];
  return failed(`it stands there: ${where.slice(commit.length + 1, commit.length + 161)}`);
}

/** A name that could be an option, a range or a path is none. */
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
