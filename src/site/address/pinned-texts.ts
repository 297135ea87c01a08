/** The pages of every essay, topic and short answer, and of each of their versions, as URL parameters. */

import { type DistinctVersion, distinctVersions } from '../../ledger/distinct-versions.ts';
import { type PinnedText, publicationsOfText, publishedTexts } from '../../ledger/text-versions.ts';
import { addressOfText } from '../../record/graph/site-paths.ts';
import { record } from '../record.ts';

export interface PinnedPage {
  readonly room: string;
  readonly id: string;
  readonly hash: string;
  readonly pinned: PinnedText;
  /** The address of the present text; undefined if it was withdrawn. */
  readonly today: string | undefined;
}

/** A text that was not withdrawn, with everything that was published of it, oldest first. */
export interface PresentTextPage {
  readonly room: string;
  readonly id: string;
  /** Its address, such as `/topics/ID/`. */
  readonly today: string;
  readonly publications: readonly PinnedText[];
  readonly versions: readonly DistinctVersion<PinnedText>[];
}

export function presentTextPages(): readonly PresentTextPage[] {
  const graph = record();
  return publishedTexts(graph).flatMap(({ kind, id, withdrawn }) => {
    const publications = publicationsOfText(graph, kind, id);
    const present = publications.at(-1);
    if (withdrawn || !present) return [];
    const today = addressOfText(kind, id, present.version.person);
    const [room = '', name = ''] = today.split('/').filter((part) => part !== '');
    return [{ room, id: name, today, publications, versions: distinctVersions(publications) }];
  });
}

export function pinnedPages(): readonly PinnedPage[] {
  const graph = record();
  return publishedTexts(graph).flatMap(({ kind, id, withdrawn }) =>
    distinctVersions(publicationsOfText(graph, kind, id)).map(({ first: pinned }) => {
      const [room = '', name = '', hash = ''] = pinned.address.split('/').filter((part) => part !== '');
      const today = withdrawn ? undefined : addressOfText(kind, id, pinned.version.person);
      return { room, id: name, hash, pinned, today };
    }),
  );
}
