/** Redirects a bare hash, of 12 digits or all 64, to the version that it names. */

import type { APIRoute } from 'astro';
import { forwardPage } from '../../../site/address/forward-page.ts';
import { hashPaths } from '../../../site/address/hash-paths.ts';

export function getStaticPaths() {
  return hashPaths().map(({ hash, path }) => ({ params: { hash }, props: { path } }));
}

export const GET: APIRoute = ({ params: { hash = '' }, props: { path } }) =>
  forwardPage({ title: `Version ${hash}`, heading: `Version <code>${hash}</code>`, to: String(path) });
