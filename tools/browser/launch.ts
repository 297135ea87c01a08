/**
 * Starts a Chromium that asks nobody for anything: no first-run page, no update,
 * no sync, no profile of the user.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { locateBrowser } from './locate.ts';

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

export interface Wanted {
  /** Explained in locate.ts. */
  readonly prefer: 'system' | 'package';
  /** Where another tool may talk to it too; nowhere by default. */
  readonly debuggingPort?: number;
}

/** A running browser; the caller closes it. */
export async function launch(wanted: Wanted): Promise<Browser> {
  const { started, clear } = await start(wanted, (options) => chromium.launch(options));
  started.on('disconnected', clear);
  return started;
}

/** A running browser that several can connect to; the caller closes it. */
export async function launchServer(wanted: Wanted): Promise<BrowserServer> {
  const { started, clear } = await start(wanted, (options) => chromium.launchServer(options));
  started.on('close', clear);
  return started;
}

async function start<Started>(
  { prefer, debuggingPort }: Wanted,
  run: (options: LaunchOptions) => Promise<Started>,
): Promise<{ readonly started: Started; readonly clear: () => void }> {
  const { executable, environment } = await locateBrowser(prefer);
  // A HOME that is missing or cannot be written stops Chromium, so it gets one.
  const home = await mkdtemp(join(tmpdir(), 'loremark-home-'));
  const clear = () => void rm(home, { recursive: true, force: true });
  const env = {
    ...definedEnvironment(),
    ...environment,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
  };
  const ports = debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`];
  const boxed = (sandboxed: boolean): LaunchOptions => ({
    executablePath: executable,
    args: [...quiet, ...ports, ...(sandboxed ? [] : ['--no-sandbox'])],
    chromiumSandbox: sandboxed,
    env,
  });
  const isRoot = process.getuid?.() === 0;
  try {
    if (isRoot) return { started: await run(boxed(false)), clear };
    try {
      return { started: await run(boxed(true)), clear };
    } catch (error) {
      // Many containers and some distributions deny user namespaces. We open only pages of our own.
      if (/sandbox|namespace/i.test(String(error))) return { started: await run(boxed(false)), clear };
      throw error;
    }
  } catch (cause) {
    clear();
    throw cause;
  }
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
