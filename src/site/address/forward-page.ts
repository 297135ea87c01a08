/** A small page that forwards to another without a script, so that it works on any host of static files. */

import { escaped } from '../../text/escaped.ts';
import { href } from '../href.ts';

export interface Forward {
  /** HTML. */
  readonly heading: string;
  readonly title: string;
  /** An absolute path of the site. */
  readonly to: string;
}

export function forwardPage({ heading, title, to }: Forward): Response {
  const address = href(to);
  return new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escaped(new URL(address, import.meta.env.SITE).href)}">
<meta http-equiv="refresh" content="0; url=${escaped(address)}">
<h1>${heading}</h1>
<p>It is at <a href="${escaped(address)}">${escaped(address)}</a>.</p>
</html>
`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
}
