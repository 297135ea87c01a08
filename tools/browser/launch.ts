/**
 * Starts a Chromium that asks nobody for anything: no first-run page, no update,
 * no sync, no profile of the user.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type LocatedBrowser, locateBrowser } from './locate.ts';

const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

export interface LaunchOptions {
  /** Explained in locate.ts. */
  readonly prefer: 'system' | 'package';
  /** Where another tool may talk to it too; nowhere by default. */
  readonly debuggingPort?: number;
}

/** A running browser; the caller closes it. */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const located = await locateBrowser(options.prefer);
  // A HOME that is missing or cannot be written stops Chromium, so it gets one.
  const home = await mkdtemp(join(tmpdir(), 'loremark-home-'));
  try {
    const ports =
      options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`];
    const browser = await start(located, home, [...quiet, ...ports]);
    browser.on('disconnected', () => void rm(home, { recursive: true, force: true }));
    return browser;
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    throw cause;
  }
}

async function start(located: LocatedBrowser, home: string, args: readonly string[]): Promise<Browser> {
  const run = (sandboxed: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: located.executable,
      args: sandboxed ? [...args] : [...args, '--no-sandbox'],
      chromiumSandbox: sandboxed,
      env: {
        ...definedEnvironment(),
        ...located.environment,
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_CACHE_HOME: home,
      },
    });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) return await run(false);
  try {
    return await run(true);
  } catch (error) {
    // Many containers and some distributions deny user namespaces. We open only pages of our own.
    if (/sandbox|namespace/i.test(String(error))) return await run(false);
    throw error;
  }
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
