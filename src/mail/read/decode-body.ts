/**
 * Decodes the body to which line numbers refer: the first text/plain part that is not an attachment, with its transfer
 * encoding undone, its charset converted to Unicode and CRLF to LF. It is *not* unflowed, because unflowing joins lines
 * and would move every later number (docs/contract.md, Body and lines).
 */

import { Buffer } from 'node:buffer';
import { MimeNode, Splitter } from '@zone-eu/mailsplit';
import { withoutAppendedText } from './appended-text.ts';
import { decodeCharset } from './decode-charset.ts';
import { headerLength } from './header-length.ts';
import { withOneContentType } from './one-content-type.ts';

export interface Body {
  readonly lines: readonly string[];
  readonly flowed: boolean;
  /** Text parts after the first that are not attachments either: nothing in them can be cited. */
  readonly leftOut: number;
  /** Plain lines that a list appended to an encoded text: they are nobody's, and not among `lines`. */
  readonly appended: number;
}

/** @returns undefined if the message has no such part */
export async function decodeBody(message: Buffer): Promise<Body | undefined> {
  const found = await firstPlainPart(withOneContentType(message));
  if (!found) return undefined;
  const { part, leftOut } = found;
  const { bytes, appended } =
    part.node.encoding === 'base64' ? withoutAppendedText(part.bytes) : { bytes: part.bytes, appended: 0 };
  const decoded = await undoTransferEncoding(part.node, bytes);
  return {
    lines: linesOf(decodeCharset(decoded, part.node.charset || undefined)),
    flowed: part.node.flowed,
    leftOut,
    appended,
  };
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

interface Found {
  readonly part: Part;
  readonly leftOut: number;
}

async function firstPlainPart(message: Buffer): Promise<Found | undefined> {
  const header = headerLength(message) ?? message.length;
  const root = new MimeNode(false);
  root.addHeaderChunk(message.subarray(0, header));
  root.parseHeaders();
  if (root.contentType === 'text/plain')
    return { part: { node: root, bytes: message.subarray(header) }, leftOut: 0 };
  return firstPlainChild(message);
}

async function firstPlainChild(message: Buffer): Promise<Found | undefined> {
  const splitter = new Splitter({ ignoreEmbedded: true });
  splitter.end(message);
  let chosen: MimeNode | undefined;
  let html: MimeNode | undefined;
  let leftOut = 0;
  const chunks: Buffer[] = [];
  for await (const chunk of splitter) {
    if (chunk.type === 'node') {
      if (chunk.contentType === 'text/html' && !isAttachment(chunk)) html ??= chunk;
      if (
        chunk.contentType !== 'text/plain' ||
        chunk.multipart ||
        isAttachment(chunk) ||
        isMailOfDigest(chunk) ||
        (!chosen && html && !isAlternativeTo(chunk, html))
      )
        continue;
      if (chosen) leftOut++;
      chosen ??= chunk;
    } else if (chunk.type === 'body' && chosen && chunk.node === chosen && chunk.value)
      chunks.push(chunk.value);
  }
  return chosen && { part: { node: chosen, bytes: Buffer.concat(chunks) }, leftOut };
}

/** A digest contains other people's mail, unless a part declares another type (RFC 2046, 5.1.5). */
function isMailOfDigest({ parentNode, headers }: MimeNode): boolean {
  const parent = parentNode === false ? undefined : parentNode;
  return parent?.multipart === 'digest' && headers !== false && !headers.hasHeader('Content-Type');
}

/** Plain text below HTML was added by a list or a gateway, unless it is an alternative to that HTML. */
function isAlternativeTo(plain: MimeNode, html: MimeNode): boolean {
  const around = new Set(alternativesAround(html));
  return alternativesAround(plain).some((node) => around.has(node));
}

function alternativesAround({ parentNode }: MimeNode): readonly MimeNode[] {
  if (!parentNode) return [];
  return [...(parentNode.multipart === 'alternative' ? [parentNode] : []), ...alternativesAround(parentNode)];
}

/** A part with a file name is a file, whatever else it declares. */
function isAttachment({ disposition, filename }: MimeNode): boolean {
  return disposition === 'attachment' || Boolean(filename);
}

async function undoTransferEncoding(node: MimeNode, bytes: Buffer): Promise<Buffer> {
  if (node.encoding !== 'base64' && node.encoding !== 'quoted-printable') return bytes;
  const decoder = node.getDecoder();
  decoder.end(bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of decoder) chunks.push(chunk);
  return Buffer.concat(chunks);
}
