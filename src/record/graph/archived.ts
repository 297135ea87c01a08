/** The public address of a message: its own if the thread gives one, else that in the archive of its thread. */

import { fillPattern } from '../../text/address-pattern.ts';
import { type Archive, archiveFrom } from '../schema/archive.ts';
import { debatesOf } from './debates-of.ts';
import type { Graph } from './graph.ts';

export function archiveOf({ messages, threads, archive }: Graph, message: string): Archive {
  return threads.get(messages.get(message)?.thread ?? '')?.archive ?? archive;
}

/** `undefined` if neither the message nor the archive gives one. */
export function archiveUrl(graph: Graph, message: string): string | undefined {
  const own = graph.messages.get(message)?.url;
  const { message: pattern } = archiveOf(graph, message);
  return own ?? (pattern === undefined ? undefined : fillPattern(pattern, '{id}', message));
}

/** As `archiveUrl`; a message without an address in any archive still has a `mid:` URL (RFC 2392). */
export function mailAddress(graph: Graph, message: string): string {
  return archiveUrl(graph, message) ?? `mid:${encodeURIComponent(message)}`;
}

/** Where to reply to the message in public. */
export function replyUrl(graph: Graph, message: string): string | undefined {
  const { reply } = archiveOf(graph, message);
  return reply === undefined ? graph.messages.get(message)?.url : fillPattern(reply, '{id}', message);
}

/** A search in the archive of the claim's debate for mail that contains exactly these words. */
export function archiveSearchUrl(graph: Graph, claim: string, words: string): string | undefined {
  const { search } = archiveFrom(debatesOf(graph, 'claim', claim)[0]?.archive);
  return search === undefined ? undefined : fillPattern(search, '{words}', `"${words}"`);
}
