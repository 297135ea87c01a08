/**
 * The items of a bibliography. What the editors wrote is theirs; each mail it rests on is an item of its own, by its sender,
 * under its own subject. Nobody is made the author of our paraphrase.
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
  /** A key that no style has to escape. */
  readonly key: string;
  readonly author: string;
  readonly title: string;
  /** Numbers of the day, month and year that are known. */
  readonly date: readonly number[];
  readonly url: string;
  /** What it appeared in. */
  readonly container: string;
  /** Of a claim its version, of a mail its Message-ID. */
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

/** What it rests on and what to beware of, in one paragraph: for formats that have one field for it. */
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
