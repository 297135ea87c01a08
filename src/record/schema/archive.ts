/**
 * How the public archive of a list addresses a message. Forms that many lists share have a name; any other is written
 * out as a pattern. Where an archive numbers its messages in its own way, each message gives its own address.
 */

import { z } from 'zod';
import { hostsIn, leadsTo } from '../../text/host-words.ts';
import { isWebAddress } from '../../text/web-address.ts';
import { line } from './values.ts';

export interface Archive {
  /** The name as printed after "on": `lore`, `lists.example`. */
  readonly name: string;
  /** What a bibliography names as the collection that holds a mail. */
  readonly collection: string;
  /** Address of a message, with `{id}` for its Message-ID; absent if each message gives its own `url`. */
  readonly message?: string | undefined;
  /** Address for replying to a message, with `{id}`. */
  readonly reply?: string | undefined;
  /** Address of a search of its mail, with `{words}`. */
  readonly search?: string | undefined;
}

export const archives = {
  lore: {
    name: 'lore',
    collection: 'Linux kernel mailing lists',
    message: 'https://lore.kernel.org/all/{id}/',
    reply: 'https://lore.kernel.org/all/{id}/#R',
    search: 'https://lore.kernel.org/all/?q={words}',
  },
  marc: { name: 'MARC', collection: 'MARC', message: 'https://marc.info/?i={id}' },
  'mail-archive': {
    name: 'The Mail Archive',
    collection: 'The Mail Archive',
    message: 'https://www.mail-archive.com/search?l=mid&q={id}',
  },
  openwall: { name: 'lists.openwall.net', collection: 'lists.openwall.net' },
  pipermail: { name: 'Pipermail', collection: 'Pipermail' },
  github: { name: 'GitHub', collection: 'GitHub' },
} satisfies Readonly<Record<string, Archive>>;

const names = Object.keys(archives) as (keyof typeof archives)[];
const expected = `expected ${names.map((name) => `\`${name}\``).join(', ')}, or a map with a \`name\` and optionally \`message\`, \`reply\`, \`search\` and \`collection\``;

/** An address with a place for a value. */
export function addressPattern(placeholder: string) {
  return z
    .string()
    .regex(/^https?:\/\/\S+$/, 'expected an address that starts with http:// or https://')
    .refine(
      (text) => isWebAddress(text.replace(placeholder, 'x')),
      'expected an address whose host is in plain letters, without a user name before it',
    )
    .refine(
      (text) => /^https?:\/\/[^/?#{]+[/?#]/.test(text),
      `expected an address with its host before \`${placeholder}\``,
    )
    .refine(
      (text) => text.split(placeholder).length === 2,
      `expected an address that contains \`${placeholder}\` once`,
    );
}

const ownArchive = z
  .strictObject({
    name: line(40).describe('The name as printed after "on", such as `lists.example`.'),
    message: addressPattern('{id}')
      .optional()
      .describe('Address of a message, with `{id}` for its Message-ID.'),
    reply: addressPattern('{id}').optional().describe('Address for replying to a message, with `{id}`.'),
    search: addressPattern('{words}').optional().describe('Address of a search of its mail, with `{words}`.'),
    collection: line(80)
      .optional()
      .describe('What a bibliography names as the collection that holds a mail.'),
  })
  .describe('An archive of another form.');

export const archiveSchema = z
  .union([z.enum(names), ownArchive], { error: expected })
  .refine(
    (data) => typeof data === 'string' || isNamedOpenly(data),
    'expected a name that no other archive has, and no host in it except that of its addresses',
  )
  .describe('How the archive of the list addresses a message; `lore` by default.');

/** Readers trust the name printed after "on" and do not check where the link leads, so it must not mislead. */
function isNamedOpenly({ name, message, reply, search }: z.infer<typeof ownArchive>): boolean {
  const isTaken = Object.values(archives).some((known) => known.name.toLowerCase() === name.toLowerCase());
  const addresses = [message, reply, search].filter((address) => address !== undefined);
  return !isTaken && hostsIn(name).every((host) => addresses.every((address) => leadsTo(address, host)));
}

export type ArchiveData = z.infer<typeof archiveSchema>;

export function archiveFrom(data: ArchiveData | undefined): Archive {
  if (data === undefined) return archives.lore;
  if (typeof data === 'string') return archives[data];
  return { ...data, collection: data.collection ?? data.name };
}
