/** Checks the code against the map in docs/rooms.md: who may import whom, and which rooms are pure. */

import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomMap, roomOf } from './room-map.ts';
import { readSource, type SourceFile, sourceFiles } from './source-files.ts';

const root = join(import.meta.dirname, '..');
const files = sourceFiles(root);
const rooms = new Map(
  roomMap(readFileSync(join(root, 'docs/rooms.md'), 'utf8')).map((room) => [room.name, room]),
);

/** Rooms that any room may import, and that import nothing of ours. */
const shared = ['text'];
/** Parts of Node that only compute. */
const pureNode = ['node:buffer', 'node:crypto', 'node:zlib'];
const astroRooms = ['components', 'layouts', 'pages', 'site'];
/** Files of pure rooms that do I/O: the loaders of content and of mail, and the explorer's worker. */
const impureFiles = [
  'src/record/corpus/corpus.ts',
  'src/mail/read/read-archives.ts',
  'src/explorer/worker.ts',
];

describe('the map of the code', () => {
  it('names every room that exists and no other', () => {
    const existing = new Set(files.map(({ path }) => roomOf(path)));
    existing.add('styles');
    expect([...rooms.keys()].toSorted()).toEqual([...existing].toSorted());
  });

  it('has no room without a subject', () => {
    const folders = ['src', 'tools', 'test', 'bench'].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, withFileTypes: true })
        .filter((found) => found.isDirectory() && !`${found.parentPath}/`.includes('/node_modules/'))
        .map(({ name }) => name),
    );
    expect(folders.filter((name) => /^(utils?|helpers?|common|misc|lib)$/.test(name))).toEqual([]);
  });

  it('has no cycle of rooms', () => {
    const arrows = new Map([...rooms.values()].map(({ name, imports }) => [name, imports]));
    expect(cycleIn(arrows)).toBeUndefined();
  });

  it('gives no imports to the rooms that all may import', () => {
    for (const name of shared) expect(rooms.get(name)?.imports).toEqual([]);
  });
});

describe('the code', () => {
  it('imports only along the arrows of the map', () => {
    const violations = files.flatMap(({ path, imports }) =>
      imports
        .filter((to) => !mayImport(roomOf(path), roomOf(to)))
        .map((to) => `${path} imports ${to}: docs/rooms.md has no arrow ${roomOf(path)} -> ${roomOf(to)}`),
    );
    expect(violations).toEqual([]);
  });

  it('has no import cycle between files, including indirect and type imports', () => {
    expect(cycleIn(new Map(files.map(({ path, imports }) => [path, imports])))).toBeUndefined();
  });

  it('imports virtual modules of Astro only in rooms that only Astro runs', () => {
    const violations = files.filter(
      ({ path, packages }) =>
        packages.some((name) => name.startsWith('astro:')) && !astroRooms.includes(roomOf(path)),
    );
    expect(violations.map(({ path }) => path)).toEqual([]);
  });

  it('keeps files, processes and the network out of pure rooms', () => {
    const violations = pureFiles().flatMap(({ path, packages }) =>
      packages
        .filter((name) => name.startsWith('node:') && !pureNode.includes(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(violations).toEqual([]);
  });

  it('keeps the clock, random numbers, the page and the machine out of pure rooms', () => {
    const violations = pureFiles().flatMap(({ path, world }) => world.map((name) => `${path} uses ${name}`));
    expect(violations).toEqual([]);
  });

  it('never evaluates text as code, which the policy of the pages forbids', () => {
    const violations = files.filter(({ world }) => world.includes('eval') || world.includes('Function()'));
    expect(violations.map(({ path }) => path)).toEqual([]);
  });
});

/** Files of `src` that only tests may import; docs/rooms.md gives the reasons. */
const forTests = ['src/explorer/test-machine.ts', 'src/export/host/server-configs.ts'];

describe('code for tests only', () => {
  it('is in the folder of the tests and not among the shipped code', () => {
    const inUse = new Set(
      files.filter(({ path }) => !/^(?:bench|test)\//.test(path)).flatMap(({ imports }) => imports),
    );
    const imported = globSync('{src,tools,test}/**/*.test.ts', { cwd: root })
      .flatMap((path) => readSource(path, readFileSync(join(root, path), 'utf8')).imports)
      .concat(files.filter(({ path }) => /^(?:bench|test)\//.test(path)).flatMap(({ imports }) => imports));
    const found = [...new Set(imported)].filter((path) => /^src\/.*\.ts$/.test(path) && !inUse.has(path));
    expect(found.toSorted()).toEqual(forTests);
  });
});

describe('the parser of source files', () => {
  const sample = readSource(
    'src/record/graph/sample.ts',
    [
      "import type { A } from '../../mail/a.ts';",
      "export { b } from './b.ts';",
      "import fs from 'node:fs';",
      'const then = new Date(0); const now = new Date(); const chance = Math.random();',
      'const count = n.toLocaleString("en") + n.toLocaleString();',
      'const document = parse(); document.get(process.env.HOME); page.window; ({ self: 1 });',
      "const later = () => import('../../site/c.ts');",
    ].join('\n'),
  );

  it('finds imports of types, exports from elsewhere and imports at run time', () => {
    expect(sample.imports).toEqual(['src/mail/a.ts', 'src/record/graph/b.ts', 'src/site/c.ts']);
    expect(sample.packages).toEqual(['node:fs']);
  });

  it('distinguishes globals from the file’s own names', () => {
    expect(sample.world).toEqual(['Math.random', 'n.toLocaleString', 'new Date()', 'process']);
  });

  it('reads front matter and scripts of a component', () => {
    const component = readSource(
      'src/pages/x.astro',
      "---\nimport Page from '../layouts/Page.astro';\n---\n<p>import 'no'</p>\n<script>import '../components/a.ts';</script>\n",
    );
    expect(component.imports).toEqual(['src/layouts/Page.astro', 'src/components/a.ts']);
  });
});

describe('the search for cycles', () => {
  it('finds a cycle and lists its files', () => {
    const cycle = cycleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', []],
        ['d', ['b']],
      ]),
    );
    expect(cycle).toBe('b -> d -> b');
  });
});

function mayImport(from: string, to: string): boolean {
  return from === to || shared.includes(to) || (rooms.get(from)?.imports.includes(to) ?? false);
}

function pureFiles(): readonly SourceFile[] {
  return files.filter(({ path }) => rooms.get(roomOf(path))?.touches === '-' && !impureFiles.includes(path));
}

function cycleIn(arrows: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const from = (name: string): string | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name].join(' -> ');
    if (done.has(name)) return undefined;
    path.push(name);
    for (const to of arrows.get(name) ?? []) {
      const cycle = from(to);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(name);
    return undefined;
  };
  for (const name of arrows.keys()) {
    const cycle = from(name);
    if (cycle) return cycle;
  }
  return undefined;
}
