/**
 * The items of a bibliography. The editors are the author of what they wrote; each mail it rests on is a separate item,
 * by its sender and under its own subject. No quoted person becomes the author of our paraphrase.
 */

import { dateParts } from '../text/date-parts.ts';
import { inQuotes } from '../text/in-quotes.ts';
import { showShortDay } from '../text/show-date.ts';
import { editors, siteName } from './address.ts';
import type { CitedClaim } from './cited-claim.ts';
import { chiefSources, sourceLine } from './named-sources.ts';
import { joinWords, saidTogether } from './said-together.ts';
import { secondHand } from './second-hand.ts';
import { longWarnings } from './warnings.ts';

export interface Reference {
  readonly kind: 'claim' | 'mail';
  /** A key that needs no escaping in any format. */
  readonly key: string;
  readonly author: string;
  readonly title: string;
  /** Year, month and day, as far as they are known. */
  readonly date: readonly number[];
  readonly url: string;
  /** Where it appeared. */
  readonly container: string;
  /** The version of a claim, the Message-ID of a mail. */
  readonly number: string;
  readonly genre: string;
  readonly note: string;
}

/** The claim first, then each mail once. */
export function referencesOf(cited: CitedClaim): readonly Reference[] {
  return [claimReference(cited), ...mailReferences(cited)];
}

export function claimReference(cited: CitedClaim): Reference {
  const day = cited.asOf ?? cited.published;
  return {
    kind: 'claim',
    key: `${cited.id}-${cited.hash}`,
    author: editors,
    title: referenceTitle(cited),
    date: day === undefined ? [] : dateParts(day),
    url: cited.pinned,
    container: siteName,
    number: cited.hash,
    genre: cited.kind,
    note: noteOf(cited),
  };
}

/** `On Ada Byron, 18 Jun 1843: Pages may be zeroed lazily`. */
export function referenceTitle(cited: CitedClaim): string {
  const { speakerName, date, title } = cited;
  if (speakerName === undefined) return title;
  const quoted = secondHand(cited);
  if (quoted !== undefined) return `On ${speakerName}, ${quoted}: ${title}`;
  return `On ${speakerName}${date === undefined ? '' : `, ${showShortDay(date)}`}: ${title}`;
}

export function mailReferences(cited: CitedClaim): readonly Reference[] {
  const byMessage = new Map(cited.evidence.map((piece) => [piece.message, piece]));
  return [...byMessage].flatMap(([id, { subject, sent, senderName, lore, collection }]) =>
    subject === undefined
      ? []
      : [
          {
            kind: 'mail' as const,
            key: `mail-${id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`,
            author: senderName,
            title: subject,
            date: sent === undefined ? [] : dateParts(sent),
            url: lore,
            container: collection,
            number: `Message-ID: <${id}>`,
            genre: 'mail',
            note: `Message-ID: <${id}>`,
          },
        ],
  );
}

/** Its evidence and warnings in one paragraph, for formats with a single note field. */
function noteOf(cited: CitedClaim): string {
  return [
    ...saidTogether(cited.evidence).flatMap((group) =>
      group.slice(0, 1).map((piece) => `${piece.byline}: ${inQuotes(joinWords(group))} ${piece.lore}`),
    ),
    ...chiefSources(cited.sources).map(
      (source) => `${sourceLine(source)}${source.address ? ` ${source.address}` : ''}`,
    ),
    ...longWarnings(cited).map((warning) => `Note: ${warning}`),
  ].join(' | ');
}
