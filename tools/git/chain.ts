/** The shortest path through parents from a tag to a commit, as raw git objects. */

import { readTag } from '../../src/evidence/source/git-objects.ts';
import { formatProof, readProof } from '../../src/evidence/source/git-proof.ts';
import { reasonOf } from '../../src/text/reason-of.ts';
import type { Git } from './git.ts';
import { hashed, hashedCommits } from './hashed.ts';
import { type History, readHistory } from './history.ts';

/** @returns why the objects from a tag to a commit do not prove that the tag contains it; undefined if they do */
export function faultOfChain(git: Git, commit: string, tag: string, history: History): string | undefined {
  const text = proofOf(git, commit, tag, history);
  if (text === undefined) return `the path from ${tag} to the commit is incomplete in the clone`;
  try {
    readProof(text);
    return undefined;
  } catch (cause) {
    return `the path from ${tag} to the commit is not valid: ${reasonOf(cause)}`;
  }
}

/**
 * @returns the text of the proof; undefined if an object on the path is missing @throws if an object has another hash
 */
export function proofOf(
  git: Git,
  commit: string,
  tag: string,
  history = readHistory(git, [commit]),
): string | undefined {
  const start = git.text(['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`]);
  const path = start === undefined ? undefined : history?.pathTo(start, commit);
  if (!path) return undefined;
  const commits = hashedCommits(git, path).filter((raw) => raw !== undefined);
  if (commits.length < path.length) return undefined;
  const raw = tagObjects(git, `refs/tags/${tag}`);
  return raw && formatProof({ name: tag, raw }, commits);
}

/** For a tag that names another tag, both; none for a tag without a tag object. */
function tagObjects(git: Git, name: string): readonly Buffer[] | undefined {
  if (git.text(['cat-file', '-t', name]) !== 'tag') return [];
  const id = git.text(['rev-parse', '--verify', '--quiet', name]);
  const raw = id === undefined ? undefined : hashed(git, 'tag', id);
  const named = raw && readTag(raw);
  const inner = named && (named.type === 'tag' ? tagObjects(git, named.object) : []);
  return raw && inner && [raw, ...inner];
}
