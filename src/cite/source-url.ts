/**
 * Where a source is read. Mail is linked in the archive of its debate whatever copy of it was seen, and a commit that a
 * release holds where the debate says, such as by its id at git.kernel.org, so that no mirror has to last.
 */

import { archiveUrl } from '../record/graph/archived.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import { fillPattern } from '../text/address-pattern.ts';

/** @param commits the debate's pattern for commits that a release holds */
export function sourceUrl(graph: Graph, source: SourceData, commits?: string): string | undefined {
  // What an earlier version names by a list and a day is in no archive under that name.
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
