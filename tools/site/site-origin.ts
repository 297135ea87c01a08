/** The origin that pages and citations name. Addresses are kept for long, so a mistake in it is refused. */

import type { SiteAddress } from '../../src/cite/address.ts';
import { CommandError } from '../command/command-line.ts';

/**
 * @returns `SITE` without a trailing slash, https://loremark.example if it is not set
 * @throws CommandError if it is not an origin: a path below it belongs in `BASE`
 */
export function originOf({ SITE }: NodeJS.ProcessEnv): string {
  const site = SITE || 'https://loremark.example';
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new CommandError(`SITE is \`${site}\`, expected an origin such as https://loremark.example`);
  if (!/^https?:\/\/[^/?#]+\/?$/i.test(site))
    throw new CommandError(
      `SITE is \`${site}\`, expected an origin alone: SITE=${url.origin} BASE=${url.pathname.replace(/\/*$/, '/')}`,
    );
  return site.replace(/\/$/, '');
}

/**
 * The address of the site.
 *
 * @throws as `originOf` does
 */
export function siteOf(env: NodeJS.ProcessEnv): SiteAddress {
  return { site: originOf(env), base: env['BASE'] || '/' };
}
