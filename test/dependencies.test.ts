/** Checks docs/dependencies.md, the list of dependencies with their reasons and licences, against the installation. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesText, packageFolder } from '../tools/site/shipped-licences.ts';
import { sourceFiles } from './source-files.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('docs/dependencies.md');

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}
interface Locked {
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const locked = Object.entries(
  (JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> }).packages,
).filter(([path]) => path !== '');
const needed = { ...manifest.dependencies, ...manifest.optionalDependencies };

/** The table rows below a heading whose first cell is code. */
function rowsOf(heading: string): readonly (readonly [name: string, licence: string, why: string])[] {
  const start = page.indexOf(`\n## ${heading}\n`);
  const end = page.indexOf('\n## ', start + 4);
  return page
    .slice(start, end < 0 ? undefined : end)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name = '']) => name.startsWith('`'))
    .map(([, name = '', licence = '', why = '']) => [name.replaceAll('`', ''), licence, why] as const);
}

describe.each([
  ['What the build and the tools need', needed],
  ['What the tests and the authors need', manifest.devDependencies ?? {}],
] as const)('%s', (heading, dependencies) => {
  const rows = rowsOf(heading);

  it('names each package, pinned to one version, and no other', () => {
    expect(rows.map(([name]) => name).toSorted()).toEqual(Object.keys(dependencies).toSorted());
    for (const version of Object.values(dependencies))
      expect(version).toMatch(/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/);
  });

  it.each(rows)('%s: %s, because: %s', (name, licence, why) => {
    expect(why.length).toBeGreaterThan(8);
    const [, inLock] = locked.find(([path]) => path === `node_modules/${name}`) ?? [];
    expect(inLock?.license).toBe(licence);
    const installed = join('node_modules', name, 'package.json');
    if (!existsSync(join(root, installed)))
      expect(Object.keys(manifest.optionalDependencies ?? {})).toContain(name);
    else expect((JSON.parse(read(installed)) as Manifest).license).toBe(licence);
  });
});

describe('every package that is named', () => {
  const sources = globSync('{src,tools,bench,test}/**/*.{ts,mjs,astro}', {
    cwd: root,
    exclude: ['**/node_modules'],
  })
    .concat('astro.config.mjs', 'vitest.config.ts', 'tsconfig.json')
    .map(read)
    .join('\n');
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

  it.each(names)('%s is used', (name) => {
    const types = /^@types\/(.*)$/.exec(name)?.[1];
    const used = types === 'node' ? 'node:fs' : (types ?? name);
    expect(sources).toMatch(new RegExp(`['/]${used.replaceAll(/[/.]/g, '\\$&')}(?:['/]|$)`, 'm'));
  });
});

describe('an installation without the packages for tests and authors', () => {
  const files = new Map(sourceFiles(root).map((file) => [file.path, file]));
  const isOf = (names: object, imported: string) =>
    Object.keys(names).some((name) => imported === name || imported.startsWith(`${name}/`));
  const commands = [...read('docs/ten-steps.md').matchAll(/^ {4}npm (?:run )?([a-z]+)/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'ci');
  const reached = (start: readonly string[]) => {
    const seen = new Set(start);
    for (const path of seen) for (const next of files.get(path)?.imports ?? []) seen.add(next);
    return [...seen];
  };

  it('has every package that the ten steps and the pages need', () => {
    expect(new Set(commands)).toEqual(
      new Set(['import', 'check', 'dig', 'new', 'verify', 'cite', 'publish', 'start']),
    );
    const own = [...files.keys()].filter((path) => path.startsWith('src/'));
    const all = reached([...own, ...commands.map((name) => `tools/${name}.ts`)]);
    expect(all).toContain('tools/site/build-site.ts');
    const missing = all.flatMap((path) =>
      (files.get(path)?.packages ?? [])
        .filter((name) => isOf(manifest.devDependencies ?? {}, name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('licences', () => {
  const allowed = new Set(/\n {4}((?:[A-Z0-9][\w.-]+ ?)+)\n/.exec(page)?.[1]?.split(' '));
  const others = rowsOf('Licences of all that is installed');
  const fits = (pattern: string, name: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const uncommon = locked
    .filter(([, { license }]) => license === undefined || !allowed.has(license))
    .map(([path, { license }]) => [nameOf(path), license ?? 'none named'] as const);

  it('are allowed, or listed with the reason why they are harmless', () => {
    expect(allowed.size).toBeGreaterThan(5);
    const unlisted = uncommon.filter(
      ([name, license]) => !others.some(([pattern, licence]) => fits(pattern, name) && licence === license),
    );
    expect(unlisted).toEqual([]);
  });

  it('are listed only if an installed package has them', () => {
    for (const [pattern, licence] of others)
      expect(
        uncommon.some(([name, license]) => fits(pattern, name) && licence === license),
        pattern,
      ).toBe(true);
    for (const licence of allowed)
      expect(
        locked.some(([, { license }]) => license === licence),
        licence,
      ).toBe(true);
  });
});

describe('an installation', () => {
  it('installs the locked bytes from any registry', () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('runs no package script, and our scripts need no hooks', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    const names = Object.keys(manifest.scripts ?? {});
    expect(names.filter((name) => /^(?:pre|post)(?!age)/.test(name))).toEqual([]);
    expect(names).not.toContain('prepare');
  });
});

describe('the licences shipped with a page', () => {
  it('are the complete licences of the packages', () => {
    const text = licencesText([join(root, 'node_modules/sucrase'), join(root, 'node_modules/string-width')]);
    expect(text).toMatch(/string-width \d+\.\d+\.\d+ \(MIT\)\n[\s\S]*sucrase \d+\.\d+\.\d+ \(MIT\)\n/);
    expect(text).toContain(read('node_modules/sucrase/LICENSE').trim());
    expect(() => licencesText([join(root, 'node_modules/astro/dist')])).toThrow();
  });

  it('are those of the package that contains a module, wherever it was installed', () => {
    expect(packageFolder('/a/node_modules/b/node_modules/@c/d/e.js?x')).toBe(
      '/a/node_modules/b/node_modules/@c/d',
    );
    expect(packageFolder('\0/a/node_modules/b/c.js')).toBe('/a/node_modules/b');
    expect(packageFolder('/a/src/b.ts')).toBeUndefined();
  });
});
