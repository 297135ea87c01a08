/**
 * Where a source is read. Mail is linked in the public archive whatever copy of it was seen, and a commit that a release of
 * mainline holds by its id at git.kernel.org, so that no mirror has to last.
 */

import type { SourceData } from '../record/schema/evidence.ts';
import { loreUrl } from '../text/lore.ts';

export function sourceUrl(source: SourceData): string | undefined {
  if (source.kind === 'message') return loreUrl(source.id);
  const id = source.kind === 'commit' ? /^[0-9a-f]{12,40}/.exec(source.id)?.[0] : undefined;
  if (source.kind === 'commit' && id !== undefined && isMainline(source)) {
    return `https://git.kernel.org/linus/${id}`;
  }
  return source.url;
}

function isMainline(source: SourceData & { readonly kind: 'commit' }): boolean {
  return source.release !== undefined || /torvalds\/linux|git\.kernel\.org\/linus\//.test(source.url ?? '');
}
