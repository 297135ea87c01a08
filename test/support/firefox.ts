/**
 * Starts the system's Firefox for the tests, if there is one that Playwright can drive: it does not install its own
 * here, and speaks WebDriver BiDi to any other.
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, firefox } from 'playwright-core';

const names = ['firefox', 'firefox-esr'];
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
/** The oldest version that was tested. */
const oldest = 153;

export type LocatedFirefox =
  | { readonly executable: string }
  | { readonly executable?: undefined; readonly missing: string };

/** The path of a Firefox, or why there is none to test with. */
export function locateFirefox(): LocatedFirefox {
  const named = process.env['LOREMARK_FIREFOX'];
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const executable = named ?? [...onPath, ...places].find((path) => existsSync(path));
  if (executable === undefined) return { missing: 'no Firefox is installed' };
  const output = execFileSync(executable, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  const version = Number(/Firefox (\d+)/.exec(output)?.[1] ?? 0);
  return version < oldest ? { missing: `Firefox ${version} is older than ${oldest}` } : { executable };
}

/** A running Firefox; the caller closes it. */
export async function launchFirefox(executable: string): Promise<Browser> {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: executable });
  ignoreMediaFeatures(browser);
  return browser;
}

interface Session {
  send: (method: string, parameters?: unknown) => Promise<unknown>;
}

/**
 * Playwright sets media features on every context, with a command that Firefox does not know yet; no test needs any.
 */
function ignoreMediaFeatures(browser: Browser): void {
  const { _connection: connection } = browser as unknown as {
    readonly _connection: { readonly toImpl: (of: Browser) => { readonly _browserSession: Session } };
  };
  const sessions: Session = Object.getPrototypeOf(connection.toImpl(browser)._browserSession);
  const { send } = sessions;
  sessions.send = function (method, parameters) {
    if (method === 'emulation.setMediaFeaturesOverride') return Promise.resolve();
    return send.call(this, method, parameters);
  };
}
