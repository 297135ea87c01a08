/**
 * Starts a Chromium that contacts nobody: no first-run page, no update,
 * no sync, no user profile.
 */

import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
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

export interface LaunchOptions {
  /** See locate.ts. */
  readonly prefer: 'system' | 'package';
  /** The port on which another tool may control it too; none by default. */
  readonly debuggingPort?: number;
}

/** A running browser; the caller closes it, or it ends with the process. */
export async function launch({ prefer, debuggingPort }: LaunchOptions): Promise<Browser> {
  const { executable, environment } = await locateBrowser(prefer);
  // Chromium does not start if HOME is missing or cannot be written, so it gets one.
  const home = await mkdtemp(join(tmpdir(), 'loremark-home-'));
  const clear = () => rmSync(home, { recursive: true, force: true });
  const env = {
    ...definedEnvironment(),
    ...environment,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
  };
  const ports = debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`];
  const run = (sandboxed: boolean) =>
    chromium.launch({
      executablePath: executable,
      args: [...quiet, ...ports, ...(sandboxed ? [] : ['--no-sandbox'])],
      chromiumSandbox: sandboxed,
      env,
    });
  try {
    const browser = await begin(run);
    process.once('exit', clear);
    browser.on('disconnected', () => {
      process.off('exit', clear);
      clear();
    });
    return browser;
  } catch (cause) {
    clear();
    throw cause;
  }
}

async function begin(run: (sandboxed: boolean) => Promise<Browser>): Promise<Browser> {
  if (process.getuid?.() === 0) return await run(false);
  try {
    return await run(true);
  } catch (error) {
    // Many containers and some distributions deny user namespaces. We open only our own pages.
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
