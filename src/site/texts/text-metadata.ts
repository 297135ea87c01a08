/** The metadata of a version of one of our texts: its identity, its day, and the two answers of its page. */

import { addressOf, editors, siteName, textLicence } from '../../cite/address.ts';
import { highwireOf, type Meta } from '../../cite/page-metadata.ts';
import { textReference } from '../../cite/text-citation.ts';
import type { PinnedText } from '../../ledger/text-versions.ts';
import { siteAddress } from '../cited.ts';
import { citedText } from './texts.ts';

/** Tags for citation managers: the pinned version, by the editors. */
export function textTags(pinned: PinnedText): Meta {
  return highwireOf(textReference(citedText(pinned), pinned.kind));
}

/** A schema.org `Article`; `creativeWorkStatus` contains both answers, the one about the statement first. */
export function textJsonLd(
  pinned: PinnedText,
  today: string | undefined,
  answers: readonly string[],
): object {
  const { hash, date, address, version } = pinned;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': addressOf(siteAddress, address),
    url: addressOf(siteAddress, today ?? address),
    headline: version.question ?? version.title,
    abstract: version.summary,
    version: hash,
    inLanguage: 'en',
    ...(date === '' ? {} : { datePublished: date }),
    creativeWorkStatus: answers.map((answer) => `${answer}.`).join(' '),
    author: { '@type': 'Organization', name: editors, url: addressOf(siteAddress, 'about/') },
    publisher: { '@type': 'Organization', name: siteName, url: addressOf(siteAddress, '') },
    license: textLicence,
  };
}
