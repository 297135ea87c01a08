/**
 * Finds a Chromium to draw diagrams and to test pages with, on any machine.
 *
 * Diagrams use the packaged one, so that the bytes are the same everywhere; tests
 * take the first of: the one named by LOREMARK_BROWSER, the system's,
 * the packaged one. On macOS and Windows only the first two exist.
 */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack.ts';

/** A browser and the environment that it must be started with. */
export interface LocatedBrowser {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly from: 'LOREMARK_BROWSER' | 'system' | 'package';
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Locates a browser. @throws an error that names the remedy if there is none */
export async function locateBrowser(prefer: 'system' | 'package'): Promise<LocatedBrowser> {
  const named = process.env.LOREMARK_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Error(`LOREMARK_BROWSER names ${named}, which does not exist`);
    return { executable: named, environment: {}, from: 'LOREMARK_BROWSER' };
  }
  const order = prefer === 'package' ? [packaged, installed] : [installed, packaged];
  for (const find of order) {
    const found = await find();
    if (found) return found;
  }
  throw new Error('No Chromium found: set LOREMARK_BROWSER to the path of one');
}

async function installed(): Promise<LocatedBrowser | undefined> {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const executable = [...onPath, ...places].find((path) => existsSync(path));
  return executable === undefined ? undefined : { executable, environment: {}, from: 'system' };
}

async function packaged(): Promise<LocatedBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const unpacked = await unpackBrowser();
  if (unpacked === undefined) return undefined;
  return {
    executable: unpacked.executable,
    environment: { LD_LIBRARY_PATH: unpacked.libraries, FONTCONFIG_FILE: unpacked.fontConfig },
    from: 'package',
  };
}
