/**
 * Unpacks the Chromium that came with npm, once per version.
 *
 * Its package unpacks below the temp folder and trusts whatever is there, so it
 * gets a fresh temp folder and a separate process, and the finished
 * tree is renamed into place: a half-unpacked browser is never found by a later run.
 */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const fonts = join(root, 'src/styles/fonts');

/** The location of an unpacked browser; `fontConfig` names our own fonts and no others. */
export interface UnpackedBrowser {
  readonly executable: string;
  readonly libraries: string;
  readonly fontConfig: string;
}

/** Unpacks the packaged Chromium if necessary; `undefined` if the package is not installed. */
export async function unpackBrowser(): Promise<UnpackedBrowser | undefined> {
  const manifest = packageManifest();
  if (manifest === undefined) return undefined;
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  const cache = await cacheFolder();
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home, cache);
  const fontConfig = join(home, 'fonts.conf');
  // Another process may be reading it.
  const temporary = `${fontConfig}.${process.pid}`;
  await writeFile(temporary, fontConfiguration(join(home, 'font-cache')));
  await rename(temporary, fontConfig);
  return { executable: join(home, 'chromium'), libraries: join(home, 'al2023/lib'), fontConfig };
}

function packageManifest(): string | undefined {
  try {
    const entry = require.resolve('@sparticuz/chromium');
    return join(dirname(entry), '../package.json');
  } catch {
    return undefined;
  }
}

/** Beside the packages, so that it is deleted with them; otherwise in a temp folder that only we use. */
async function cacheFolder(): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const besidePackages = join(root, 'node_modules/.cache/loremark');
  try {
    await mkdir(besidePackages, { recursive: true });
    if ((await stat(besidePackages)).uid === user) return besidePackages;
  } catch {
    // node_modules belongs to somebody else or cannot be written.
  }
  const shared = join(tmpdir(), `loremark-${user}`);
  await mkdir(shared, { recursive: true, mode: 0o700 });
  if ((await stat(shared)).uid !== user)
    throw new Error(`Unexpected owner of ${shared}, expected it to be ours`);
  return shared;
}

async function unpackInto(home: string, cache: string): Promise<void> {
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  const script = `
    import { createRequire } from 'node:module';
    import { dirname, join } from 'node:path';
    import { inflate } from '@sparticuz/chromium';
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
    await Promise.all(['chromium.br', 'al2023.tar.br'].map((name) => inflate(join(bin, name))));
  `;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, TMPDIR: staging },
    });
    await rename(staging, home);
  } catch (cause) {
    await rm(staging, { recursive: true, force: true });
    // Another process may have been faster; its tree is as good as ours.
    if (!existsSync(home)) throw new Error('Could not unpack the Chromium of @sparticuz/chromium', { cause });
  }
}

function fontConfiguration(cacheDir: string): string {
  const alias = (family: string, prefer: string): string =>
    `<alias binding="same"><family>${family}</family><prefer><family>${prefer}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cacheDir}</cachedir>
  ${alias('sans-serif', 'Lore Sans')}
  ${alias('serif', 'Lore Serif')}
  ${alias('monospace', 'Lore Sans')}
</fontconfig>
`;
}
