/** The shortest way by parents from a tag to a commit, as the raw objects of git. */

import { readTag } from '../../src/evidence/git-objects.ts';
import { formatProof, readProof } from '../../src/evidence/git-proof.ts';
import type { Git } from './git.ts';
import { hashed } from './hashed.ts';

/** @returns why the objects from a tag to a commit do not prove that the tag contains it; undefined where they do */
export function faultOfChain(git: Git, commit: string, tag: string): string | undefined {
  const text = proofOf(git, commit, tag);
  if (text === undefined) return `the way from ${tag} to the commit is not whole in the clone`;
  try {
    readProof(text);
    return undefined;
  } catch (cause) {
    return `the way from ${tag} to the commit does not hold: ${cause instanceof Error ? cause.message : cause}`;
  }
}

/** @returns the text of the proof; undefined where an object of the way is missing @throws where one is another */
export function proofOf(git: Git, commit: string, tag: string): string | undefined {
  const start = git.text(['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`]);
  const way = start === undefined ? undefined : wayTo(git, start, commit);
  if (!way) return undefined;
  const commits: Buffer[] = [];
  for (const id of way) {
    const raw = hashed(git, 'commit', id);
    if (!raw) return undefined;
    commits.push(raw);
  }
  const raw = tagObjects(git, `refs/tags/${tag}`);
  return raw && formatProof({ name: tag, raw }, commits);
}

/** Of a tag that names another tag, both; none of a tag without an object of its own. */
function tagObjects(git: Git, name: string): readonly Buffer[] | undefined {
  if (git.text(['cat-file', '-t', name]) !== 'tag') return [];
  const id = git.text(['rev-parse', '--verify', '--quiet', name]);
  const raw = id === undefined ? undefined : hashed(git, 'tag', id);
  const named = raw && readTag(raw);
  const inner = named && (named.type === 'tag' ? tagObjects(git, named.object) : []);
  return raw && inner && [raw, ...inner];
}

function wayTo(git: Git, start: string, goal: string): readonly string[] | undefined {
  if (start === goal) return [goal];
  const listed = git.text(['rev-list', '--parents', '--ancestry-path', `${goal}..${start}`]);
  const parents = new Map(
    (listed ?? '').split('\n').map((line) => [line.slice(0, 40), line.split(' ').slice(1)]),
  );
  const from = new Map<string, string>();
  let edge = [start];
  while (edge.length > 0 && !from.has(goal)) {
    const next: string[] = [];
    for (const child of edge) {
      for (const parent of parents.get(child) ?? []) {
        if (from.has(parent) || (parent !== goal && !parents.has(parent))) continue;
        from.set(parent, child);
        next.push(parent);
      }
    }
    edge = next;
  }
  const way = [goal];
  for (let at = from.get(goal); at !== undefined; at = from.get(at)) way.unshift(at);
  return way[0] === start ? way : undefined;
}
