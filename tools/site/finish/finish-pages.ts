/**
 * Takes each page from Astro as soon as it is made: workers write it with its alternate and both packed, while Astro makes the next.
 * Astro itself, which runs on one processor, is left with the making alone.
 */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, RouteType } from 'astro';
import { wholeBase } from '../../../src/cite/address.ts';
import { restoredName } from '../../../src/text/path-param.ts';
import { startWorkerPool, type WorkerPool } from './worker-pool.ts';

export function finishPages(): AstroIntegration {
  let out = '';
  let base = '/';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => {
          let pool: WorkerPool | undefined;
          return {
            ...usual,
            render: async (request, options) => {
              const rendered = await usual.render(request, options);
              const response = rendered instanceof Response ? rendered : rendered.response;
              // The page for what is not found, and what only forwards: Astro knows where they belong.
              if (response.status !== 200) return rendered;
              pool ??= startWorkerPool();
              const file = join(out, fileOf(new URL(request.url).pathname, base, options.routeData.type));
              await pool.hand({ file, bytes: new Uint8Array(await response.arrayBuffer()) });
              return new Response(null);
            },
            teardown: async () => {
              await usual.teardown?.();
              await pool?.done();
            },
          };
        }),
    },
  };
}

/** Where a host looks for what an address names: decoded once, with the signs that Astro could not be given. */
export function fileOf(pathname: string, base: string, type: RouteType): string {
  const root = wholeBase(base);
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname.slice(1);
  const path = restoredName(decodeURIComponent(below));
  // Astro asks for a file without a known ending with a slash at its end.
  return type === 'endpoint'
    ? path.replace(/\/$/, '')
    : `${path.replace(/\/?$/, '/')}index.html`.replace(/^\//, '');
}
