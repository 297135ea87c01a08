/**
 * `content/proofs/COMMIT.txt`: the raw objects of git that lead from a tag to a commit, so that anybody can prove with
 * nothing but SHA-1 that the tag contains the commit, and what its subject is. Each object names the next by its hash.
 */

import type { Buffer } from 'node:buffer';
import { fromBase64, objectId, readCommit, readTag } from './git-objects.ts';

const first = 'loremark-proof 1';

export interface Proof {
  readonly commit: string;
  readonly subject: string;
  readonly tag: string;
  /** Hash of the tag object; of a tag without one, that of the commit it names. */
  readonly tagId: string;
}

/**
 * @param tag its name, and the raw object where it has one
 * @param commits raw, from the one that the tag names to the one to be proved
 */
export function formatProof(
  tag: { readonly name: string; readonly raw: Buffer | undefined },
  commits: readonly Buffer[],
): string {
  const objects = commits.map((raw) => `commit ${raw.toString('base64')}`);
  const last = commits.at(-1);
  const head = tag.raw === undefined ? `tag ${tag.name} -` : `tag ${tag.name} ${tag.raw.toString('base64')}`;
  return `${[first, `proves ${last ? objectId('commit', last) : ''}`, head, ...objects].join('\n')}\n`;
}

/** @throws with a sentence that says where the chain breaks */
export function readProof(text: string): Proof {
  const [mark, proves = '', tagLine = '', ...objects] = text.replace(/\n$/, '').split('\n');
  if (mark !== first) throw new Error(`its first line is not \`${first}\``);
  const commit = /^proves ([0-9a-f]{40})$/.exec(proves)?.[1];
  const [, name, rawTag] = /^tag (\S+) (\S+)$/.exec(tagLine) ?? [];
  if (commit === undefined || name === undefined || rawTag === undefined)
    throw new Error('it does not say which commit it proves, in which tag');
  let expected = rawTag === '-' ? undefined : objectOfTag(name, fromBase64(rawTag));
  let tagId = rawTag === '-' ? undefined : objectId('tag', fromBase64(rawTag));
  let subject: string | undefined;
  let reached: string | undefined;
  for (const [index, line] of objects.entries()) {
    const raw = fromBase64(/^commit (\S+)$/.exec(line)?.[1] ?? '');
    const id = objectId('commit', raw);
    const named = expected === undefined || expected.includes(id);
    if (!named) throw new Error(`the object ${index + 1} is not one that the object before it names`);
    tagId ??= id;
    const read = readCommit(raw);
    expected = read.parents;
    subject = read.subject;
    reached = id;
  }
  if (reached !== commit || subject === undefined || tagId === undefined)
    throw new Error(`its chain does not end at ${commit}`);
  return { commit, subject, tag: name, tagId };
}

function objectOfTag(name: string, raw: Buffer): readonly string[] {
  const tag = readTag(raw);
  if (!tag || tag.name !== name) throw new Error(`its tag object is not that of ${name}`);
  return [tag.object];
}
