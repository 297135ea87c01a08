/** What earlier versions of a lab said about its scenarios; fetched when a link carries another version. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { earlierResults } from '../../../labs/shared/earlier-results.ts';
import { labs } from '../../../labs/shared/labs.ts';
import type { LabId } from '../../../labs/shared/limits.ts';

export const getStaticPaths: GetStaticPaths = () => labs.map(({ id }) => ({ params: { lab: id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(earlierResults[params['lab'] as LabId] ?? {}, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
