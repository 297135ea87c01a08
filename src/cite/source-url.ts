/**
 * Where a source can be read. Mail is linked in the archive of its debate, whichever copy was seen, and a released
 * commit at the address the debate gives, such as its id at git.kernel.org, so that no link depends on a mirror.
 */

import { archiveUrl } from '../record/graph/archived.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import { fillPattern } from '../text/address-pattern.ts';

/** @param commits the debate's address pattern for released commits */
export function sourceUrl(graph: Graph, source: SourceData, commits?: string): string | undefined {
  // An earlier version may name a message by list and day; no archive knows it by that name.
  if (source.kind === 'message')
    return (/^\S+@\S+$/.test(source.id) ? archiveUrl(graph, source.id) : undefined) ?? source.url;
  const id = source.kind === 'commit' ? /^[0-9a-f]{12,40}/.exec(source.id)?.[0] : undefined;
  if (source.kind !== 'commit' || id === undefined) return source.url;
  if (isMainline(source.url)) return fillPattern(mainline, '{id}', id);
  return source.release !== undefined && commits !== undefined
    ? fillPattern(commits, '{id}', id)
    : source.url;
}

const mainline = 'https://git.kernel.org/linus/{id}';

function isMainline(url: string | undefined): boolean {
  return url !== undefined && /torvalds\/linux|git\.kernel\.org\/(?:linus|torvalds\/[ch])\//.test(url);
}
