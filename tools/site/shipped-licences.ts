/**
 * Writes `licences.txt` of the built site: the licence of every package whose code a page loads, in its authors'
 * words, which must be passed on with the code. The list comes from the actual bundles.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { byCode } from '../../src/text/in-order.ts';

type Plugin = Exclude<
  NonNullable<ViteUserConfig['plugins']>[number],
  PromiseLike<unknown> | readonly unknown[]
>;

const licencesFile = 'licences.txt';
const rule = '-'.repeat(72);

export function shippedLicences(): AstroIntegration {
  // Workers are bundled separately, each before the page that starts it.
  const shipped = new Set<string>();
  return {
    name: 'shipped-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [collector(shipped, true)],
            worker: { plugins: () => [collector(shipped, false)] },
          },
        });
      },
    },
  };
}

function collector(shipped: Set<string>, last: boolean): Plugin {
  return {
    name: 'shipped-licences',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = packageFolder(id);
            if (folder !== undefined && renderedLength > 0) shipped.add(folder);
          }
      if (last) this.emitFile({ type: 'asset', fileName: licencesFile, source: licencesText([...shipped]) });
    },
  };
}

/** The folder of a module's package; undefined for our own modules. */
export function packageFolder(module: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(
    module.replaceAll('\\', '/').replace(/^\0+/, ''),
  )?.[0];
}

/** @param folders of packages @throws if one has no licence to pass on */
export function licencesText(folders: readonly string[]): string {
  const parts = folders
    .map((folder) => ({ folder, ...manifestOf(folder) }))
    .toSorted((a, b) => byCode(a.name, b.name))
    .map(
      ({ folder, name, version, license }) =>
        `${rule}\n${name} ${version} (${license})\n${rule}\n\n${licenceIn(folder).trim()}\n`,
    );
  return [
    'The code of this site is under the MIT licence, its text under CC BY 4.0. The\nlicences of the fonts are in fonts/. These are the packages by others whose code\npages load, with their licences:\n',
    ...parts,
  ].join('\n');
}

function manifestOf(folder: string): Readonly<Record<'name' | 'version' | 'license', string>> {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`\`${folder}\` has no licence to pass on with its code`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}
