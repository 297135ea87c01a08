/**
 * Where a message is read in public: its own address where the thread gives one, else the archive's of its thread, of the
 * first debate that the thread is in, or of the first debate.
 */

import { fillPattern } from '../../text/address-pattern.ts';
import { type Archive, archiveFrom } from '../schema/archive.ts';
import { debatesOf } from './debates-of.ts';
import type { Graph } from './graph.ts';

export function archiveOf(graph: Graph, message: string): Archive {
  const debates = [...graph.debates.values()];
  const thread = graph.messages.get(message)?.thread;
  if (thread === undefined) return archiveFrom(debates[0]?.archive);
  const debate = debates.find(({ threads }) => threads.includes(thread)) ?? debates[0];
  return archiveFrom(graph.threads.get(thread)?.archive ?? debate?.archive);
}

/** `undefined` where neither the message nor the archive gives one. */
export function archiveUrl(graph: Graph, message: string): string | undefined {
  const own = graph.messages.get(message)?.url;
  const { message: pattern } = archiveOf(graph, message);
  return own ?? (pattern === undefined ? undefined : fillPattern(pattern, '{id}', message));
}

/** As `archiveUrl`; a message without an address in any archive still has its name (RFC 2392). */
export function mailAddress(graph: Graph, message: string): string {
  return archiveUrl(graph, message) ?? `mid:${encodeURIComponent(message)}`;
}

/** Where one answers it in public. */
export function replyUrl(graph: Graph, message: string): string | undefined {
  const { reply } = archiveOf(graph, message);
  return reply === undefined ? graph.messages.get(message)?.url : fillPattern(reply, '{id}', message);
}

/** A search of the archive of the claim's debate for mail that holds just these words. */
export function archiveSearchUrl(graph: Graph, claim: string, words: string): string | undefined {
  const { search } = archiveFrom(debatesOf(graph, 'claim', claim)[0]?.archive);
  return search === undefined ? undefined : fillPattern(search, '{words}', `"${words}"`);
}
