/**
 * Serves a built site as any static host would: folders by their index.html, and 404.html for the rest.
 *
 * A `/` inside a Message-ID is `%2F` in a link and a folder on disk, so a path is
 * decoded once, as a whole, before it is looked for: both forms answer.
 */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { contentType } from './content-type.ts';

export interface ServeOptions {
  /** The folder that was built, e.g. `dist`. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The path the site was built for, with both slashes. */
  readonly base?: string;
  /** What is sent with the answer to a path (as asked, below the base), e.g. a Content-Security-Policy. */
  readonly headersFor?: (path: string) => Readonly<Record<string, string>>;
}

export interface Serving {
  /** Origin and base, ending in `/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The port is somebody else's. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Starts to listen on the loopback addresses only; rejects with `PortTaken`, or with a word on a root that is no folder. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const root = resolve(options.root);
  const found = await stat(root).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`Nothing to serve: ${options.root} is not a folder`);
  const base = options.base ?? '/';
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, { root, base, headersFor: options.headersFor ?? (() => ({})) }).catch(
      (cause: unknown) => {
        response.destroy(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
  };
  const four = await listen(createServer(listener), options.port, '127.0.0.1');
  const address = four.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  // `localhost` is ::1 first on many machines; those without IPv6 do well with one.
  const six = await listen(createServer(listener), port, '::1').catch((cause: unknown) => {
    if (cause instanceof PortTaken) {
      four.close();
      throw cause;
    }
    return undefined;
  });
  const servers = six === undefined ? [four] : [four, six];
  return { url: `http://localhost:${port}${base}`, close: () => closeAll(servers) };
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new PortTaken(`Port ${port} is taken`, { cause: error }) : error);
    });
    server.listen(port, host, () => done(server));
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    ),
  );
}

interface Site {
  readonly root: string;
  readonly base: string;
  readonly headersFor: (path: string) => Readonly<Record<string, string>>;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const say = (status: number, headers: Record<string, string>, text: string): void => {
    response.writeHead(status, {
      ...site.headersFor(pathOf(request, site.base)),
      'content-type': 'text/plain; charset=utf-8',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(405, { allow: 'GET, HEAD' }, 'Method not allowed\n');
  const [rawPath = '/', query] = splitQuery(request.url ?? '/');
  if (!rawPath.startsWith(site.base)) {
    if (rawPath === '/' || `${rawPath}/` === site.base) return say(302, { location: site.base }, '');
    return await send(404, join(site.root, '404.html'));
  }
  const path = decoded(rawPath.slice(site.base.length));
  if (path === undefined) return say(400, {}, 'Bad request: the path is not percent-encoded UTF-8\n');
  const file = resolve(site.root, `./${path}`);
  const inside = file === site.root || file.startsWith(site.root + sep);
  const found = inside ? await stat(file).catch(() => undefined) : undefined;
  const wantsFolder = path === '' || path.endsWith('/');
  if (found?.isDirectory() && !wantsFolder) {
    return say(301, { location: `${rawPath}/${query === undefined ? '' : `?${query}`}` }, '');
  }
  if (found?.isFile() && !wantsFolder) return await send(200, file);
  if (found?.isDirectory()) return await send(200, join(file, 'index.html'));
  return await send(404, join(site.root, '404.html'));

  async function send(status: number, target: string): Promise<void> {
    const entry = await stat(target).catch(() => undefined);
    if (!entry?.isFile()) {
      if (status === 404) return say(404, {}, 'Not found\n');
      return await send(404, join(site.root, '404.html'));
    }
    response.writeHead(status, {
      ...site.headersFor(pathOf(request, site.base)),
      'content-type': contentType(target),
      'content-length': String(entry.size),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    createReadStream(target).pipe(response);
  }
}

function pathOf(request: IncomingMessage, base: string): string {
  const [path] = splitQuery(request.url ?? '/');
  return path.startsWith(base) ? path.slice(base.length) : path;
}

function splitQuery(url: string): readonly [string, string | undefined] {
  const at = url.indexOf('?');
  return at < 0 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)];
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
