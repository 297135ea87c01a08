/** `/feed.xml`: what was published, changed, renamed or withdrawn, newest first, dated by the ledger, not the clock. */

import { Feed } from 'feed';
import { addressOf, claimAddress, editors, pinnedAddress, siteName } from '../cite/address.ts';
import { sameInForm2 } from '../ledger/append.ts';
import { readVersion } from '../ledger/canonical/read-version.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type LedgerVersion, versionsOf } from '../ledger/versions.ts';
import { changedParts } from '../ledger/versions-differ.ts';
import type { Graph } from '../record/graph/graph.ts';
import { escapedText } from '../text/escaped.ts';
import type { ExportContext } from './export-context.ts';

/** Older entries are on the history page of each claim. */
const feedLength = 100;

export function feedXml(_: Graph, context: ExportContext): string {
  const newest = changesIn(context.ledger).toReversed();
  const home = addressOf(context, '');
  const self = addressOf(context, 'feed.xml');
  const last = newest[0]?.version.date ?? '1970-01-01';

  const feed = new Feed({
    id: self,
    title: `${siteName}: new and changed claims`,
    description: 'Every claim that was published, changed, renamed or withdrawn.',
    link: home,
    feedLinks: { atom: self },
    updated: instant(last),
    author: { name: editors, link: home },
    generator: false,
    copyright: '',
  });
  for (const { version, previous, repeated, sameDay } of newest.slice(0, feedLength)) {
    const { id, hash, date, action } = version;
    const { title } = readVersion(version.text);
    const pinned = pinnedAddress(context, id, hash);
    feed.addItem({
      id:
        action === 'publish' && !repeated
          ? pinned
          : `${pinned}#${action}-${date}${sameDay === 0 ? '' : `-${sameDay + 1}`}`,
      // The library declares titles to be HTML.
      title: escapedText(`${actionLabel(version, previous, repeated)}: ${title}`),
      link: action === 'rename' ? claimAddress(context, id) : pinned,
      date: instant(date),
      published: instant(date),
      content: contentOf(version, previous),
    });
  }
  return `${feed.atom1().trimEnd()}\n`;
}

interface Change {
  readonly version: LedgerVersion;
  /** The line before it with the same id. */
  readonly previous: LedgerVersion | undefined;
  /** The same text was published before and had been changed in between. */
  readonly repeated: boolean;
  /** How often the same was done before on that day, other than its first publication. */
  readonly sameDay: number;
}

/** Every line of the ledger on a claim, oldest first, except those that only rewrote the same text in another form. */
function changesIn(ledger: Ledger): readonly Change[] {
  const read = new Map<string, number>();
  return ledger.lines.flatMap(({ line }) => {
    if (!line || line.id.includes('/')) return [];
    const at = read.get(line.id) ?? 0;
    read.set(line.id, at + 1);
    const versions = versionsOf(ledger, line.id);
    const version = versions[at];
    if (!version || version.reason === sameInForm2) return [];
    const earlier = versions.slice(0, at);
    const same = earlier.filter(({ hash, action }) => hash === line.hash && action === line.action);
    const before = line.action === 'publish' ? same.slice(1) : same;
    const sameDay = before.filter(({ date }) => date === line.date).length;
    return [{ version, previous: earlier.at(-1), repeated: same.length > 0, sameDay }];
  });
}

function actionLabel(
  { action }: LedgerVersion,
  previous: LedgerVersion | undefined,
  repeated: boolean,
): string {
  if (action === 'withdraw') return 'Withdrawn';
  if (action === 'rename') return 'Renamed';
  if (repeated) return previous?.action === 'withdraw' ? 'Published again' : 'Changed back';
  return previous ? 'Changed' : 'New';
}

/** A fragment of HTML. */
function contentOf(version: LedgerVersion, previous: LedgerVersion | undefined): string {
  const { body } = readVersion(version.text);
  const changed = previous && version.action === 'publish' ? changedParts(previous.text, version.text) : [];
  const paragraphs = [
    ...(changed.length > 0 ? [`Changed: ${changed.join(', ')}.`] : []),
    ...(previous || version.action !== 'publish' ? [`Why: ${version.reason}.`] : []),
    ...body.split('\n\n'),
  ];
  return paragraphs
    .filter((text) => text !== '')
    .map((text) => `<p>${escapedText(text).replaceAll('\n', '<br/>')}</p>`)
    .join('');
}

function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
