/**
 * The headers that every host should send with the site: the one list, from which our own server, the file `_headers` and
 * the configurations of nginx and Caddy are made.
 */

import { textLicence } from '../../cite/address.ts';
import { headerPolicy, policyKindOf } from './page-policy.ts';

export type Headers = Readonly<Record<string, string>>;

const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

/** Sent with everything. */
export const commonHeaders: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin',
  'permissions-policy': unused.map((name) => `${name}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
};

/** Exports are there to be read by programs on pages of others. */
export const sharedHeaders: Headers = { 'access-control-allow-origin': '*' };

export const caching = {
  /** The name holds the hash of the bytes. */
  forever: 'public, max-age=31536000, immutable',
  /** Fonts keep their names, and change about never. */
  week: 'public, max-age=604800',
  /** Kept, and asked about each time; the entity tag makes the answer short. */
  asked: 'public, max-age=0, must-revalidate',
} as const;

const sharedPaths = /^(?:api\/|objects\.inv$|feed\.xml$)/;

/** Of everything but the code and the fonts. */
export const licenceLink = `<${textLicence}>; rel="license"`;
const code = /^(?:_assets|fonts)\//;

/**
 * A version of a text, as a page and as its exact bytes, is cited by the address of its page: the text has no head to say so
 * in. The address is relative to the one asked for, so that no host need know where it stands.
 */
const pinnedPage = /^(?:c|e|q|topics|positions)\/[^/]+\/([0-9a-f]{12})\/(?:index\.html)?$/;
const pinnedText = /^(?:c|e|q|topics|positions)\/[^/]+\/([0-9a-f]{12})\.txt$/;

function linksOf(path: string): string | undefined {
  const page = pinnedPage.exec(path)?.[1];
  const text = pinnedText.exec(path)?.[1];
  const cite = page === undefined ? text && `<${text}/>` : `<../${page}/>`;
  const links = [...(code.test(path) ? [] : [licenceLink]), ...(cite ? [`${cite}; rel="cite-as"`] : [])];
  return links.length === 0 ? undefined : links.join(', ');
}

/** @param path below the base, without query */
export function headersFor(path: string): Headers {
  const link = linksOf(path);
  return {
    ...commonHeaders,
    'content-security-policy': headerPolicy(policyKindOf(path)),
    'cache-control': cachingOf(path),
    ...(sharedPaths.test(path) ? sharedHeaders : {}),
    ...(link === undefined ? {} : { link }),
  };
}

/** The bytes never change of assets named by hash, and of the text of a version as it was cited. */
function cachingOf(path: string): string {
  if (path.startsWith('_assets/') || pinnedText.test(path)) return caching.forever;
  return path.startsWith('fonts/') ? caching.week : caching.asked;
}
