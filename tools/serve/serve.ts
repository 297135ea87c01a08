/**
 * Serves a built site as any static host would: folders by their index.html, and 404.html for the rest.
 *
 * Sends the headers that any host should send, entity tags, and the compressed files that the build wrote.
 */

import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { headersFor } from '../../src/export/host/headers.ts';
import { partOf } from './byte-range.ts';
import { contentType } from './content-type.ts';
import { hostPath } from './host-path.ts';
import { sendFile } from './send-file.ts';
import { storedFile } from './stored-file.ts';

export interface ServeOptions {
  /** The folder that was built, for example `dist`. */
  readonly root: string;
  /** 0 selects any free port. */
  readonly port: number;
  /** The base path of the site, with both slashes. */
  readonly base?: string;
  /** The headers for a path below the base; by default the site's own. */
  readonly headersFor?: (path: string) => Readonly<Record<string, string>>;
}

export interface Serving {
  /** Origin and base, ending in `/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The port is in use. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Listens on loopback addresses only; rejects with `PortTaken`, or with an error if the root is not a folder. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const root = await realpath(options.root).catch(() => resolve(options.root));
  const found = await stat(root).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`Nothing to serve: ${options.root} is not a folder`);
  const base = options.base ?? '/';
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, { root, base, headersFor: options.headersFor ?? headersFor }).catch(
      (cause: unknown) => {
        response.destroy(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
  };
  const four = await listen(createServer(listener), options.port, '127.0.0.1');
  const address = four.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  // `localhost` is ::1 first on many machines; machines without IPv6 only need the other one.
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
  /** A real path: no part of it is a symbolic link. */
  readonly root: string;
  readonly base: string;
  readonly headersFor: (path: string) => Readonly<Record<string, string>>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly site: Site;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const exchange = { request, response, site };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respond(exchange, 405, { allow: 'GET, HEAD' }, 'Method not allowed\n');
  const found = hostPath(request.url ?? '/', site.base);
  if (found.kind === 'above-base') return respond(exchange, 302, { location: site.base }, '');
  if (found.kind === 'unreadable')
    return respond(exchange, 400, {}, 'Bad request: the path is not percent-encoded UTF-8\n');
  if (found.kind === 'nowhere' || hidden.test(found.path)) return await sendNotFound(exchange);
  const { path, query } = found;
  const target = join(site.root, path);
  const isFolder = (await stat(target).catch(() => undefined))?.isDirectory() ?? false;
  const wantsFolder = path === '' || path.endsWith('/');
  if (isFolder && !wantsFolder) {
    const raw = (request.url ?? '').slice(0, (request.url ?? '').length - query.length);
    return respond(exchange, 301, { location: `${raw}/${query}` }, '');
  }
  if (isFolder) return await send(exchange, 200, join(target, 'index.html'), path);
  return wantsFolder ? await sendNotFound(exchange) : await send(exchange, 200, target, path);
}

function respond(
  { request, response, site }: Exchange,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void {
  response.writeHead(status, {
    ...site.headersFor(''),
    'content-type': 'text/plain; charset=utf-8',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

async function sendNotFound(exchange: Exchange): Promise<void> {
  await send(exchange, 404, join(exchange.site.root, '404.html'), '404.html');
}

/** @param path of the address, which selects the headers */
async function send(exchange: Exchange, status: 200 | 404, file: string, path: string): Promise<void> {
  const { request, response, site } = exchange;
  const stored = await storedFile(site.root, file, String(request.headers['accept-encoding'] ?? ''));
  if (!stored)
    return status === 404 ? respond(exchange, 404, {}, 'Not found\n') : await sendNotFound(exchange);
  const { tag, size, encoding, varies } = stored;
  const headers = {
    ...site.headersFor(path),
    'content-type': contentType(file),
    etag: tag,
    'accept-ranges': 'bytes',
    ...(varies ? { vary: 'Accept-Encoding' } : {}),
  };
  if (status === 200 && matches(request.headers['if-none-match'], tag)) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const part =
    status === 200 && request.method === 'GET' ? partOf(requestedRange(request.headers, tag), size) : 'whole';
  if (part === 'beyond')
    return respond(exchange, 416, { 'content-range': `bytes */${size}` }, 'Range not satisfiable\n');
  const { start, end } = part === 'whole' ? { start: 0, end: size - 1 } : part;
  response.writeHead(part === 'whole' ? status : 206, {
    ...headers,
    'content-length': String(end - start + 1),
    ...(part === 'whole' ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
  if (request.method === 'HEAD' || size === 0) response.end();
  else await sendFile(stored.path, { start, end }, response);
}

/** Files that configure a host and are not served. */
const hidden = /^\.|(?:^|\/)(?:\.[^/]*|_headers)$/;

/** `If-Range`: a browser that has a part wants more only of the same bytes; otherwise the whole file is sent. */
function requestedRange(
  { range, 'if-range': etag }: IncomingMessage['headers'],
  tag: string,
): string | undefined {
  return etag === undefined || etag === tag ? range : undefined;
}

/** Whether the browser already has these bytes. */
function matches(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((known) => ['*', tag].includes(known.trim().replace(/^W\//, '')));
}
