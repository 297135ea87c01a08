/** What earlier versions of a lab said of its scenarios: asked for when a link carries another version. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { labs } from '../../../components/sim/labs.ts';
import { archives } from '../../../sim/archive/archive.ts';
import type { LabId } from '../../../sim/limits.ts';

export const getStaticPaths: GetStaticPaths = () => labs.map(({ id }) => ({ params: { lab: id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(archives[params['lab'] as LabId] ?? {}, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
