/** Every version of an essay, a topic or a short answer that has an address, as the parameters of its page. */

import { addressOfText, type PinnedText, publishedTexts, versionsOfText } from '../ledger/text-versions.ts';
import { record } from './record.ts';

export interface PinnedPage {
  readonly room: string;
  readonly id: string;
  readonly hash: string;
  readonly pinned: PinnedText;
  /** Where the text stands today; undefined where it was withdrawn. */
  readonly today: string | undefined;
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
