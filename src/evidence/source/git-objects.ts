/**
 * Reads raw git objects and computes their ids: what a commit says, and proof that it is the commit it claims to be.
 */

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

export interface Commit {
  readonly tree: string | undefined;
  readonly parents: readonly string[];
  /** The first paragraph of its message in one line, as git shows it. */
  readonly subject: string;
}

export interface Tag {
  /** Hash of the object it names: a commit, or another tag. */
  readonly object: string;
  readonly type: 'commit' | 'tag';
  readonly name: string;
}

export function objectId(type: 'commit' | 'tag' | 'tree' | 'blob', raw: Buffer): string {
  return createHash('sha1').update(`${type} ${raw.length}\0`).update(raw).digest('hex');
}

export function readCommit(raw: Buffer): Commit {
  const { fields, message } = split(raw);
  const paragraph = message.replace(/^\n+/, '').split(/\n\s*\n/, 1)[0] ?? '';
  return {
    tree: fields.find(([name]) => name === 'tree')?.[1],
    parents: fields.filter(([name]) => name === 'parent').map(([, value]) => value),
    subject: paragraph
      .split('\n')
      .map((line) => line.trim())
      .join(' ')
      .trim(),
  };
}

/** The whole commit message. */
export function messageOf(raw: Buffer): string {
  return split(raw).message;
}

export function readTag(raw: Buffer): Tag | undefined {
  const fields = new Map(split(raw).fields);
  const [object, name, type] = [fields.get('object'), fields.get('tag'), fields.get('type')];
  return object !== undefined && name !== undefined && (type === 'commit' || type === 'tag')
    ? { object, type, name }
    : undefined;
}

function split(raw: Buffer): {
  readonly fields: readonly (readonly [string, string])[];
  readonly message: string;
} {
  const end = raw.indexOf('\n\n');
  const head = raw.toString('latin1', 0, end < 0 ? raw.length : end);
  const latin = /^encoding (?:iso-?8859-1|latin-?1|windows-1252)$/im.test(head);
  return {
    fields: head.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)] as const;
    }),
    message: end < 0 ? '' : raw.toString(latin ? 'latin1' : 'utf8', end + 2),
  };
}

export function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
