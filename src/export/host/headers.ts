/**
 * Defines the headers that every host should send with the site: the single list from which our own server, the file
 * `_headers` and the configurations of nginx and Caddy take them.
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

/** Sent with exports, so that scripts on other sites can read them. */
export const sharedHeaders: Headers = { 'access-control-allow-origin': '*' };

export const caching = {
  /** For names that contain the hash of the bytes. */
  forever: 'public, max-age=31536000, immutable',
  /** For fonts, which keep their names and almost never change. */
  week: 'public, max-age=604800',
  /** Cached, but revalidated on each use; the entity tag makes the answer short. */
  revalidate: 'public, max-age=0, must-revalidate',
} as const;

const sharedPaths = /^(?:api\/|objects\.inv$|feed\.xml$)/;

/** Sent with everything except the code and the fonts. */
export const licenceLink = `<${textLicence}>; rel="license"`;
const code = /^(?:_assets|fonts)\//;

/**
 * A version of a text, as a page or as its exact bytes, is cited by the address of its page. It is a header because the
 * bytes have no head, and relative to the requested address, so that a host need not know where the site is.
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

/** Assets named by hash and the text of a version never change. */
function cachingOf(path: string): string {
  if (path.startsWith('_assets/') || pinnedText.test(path)) return caching.forever;
  return path.startsWith('fonts/') ? caching.week : caching.revalidate;
}
