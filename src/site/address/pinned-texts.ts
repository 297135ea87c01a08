/** The pages of every essay, topic and short answer, and of each of their versions, as URL parameters. */

import { type PinnedText, publishedTexts, versionsOfText } from '../../ledger/text-versions.ts';
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

/** A text that was not withdrawn, with all its versions, oldest first. */
export interface PresentTextPage {
  readonly room: string;
  readonly id: string;
  /** Its address, such as `/topics/ID/`. */
  readonly today: string;
  readonly versions: readonly PinnedText[];
}

export function presentTextPages(): readonly PresentTextPage[] {
  const graph = record();
  return publishedTexts(graph).flatMap(({ kind, id, withdrawn }) => {
    const versions = versionsOfText(graph, kind, id);
    const present = versions.at(-1);
    if (withdrawn || !present) return [];
    const today = addressOfText(kind, id, present.version.person);
    const [room = '', name = ''] = today.split('/').filter((part) => part !== '');
    return [{ room, id: name, today, versions }];
  });
}

export function pinnedPages(): readonly PinnedPage[] {
  const graph = record();
  return publishedTexts(graph).flatMap(({ kind, id, withdrawn }) =>
    versionsOfText(graph, kind, id).map((pinned) => {
      const [room = '', name = '', hash = ''] = pinned.address.split('/').filter((part) => part !== '');
      const today = withdrawn ? undefined : addressOfText(kind, id, pinned.version.person);
      return { room, id: name, hash, pinned, today };
    }),
  );
}
