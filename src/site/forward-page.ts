/** A page of a few lines that forwards to another, with or without scripts, on any host of files. */

import { escapeHtml } from '../prose/typography.ts';
import { href } from './href.ts';

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
<title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(new URL(address, import.meta.env.SITE).href)}">
<meta http-equiv="refresh" content="0; url=${escapeHtml(address)}">
<h1>${heading}</h1>
<p>It stands at <a href="${escapeHtml(address)}">${escapeHtml(address)}</a>.</p>
</html>
`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
}
