/**
 * Checks the types of all TypeScript and all components in one run of TypeScript's native compiler. It reads no
 * components, so each is written as TypeScript to a separate folder, which counts as its real location when imports
 * are resolved.
 */

import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { type ComponentAsTsx, componentAsTsx } from './component-as-tsx.ts';

interface Settings {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const packages = createRequire(import.meta.url);
const compiler = join(dirname(packages.resolve('typescript-native/package.json')), 'bin/tsc');
/** What Astro provides to every component without an import. */
const ambient = ['astro/env.d.ts', 'astro/astro-jsx.d.ts'].map((file) =>
  join(dirname(packages.resolve('astro/package.json')), file.slice('astro/'.length)),
);

/**
 * @param project the folder of a `tsconfig.json` @returns one fault per line, with its place; empty if there are none
 */
export function typeFaults(project: string): readonly string[] {
  const root = resolve(project);
  mkdirSync(join(root, '.astro'), { recursive: true });
  const folder = mkdtempSync(join(root, '.astro/types-'));
  try {
    const components = new Map(
      globSync('src/**/*.astro', { cwd: root }).map((file) => [
        file,
        componentAsTsx(file, readFileSync(join(root, file), 'utf8')),
      ]),
    );
    for (const [file, { code, scripts }] of components) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, `${file}.tsx`), code);
      for (const [index, script] of scripts.entries())
        writeFileSync(join(folder, `${file}.script-${index}.ts`), `${script}\nexport {};\n`);
    }
    const { include, exclude } = settingsOf(root);
    const below = (pattern: string) => relative(folder, join(root, pattern));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: below('tsconfig.json'),
        files: ambient,
        include: [...include.map(below), './**/*'],
        exclude: exclude.map(below),
        compilerOptions: { rootDirs: [below('.'), '.'] },
      }),
    );
    const parseFaults = [...components].flatMap(([file, { faults }]) =>
      faults.map(({ message, place }) => `${file}:${place} - error: ${message}`),
    );
    return [...parseFaults, ...compilerFaults(folder, root, components)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function settingsOf(root: string): Settings {
  return JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as Settings;
}

function compilerFaults(
  folder: string,
  root: string,
  components: ReadonlyMap<string, ComponentAsTsx>,
): readonly string[] {
  // Each further checker repeats most of the work: a tenth more while other gates need the processors too.
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [compiler, '--project', folder, '--pretty', 'false', '--singleThreaded'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const reported = stdout
    .split('\n')
    .flatMap((line) => (line === '' ? [] : withPlace(line, folder, root, components)));
  if (status === 0) return reported;
  return reported.length > 0 ? reported : [`the compiler ended with ${status ?? error?.message}: ${stderr}`];
}

/** A line of the compiler output with the place to look at. */
function withPlace(
  message: string,
  folder: string,
  root: string,
  components: ReadonlyMap<string, ComponentAsTsx>,
): string {
  const [, path, line, column, rest = ''] = /^(.+?)\((\d+),(\d+)\): (.*)$/.exec(message) ?? [];
  if (path === undefined) return message;
  const file = relative(folder, join(root, path));
  const script = /^(.*)\.script-\d+\.ts$/.exec(file)?.[1];
  if (script !== undefined) return `${script}: line ${line} of a script in it - ${rest}`;
  const component = components.get(file.replace(/\.tsx$/, ''));
  if (component === undefined) return `${path}:${line}:${column} - ${rest}`;
  const before = component.code.split('\n').slice(0, Number(line) - 1);
  const offset = before.reduce((sum, text) => sum + text.length + 1, Number(column) - 1);
  return `${file.replace(/\.tsx$/, '')}:${component.placeOf(offset)} - ${rest}`;
}
