/**
 * The body that line numbers count: the first text/plain part, transfer encoding undone, charset to Unicode, CRLF to
 * LF, and *not* unflowed, since unflowing joins lines and would move every number after them (CONTRACT, section 2).
 */

import { Buffer } from 'node:buffer';
import { MimeNode, Splitter } from '@zone-eu/mailsplit';
import { decodeCharset } from './decode-charset.ts';
import { headerLength } from './header-length.ts';

/** @returns the lines, or undefined where the message has no text/plain part */
export async function decodeBody(message: Buffer): Promise<readonly string[] | undefined> {
  const part = await firstPlainPart(message);
  if (!part) return undefined;
  const decoded = await undoTransferEncoding(part.node, part.bytes);
  return linesOf(decodeCharset(decoded, part.node.charset || undefined));
}

/** Splits a text into lines; a final line break ends the last line and starts none. */
export function linesOf(text: string): readonly string[] {
  const unix = text.replaceAll('\r\n', '\n');
  const lines = (unix.includes('\n') ? unix : unix.replaceAll('\r', '\n')).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

interface Part {
  readonly node: MimeNode;
  readonly bytes: Buffer;
}

async function firstPlainPart(message: Buffer): Promise<Part | undefined> {
  const header = headerLength(message) ?? message.length;
  const root = new MimeNode(false);
  root.addHeaderChunk(message.subarray(0, header));
  root.parseHeaders();
  if (root.contentType === 'text/plain') return { node: root, bytes: message.subarray(header) };
  return root.multipart ? firstPlainChild(message) : undefined;
}

async function firstPlainChild(message: Buffer): Promise<Part | undefined> {
  const splitter = new Splitter({ ignoreEmbedded: true });
  splitter.end(message);
  let chosen: MimeNode | undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of splitter) {
    if (chunk.type === 'node') {
      if (chosen) break;
      if (chunk.contentType === 'text/plain') chosen = chunk;
    } else if (chunk.type === 'body' && chosen && chunk.node === chosen && chunk.value)
      chunks.push(chunk.value);
  }
  return chosen && { node: chosen, bytes: Buffer.concat(chunks) };
}

async function undoTransferEncoding(node: MimeNode, bytes: Buffer): Promise<Buffer> {
  if (node.encoding !== 'base64' && node.encoding !== 'quoted-printable') return bytes;
  const decoder = node.getDecoder();
  decoder.end(bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of decoder) chunks.push(chunk);
  return Buffer.concat(chunks);
}
