/** A bare hash, of 12 digits or all 64, leads to what it names: a page of a few lines that forwards, and works without scripts. */

import type { APIRoute } from 'astro';
import { escapeHtml } from '../../../prose/typography.ts';
import { hashPaths } from '../../../site/hash-paths.ts';
import { href } from '../../../site/href.ts';

export function getStaticPaths() {
  return hashPaths().map(({ hash, path }) => ({ params: { hash }, props: { path } }));
}

export const GET: APIRoute = ({ params: { hash = '' }, props: { path } }) => {
  const to = href(String(path));
  return new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Version ${hash}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(new URL(to, import.meta.env.SITE).href)}">
<meta http-equiv="refresh" content="0; url=${escapeHtml(to)}">
<h1>Version <code>${hash}</code></h1>
<p>It stands at <a href="${escapeHtml(to)}">${escapeHtml(to)}</a>.</p>
</html>
`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
};
