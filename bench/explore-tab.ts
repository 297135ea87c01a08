/**
 * The same explorations in a worker of a Chromium tab, under the site's strict
 * Content-Security-Policy, and the time until a cancel is answered there. The
 * modules are served unbundled, with types removed.
 */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { launch } from '../tools/browser/launch.ts';
import type { TabAnswer } from './explore-tab-page.ts';

type Cases = readonly (readonly [string, Readonly<Record<string, number>>])[];

/** Explores each case in a tab; then cancels explorations of the last one. */
export async function inTab(cases: Cases): Promise<TabAnswer> {
  const root = join(import.meta.dirname, '..');
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'; worker-src 'self'");
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        '<!doctype html><title>bench</title><script type="module" src="/bench/explore-tab-page.ts"></script>',
      );
      return;
    }
    const isOurs = /^\/(src|bench)\/[\w/-]+\.ts$/.test(path);
    const source = isOurs ? await readFile(join(root, path), 'utf8').catch(() => undefined) : undefined;
    response.statusCode = source === undefined ? 404 : 200;
    response.setHeader('Content-Type', 'text/javascript');
    response.end(source === undefined ? '' : stripTypeScriptTypes(source));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await launch({ prefer: 'system' });
  try {
    const page = await browser.newPage();
    const missing = new Promise<never>((_, reject) => {
      page.on('response', (answer) => {
        if (answer.status() !== 200 && !answer.url().endsWith('/favicon.ico'))
          reject(new Error(`${new URL(answer.url()).pathname}: ${answer.status()}`));
      });
    });
    missing.catch(() => {});
    await page.goto(`http://127.0.0.1:${port}/`);
    await Promise.race([page.waitForFunction(() => 'exploreCases' in globalThis), missing]);
    const answer = await page.evaluate(
      (given) =>
        (globalThis as unknown as { exploreCases: (cases: unknown) => Promise<unknown> }).exploreCases(given),
      cases,
    );
    return { ...(answer as TabAnswer), browser: `Chromium ${browser.version()}` };
  } finally {
    await browser.close();
    server.close();
  }
}
