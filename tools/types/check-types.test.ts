import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typeFaults } from './check-types.ts';
import { componentAsTsx } from './component-as-tsx.ts';

// Below the project, where its packages are found.
let root = '';
beforeAll(() => {
  mkdirSync('test-results', { recursive: true });
  root = mkdtempSync('test-results/types-');
  mkdirSync(join(root, 'src/parts'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('a fault is reported with its place in a file, a component, its properties or its script', () => {
  const files = {
    'tsconfig.json': JSON.stringify({
      extends: 'astro/tsconfigs/strictest',
      include: ['src/**/*'],
      exclude: ['dist'],
      compilerOptions: { noEmit: true, types: [] },
    }),
    'src/count.ts': `export const count: number = 'one';\n`,
    'src/parts/Sound.astro': `---\ninterface Props { readonly count: number }\nconst { count } = Astro.props;\n---\n<p>{count}</p>\n`,
    'src/parts/Inside.astro': `---\nimport { count } from '../count.ts';\n---\n<p>{count + 1}</p>\n<p>{count.nothing}</p>\n`,
    'src/parts/Given.astro': `---\nimport Sound from './Sound.astro';\n---\n<Sound count={1} />\n<Sound count="two" />\n`,
    'src/parts/Missing.astro': `---\nimport Absent from './Absent.astro';\n---\n<Absent />\n`,
    'src/parts/Script.astro': `<p>words</p>\n<script>\n  document.title = 5;\n</script>\n`,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  const faults = typeFaults(root).filter((line) => !line.startsWith(' '));
  expect(faults.toSorted()).toEqual([
    expect.stringMatching(/^src\/count\.ts:1:14 - error TS2322: .*'string' is not assignable/),
    expect.stringMatching(/^src\/parts\/Given\.astro:5:8 - error TS2322: /),
    expect.stringMatching(/^src\/parts\/Inside\.astro:5:11 - error TS2339: .*'nothing'/),
    expect.stringMatching(/^src\/parts\/Missing\.astro:2:20 - error TS2307: /),
    expect.stringMatching(/^src\/parts\/Script\.astro: line 2 of a script in it - error TS2322: /),
  ]);
});

it('a component that cannot be read is a fault with its place', () => {
  expect(componentAsTsx('a.astro', '---\nconst = ;\n---\n<p>words</p>\n').faults[0]?.place).toBe('2:7');
  expect(componentAsTsx('a.astro', '<p>words</p>\n').faults).toEqual([]);
});
