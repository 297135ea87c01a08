/**
 * Takes each page from Astro as soon as it is made: workers write it with its alternate and both compressed forms,
 * while Astro, which runs on one processor, makes the next page.
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
              // The page for addresses that do not exist, and forwarding pages: Astro knows their paths.
              if (response.status !== 200) return rendered;
              pool ??= startWorkerPool();
              const file = join(out, fileOf(new URL(request.url).pathname, base, options.routeData.type));
              await pool.submit({ file, bytes: new Uint8Array(await response.arrayBuffer()) });
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

/** The path at which a host looks for an address: decoded once, with the characters that Astro cannot handle. */
export function fileOf(pathname: string, base: string, type: RouteType): string {
  const root = wholeBase(base);
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname.slice(1);
  const path = restoredName(decodeURIComponent(below));
  // Astro requests a file without a known ending with a trailing slash.
  return type === 'endpoint'
    ? path.replace(/\/$/, '')
    : `${path.replace(/\/?$/, '/')}index.html`.replace(/^\//, '');
}
