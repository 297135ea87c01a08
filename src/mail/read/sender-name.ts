/**
 * Finds the name of a message's only sender. "Ada Boyle via Some List" is Ada Boyle only if the message carries that
 * list's own List-Id, because anybody can write a name before "via".
 */

import type { Header, Mailbox } from './message.ts';
import { plainName } from './person-name.ts';

/** @returns undefined if From names several people or nobody */
export function senderName({ from, listId }: Pick<Header, 'from' | 'listId'>): string | undefined {
  const [first] = from;
  if (from.length !== 1 || !first || first.name === '') return undefined;
  const [, name, list] = /(.+?)["']? via (.+)/.exec(first.name) ?? [];
  if (name === undefined || list === undefined) return plainName(first.name);
  return isListOf(listId, list, first) ? plainName(name.replace(/^["']/, '')) : plainName(first.name);
}

/** A list rewrites From to its own address; its List-Id is that address with a dot for the `@`, or its name. */
function isListOf(listId: string | undefined, list: string, { address }: Mailbox): boolean {
  if (listId === undefined) return false;
  const id = (/<([^<>]+)>\s*$/.exec(listId)?.[1] ?? listId).toLowerCase();
  const [user, host] = address.toLowerCase().split('@');
  if (user === undefined || host === undefined || id !== `${user}.${host}`) return false;
  const shown = list
    .replace(/^["']|["']$/g, '')
    .trim()
    .toLowerCase();
  return shown === user || listId.toLowerCase().includes(shown) || shown === address.toLowerCase();
}
