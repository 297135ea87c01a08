import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const room = import.meta.dirname;
const readme = readFileSync(join(room, 'README.md'), 'utf8');
const [machine = ''] = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');

it('the machine in the README runs unchanged and prints what the text says', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', machine], {
    cwd: room,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(printed.split('\n')[0]).toBe('16 [');
  expect(printed.match(/(fill|empty|pour) (small|large|over|back) \d \d/g)).toHaveLength(6);
});

it('no file of the explorer imports from another folder, including its tests', () => {
  const outside = globSync('**/*.ts', { cwd: room }).flatMap((path) =>
    [...readFileSync(join(room, path), 'utf8').matchAll(/^(?:import|export)[^;]*? from '(\.\.[^']*)'/gm)].map(
      ([, from]) => `${path}: ${from}`,
    ),
  );
  expect(outside).toEqual([]);
});

it('API.md lists exactly what each file it names exports', () => {
  const sections = readFileSync(join(room, 'API.md'), 'utf8').split(/^## /m).slice(1);
  expect(sections).not.toEqual([]);
  for (const section of sections) {
    const [title = '', ...rows] = section.split('\n');
    const files = [...title.matchAll(/`([a-z-]+\.ts)`/g)].map(([, file]) => file ?? '');
    const documented = rows.flatMap((row) =>
      [...(row.split(' | ')[0]?.matchAll(/`(\w+)/g) ?? [])].map(([, name]) => name ?? ''),
    );
    const exported = files.flatMap((file) =>
      [
        ...readFileSync(join(room, file), 'utf8').matchAll(
          /^export (?:function\*?|const|interface|type) (\w+)/gm,
        ),
      ].map(([, name]) => name ?? ''),
    );
    expect({ files, names: documented.toSorted() }).toEqual({ files, names: exported.toSorted() });
  }
});
