/**
 * Packs the record into one file to keep: texts with a `SHA256SUMS` in a tar that is byte-identical on every build. It
 * contains nothing of the machine: no owner, no clock time, no order of a file system.
 */

import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { byCode } from '../text/in-order.ts';
import { sha256 } from '../text/sha256.ts';

export interface ArchiveOptions {
  /** The top folder, such as `loremark`. */
  readonly folder: string;
  /** Modification time of all files. */
  readonly date: Date;
}

/**
 * @param files path below the folder → text or bytes
 * @returns a tar (ustar; pax only for a path that is too long), the same bytes on every machine
 */
export async function recordTar(
  files: ReadonlyMap<string, string | Uint8Array>,
  { folder, date }: ArchiveOptions,
): Promise<Uint8Array> {
  const sorted = [...files]
    .map(([path, content]) => [path, Buffer.from(content)] as const)
    .toSorted(([a], [b]) => byCode(a, b));
  const sums = sorted.map(([path, bytes]) => sumLine(path, bytes)).join('');
  const tar = pack();
  for (const [path, bytes] of [...sorted, ['SHA256SUMS', Buffer.from(sums)] as const]) {
    tar.entry(
      { name: `${folder}/${path}`, mode: 0o644, mtime: date, uid: 0, gid: 0, uname: '', gname: '' },
      bytes,
    );
  }
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The tar gzipped: the same bytes on every build with one Node version; the sums inside verify the content in any case.
 */
export async function recordArchive(
  files: ReadonlyMap<string, string | Uint8Array>,
  options: ArchiveOptions,
): Promise<Uint8Array> {
  const zipped = gzipSync(await recordTar(files, options), { level: 9 });
  // Byte 9 names the operating system (RFC 1952, 2.3): always "unknown".
  zipped[9] = 255;
  return zipped;
}

/**
 * In the form of `sha256sum`: a name with a backslash or a line break is escaped and marked with a leading backslash.
 */
function sumLine(path: string, bytes: Uint8Array): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return `${escaped === path ? '' : '\\'}${sha256(bytes)}  ${escaped}\n`;
}
