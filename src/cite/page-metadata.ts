/** A claim page's metadata for citation managers (Highwire), search engines (JSON-LD) and previews (Open Graph). */

import { addressOf, editors, type SiteAddress, siteName, textLicence } from './address.ts';
import type { CitedClaim } from './cited-claim.ts';
import { claimReference, type Reference } from './reference.ts';
import { firstSaid } from './said-together.ts';
import { shortWarnings } from './warnings.ts';

type Cited = Pick<Reference, 'title' | 'author' | 'date' | 'container' | 'url'>;

export type Meta = readonly (readonly [name: string, content: string])[];

/** `<meta name>` tags with the pinned address, so that a saved reference does not change. */
export function highwireTags(cited: CitedClaim): Meta {
  return highwireOf(claimReference(cited));
}

/** The same for anything else that can be cited: one of our texts, or a mail, whose author is its sender. */
export function highwireOf({ title, author, date: day, container, url }: Cited): Meta {
  const date = day.length === 0 ? undefined : day.map((part) => String(part).padStart(2, '0')).join('/');
  return [
    ['citation_title', title],
    ['citation_author', author],
    ...(date === undefined ? [] : [['citation_publication_date', date] as const]),
    ['citation_publisher', container],
    ['citation_public_url', url],
    ['citation_language', 'en'],
  ];
}

/** `<meta property>` tags. */
export function openGraphTags(
  cited: CitedClaim,
  picture: { readonly url: string; readonly alt: string },
): Meta {
  return [
    ['og:type', 'website'],
    ['og:site_name', siteName],
    ['og:title', cited.title],
    ['og:description', descriptionOf(cited)],
    ['og:url', cited.url],
    ['og:image', picture.url],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', picture.alt],
  ];
}

/** One line: who and when, the words, and the warnings. */
export function descriptionOf(cited: CitedClaim): string {
  const first = firstSaid(cited);
  const words = first ? `${first.byline}: “${first.words}”` : cited.title;
  const warnings = shortWarnings(cited);
  return warnings === '' ? words : `${words} (${warnings})`;
}

/** A schema.org `Claim` with the quotations it rests on. */
export function claimJsonLd(cited: CitedClaim, text: string, where: SiteAddress): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': cited.pinned,
    url: cited.url,
    name: cited.title,
    text,
    version: cited.hash,
    inLanguage: 'en',
    ...(cited.published === undefined ? {} : { datePublished: cited.published }),
    claimInterpreter: { '@type': 'Organization', name: editors, url: addressOf(where, 'about/') },
    publisher: { '@type': 'Organization', name: siteName, url: addressOf(where, '') },
    license: textLicence,
    ...(cited.evidence.length === 0 ? {} : { appearance: cited.evidence.map(quotationOf) }),
    ...(cited.sources.length === 0
      ? {}
      : { isBasedOn: cited.sources.flatMap(({ address }) => address ?? []) }),
    isPartOf: { '@type': 'WebSite', name: siteName, url: addressOf(where, '') },
  };
}

function quotationOf(piece: CitedClaim['evidence'][number]): object {
  return {
    '@type': 'Quotation',
    text: piece.words,
    spokenByCharacter: { '@type': 'Person', name: piece.speakerName },
    isPartOf: {
      '@type': 'EmailMessage',
      url: piece.lore,
      sender: { '@type': 'Person', name: piece.senderName },
      ...(piece.sent === undefined ? {} : { dateSent: piece.sent }),
    },
  };
}

/** JSON for a `<script type="application/ld+json">`, escaped so that nothing in it can end the script. */
export function scriptJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
