/** Essays, topics and briefs as they are cited: their versions, and a block for mail. */

import { type CitedText, textCitation } from '../../cite/text-citation.ts';
import { citedTextIn } from '../../export/cited-text.ts';
import type { TextKind } from '../../ledger/canonical/canonical-text-1.ts';
import { type DistinctVersion, distinctVersions } from '../../ledger/distinct-versions.ts';
import { type PinnedText, publicationsOfText } from '../../ledger/text-versions.ts';
import { addressOfText } from '../../record/graph/site-paths.ts';
import type { Versions } from '../address/version-links.ts';
import { cited, siteAddress } from '../cited.ts';
import { record } from '../record.ts';

export interface ShownText {
  /** Everything that was published of it, oldest first, and the present text at the end. */
  readonly publications: readonly PinnedText[];
  /** Each of its versions once; the last is the present one. */
  readonly versions: readonly DistinctVersion<PinnedText>[];
  /** The present version, as it was first published. */
  readonly present: PinnedText;
}

/** @throws if there is no such text */
export function shownText(kind: TextKind, id: string): ShownText {
  const publications = publicationsOfText(record(), kind, id);
  const versions = distinctVersions(publications);
  const present = versions.at(-1)?.first;
  if (!present) throw new Error(`no ${kind} ${id}`);
  return { publications, versions, present };
}

/** The address of the page that lists its versions, which a text has from its second version on. */
export function historyOf({ present }: Pick<ShownText, 'present'>): string {
  return `${addressOfText(present.kind, present.id, present.version.person)}history/`;
}

/** Its versions, for the links of the page that shows the present text. */
export function versionsOfPage(text: ShownText): Versions {
  return {
    pinned: text.publications.map(({ address }) => address),
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
