/** The text twin of a pinned version: the text as cited, then that it still stands, or what was changed, word by word. */

import { readVersion } from '../ledger/read-version.ts';
import type { LedgerVersion } from '../ledger/versions.ts';
import { type DiffSegment, diffWords } from '../ledger/versions.ts';
import { type Block, heading, paragraph } from '../text/block.ts';
import { textPage } from '../text/page.ts';
import { showShortDay } from '../time/show-date.ts';

export interface PinnedVersion {
  readonly version: LedgerVersion;
  /** All lines on this id, oldest first, those of the id it was renamed to after them. */
  readonly history: readonly LedgerVersion[];
  /** The newest version of the claim; `undefined` where it was withdrawn. */
  readonly present: LedgerVersion | undefined;
  readonly address: string;
  readonly textAddress: string;
  readonly presentAddress: string | undefined;
}

export function versionTwin(pinned: PinnedVersion): string {
  const { version, address, textAddress } = pinned;
  return textPage({
    title: `${readVersion(version.text).title} (version ${version.hash})`,
    address,
    blocks: [
      ...standBlocks(pinned),
      heading('As cited'),
      paragraph(`These bytes, and no others, have the hash ${version.hash}: ${textAddress}`),
      { kind: 'verbatim', text: version.text, indent: 2 },
    ],
  });
}

function standBlocks({ version, history, present, presentAddress }: PinnedVersion): readonly Block[] {
  const published = `Published on ${showShortDay(version.date)}: ${version.reason}.`;
  if (!present) {
    const end = history.findLast(({ action }) => action === 'withdraw');
    const when = end ? ` on ${showShortDay(end.date)}: ${end.reason}` : '';
    return [paragraph(published), paragraph(`This claim was withdrawn${when}.`)];
  }
  if (present.hash === version.hash && present.id === version.id) {
    return [paragraph(published), paragraph('This text still stands.')];
  }
  const later = history.slice(history.findLastIndex(({ hash }) => hash === version.hash) + 1);
  return [
    paragraph(published),
    paragraph(`It was changed since. The present text: ${presentAddress ?? ''}`),
    ...later.map(({ date, reason }) => paragraph(`${showShortDay(date)}: ${reason}.`)),
    heading('Changed since, word by word'),
    paragraph('[-taken out-] {+put in+}'),
    { kind: 'verbatim', text: wordDiff(diffWords(version.text, present.text)), indent: 2 },
  ];
}

/** In the form of `git diff --word-diff`, line breaks kept. */
export function wordDiff(segments: readonly DiffSegment[]): string {
  return segments
    .map(({ kind, text }) =>
      kind === 'same'
        ? text
        : text
            .split('\n')
            .map((line) => (line.trim() === '' ? line : kind === 'removed' ? `[-${line}-]` : `{+${line}+}`))
            .join('\n'),
    )
    .join('');
}
