/**
 * Reads and writes `content/proofs/COMMIT.txt`: the raw git objects that lead from a tag to a commit, so that anybody
 * can prove with nothing but SHA-1 that the tag contains the commit, and what its subject is. Each object names the
 * next by its hash.
 */

import type { Buffer } from 'node:buffer';
import { fromBase64, objectId, readCommit, readTag, type Tag } from './git-objects.ts';

const first = 'loremark-proof 1';

export interface Proof {
  readonly commit: string;
  readonly subject: string;
  readonly tag: string;
  /** Hash of the outermost tag object; for a lightweight tag, that of the commit it names. */
  readonly tagId: string;
}

/**
 * @param tag its name and raw objects: none for a lightweight tag, several if it names another tag
 * @param commits raw commits, from the one that the tag names to the one to be proved
 */
export function formatProof(
  tag: { readonly name: string; readonly raw: readonly Buffer[] },
  commits: readonly Buffer[],
): string {
  const objects = commits.map((raw) => `commit ${raw.toString('base64')}`);
  const last = commits.at(-1);
  const tags = tag.raw.map(
    (raw, at) => `tag ${at === 0 ? tag.name : readTag(raw)?.name} ${raw.toString('base64')}`,
  );
  const head = tags.length === 0 ? [`tag ${tag.name} -`] : tags;
  return `${[first, `proves ${last ? objectId('commit', last) : ''}`, ...head, ...objects].join('\n')}\n`;
}

/** @throws with a sentence that says where the chain breaks */
export function readProof(text: string): Proof {
  const [mark, proves = '', ...lines] = text.replace(/\n$/, '').split('\n');
  if (mark !== first) throw new Error(`its first line is not \`${first}\``);
  const commit = /^proves ([0-9a-f]{40})$/.exec(proves)?.[1];
  const tags = lines.flatMap((line) => [/^tag (\S+) (\S+)$/.exec(line) ?? []].filter(([whole]) => whole));
  const objects = lines.slice(tags.length);
  const [[, name, rawTag] = []] = tags;
  if (commit === undefined || name === undefined || rawTag === undefined)
    throw new Error('it does not say which commit it proves, in which tag');
  const lightweight = rawTag === '-' && tags.length === 1;
  let expected = lightweight
    ? undefined
    : namedByTags(tags.map(([, of = '', raw = '']) => [of, fromBase64(raw)]));
  let tagId = lightweight ? undefined : objectId('tag', fromBase64(rawTag));
  let subject: string | undefined;
  let reached: string | undefined;
  for (const [index, line] of objects.entries()) {
    const raw = fromBase64(/^commit (\S+)$/.exec(line)?.[1] ?? '');
    const id = objectId('commit', raw);
    const named = expected === undefined || expected.includes(id);
    if (!named) throw new Error(`object ${index + 1} is not one that the object before it names`);
    tagId ??= id;
    const read = readCommit(raw);
    expected = read.parents;
    subject = read.subject;
    reached = id;
  }
  if (reached !== commit || subject === undefined || tagId === undefined)
    throw new Error(`its chain does not end at ${commit}`);
  if (!lines.every(isCanonical)) throw new Error('one of its objects is not in canonical base64');
  return { commit, subject, tag: name, tagId };
}

/** Only the canonical base64 of an object is accepted, so that a proof is the same bytes whoever writes it. */
function isCanonical(line: string): boolean {
  const [, raw] = /^(?:tag \S+|commit) (\S+)$/.exec(line) ?? [];
  return raw !== undefined && (raw === '-' || fromBase64(raw).toString('base64') === raw);
}

/** @returns the commit that the last of them names */
function namedByTags(tags: readonly (readonly [name: string, raw: Buffer])[]): readonly string[] {
  let outer: Tag | undefined;
  for (const [index, [name, raw]] of tags.entries()) {
    const tag = readTag(raw);
    const type = index === tags.length - 1 ? 'commit' : 'tag';
    if (!tag || tag.name !== name || tag.type !== type)
      throw new Error(`its tag object is not that of ${name}`);
    if (outer && outer.object !== objectId('tag', raw))
      throw new Error(`the tag ${name} is not the one that the tag before it names`);
    outer = tag;
  }
  return outer ? [outer.object] : [];
}
