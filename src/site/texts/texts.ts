/** Essays, topics and briefs as they are cited: their versions, and a block for mail. */

import { type CitedText, textCitation } from '../../cite/text-citation.ts';
import { citedTextIn } from '../../export/cited-text.ts';
import type { TextKind } from '../../ledger/canonical/canonical-text-1.ts';
import { type PinnedText, versionsOfText } from '../../ledger/text-versions.ts';
import { addressOfText } from '../../record/graph/site-paths.ts';
import type { Versions } from '../address/version-links.ts';
import { cited, siteAddress } from '../cited.ts';
import { record } from '../record.ts';

export interface ShownText {
  readonly versions: readonly PinnedText[];
  readonly present: PinnedText;
}

/** @throws if there is no such text */
export function shownText(kind: TextKind, id: string): ShownText {
  const versions = versionsOfText(record(), kind, id);
  const present = versions.at(-1);
  if (!present) throw new Error(`no ${kind} ${id}`);
  return { versions, present };
}

/** The address of the page that lists its versions, which a text has from its second version on. */
export function historyOf({ present }: ShownText): string {
  return `${addressOfText(present.kind, present.id, present.version.person)}history/`;
}

/** Its versions, for the links of the page that shows the present text. */
export function versionsOfPage(text: ShownText): Versions {
  return {
    pinned: text.versions.map(({ address }) => address),
    here: text.present.address,
    history: text.versions.length > 1 ? historyOf(text) : undefined,
  };
}

export function citedText(pinned: PinnedText): CitedText {
  return citedTextIn(record(), siteAddress, pinned, cited);
}

export function mailOfText(pinned: PinnedText): string {
  return textCitation(citedText(pinned));
}
