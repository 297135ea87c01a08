/**
 * Gives a message exactly one Content-Type, in a known form. Of several such fields, the one whose boundary occurs in
 * the message counts; a value that names no type means text/plain (RFC 2045, 5.2).
 */

import { Buffer } from 'node:buffer';
import { headerLength } from './header-length.ts';

const typeField = /^content-type[ \t]*:/i;
/** No type, half of one, or its halves swapped: an empty value, `text`, `plain/text`, `; charset=utf-8`. */
const noType = /^(content-type[ \t]*:)[ \t]*(?:text|plain|plain\/text)?(?=\s*(?:;|$))/i;
/** The type twice: `text/plain, text/plain`. */
const repeated = /^(content-type[ \t]*:[ \t]*text\/plain)(?:\s*,\s*text\/plain)+/i;
/** Parameters without a semicolon before them. */
const noSemicolon = /^(content-type[ \t]*:[ \t]*text\/plain)(?=\s+[\w-]+=)/i;
const boundary = /boundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/i;

export function withOneContentType(message: Buffer): Buffer {
  const length = headerLength(message) ?? message.length;
  const fields = message.toString('latin1', 0, length).split(/(?<=\n)(?![ \t])/);
  const types = fields.filter((field) => typeField.test(field));
  const chosen = types.find((field) => occurs(field, message)) ?? types[0];
  if (chosen === undefined) return message;
  const known = chosen.replace(noType, '$1 text/plain').replace(repeated, '$1').replace(noSemicolon, '$1;');
  if (types.length === 1 && known === chosen) return message;
  const header = fields.flatMap((field) => (!typeField.test(field) ? field : field === chosen ? known : []));
  return Buffer.concat([Buffer.from(header.join(''), 'latin1'), message.subarray(length)]);
}

function occurs(field: string, message: Buffer): boolean {
  const [, quoted, bare] = boundary.exec(field) ?? [];
  const mark = quoted ?? bare;
  return mark !== undefined && message.includes(`\n--${mark}`);
}
