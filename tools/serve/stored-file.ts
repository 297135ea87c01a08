/**
 * A file of the built site as sent: the smallest form that the browser accepts, with a tag that identifies its bytes.
 */

import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';

export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly encoding: 'br' | 'gzip' | undefined;
  /** Whether other browsers may get another form. */
  readonly varies: boolean;
  /** In the form of an `ETag` header. */
  readonly tag: string;
}

const forms = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Tags of files by path, size and modification time, so that a file is read only once for its tag. */
const tags = new Map<string, string>();

/**
 * @param root a real path; files reached through a symbolic link to the outside do not exist
 * @param accepted the request's `Accept-Encoding`
 */
export async function storedFile(
  root: string,
  path: string,
  accepted: string,
): Promise<StoredFile | undefined> {
  const plain = await fileAt(root, path);
  if (!plain) return undefined;
  const found = await Promise.all(
    forms.map(async ([encoding, ending]) => ({ encoding, file: await fileAt(root, `${path}${ending}`) })),
  );
  const packed = found.find(({ encoding, file }) => file && accepts(accepted, encoding));
  const sent = packed?.file ?? plain;
  return {
    path: sent.path,
    size: sent.size,
    encoding: packed?.encoding,
    varies: found.some(({ file }) => file !== undefined),
    tag: await tagOf(sent),
  };
}

interface FileOnDisk {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

async function fileAt(root: string, path: string): Promise<FileOnDisk | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined || !real.startsWith(root + sep)) return undefined;
  const entry = await stat(real).catch(() => undefined);
  return entry?.isFile() ? { path: real, size: entry.size, changed: entry.mtimeMs } : undefined;
}

/** Whether the header names the coding without forbidding it (`br;q=0`). */
function accepts(header: string, coding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === coding && !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text));
  });
}

async function tagOf({ path, size, changed }: FileOnDisk): Promise<string> {
  const key = `${path} ${size} ${changed}`;
  const known = tags.get(key);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(await readFile(path));
  const tag = `"${digest.digest('base64url').slice(0, 22)}"`;
  tags.set(key, tag);
  return tag;
}
