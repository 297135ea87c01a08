/** Where the site is published. It is passed in, because no citation may depend on where it was built. */

export interface SiteAddress {
  /** Origin, such as `https://loremark.example`. */
  readonly site: string;
  /** Base path, such as `/` or `/loremark/`. */
  readonly base: string;
}

export const siteName = 'Loremark';
/** The authors of our texts; never the people quoted. */
export const editors = 'Loremark editors';

/** Covers the texts; the code has another licence. */
export const textLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** @param path below the base, without a leading slash, already encoded */
export function addressOf({ site, base }: SiteAddress, path: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return `${site.replace(/\/+$/, '')}/${inner === '' ? '' : `${inner}/`}${path.replace(/^\/+/, '')}`;
}

/** The base path with a slash at both ends, whatever was given: `/` or `/loremark/`. */
export function wholeBase(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/');
}

export function claimAddress(where: SiteAddress, id: string): string {
  return addressOf(where, `c/${id}/`);
}

export function pinnedAddress(where: SiteAddress, id: string, hash: string): string {
  return addressOf(where, `c/${id}/${hash}/`);
}

export function versionTextAddress(where: SiteAddress, id: string, hash: string): string {
  return addressOf(where, `c/${id}/${hash}.txt`);
}

/** The short address, which leads to whatever text has this hash. */
export function hashAddress(where: SiteAddress, hash: string): string {
  return addressOf(where, `h/${hash}/`);
}
