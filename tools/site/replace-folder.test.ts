import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from './replace-folder.ts';

let root = '';
let place = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-'));
  place = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function fill(folder: string, text: string): true {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page'), text);
  return true;
}
const page = () => readFileSync(join(place, 'page'), 'utf8');

test('a folder is created, or replaces an old one', async () => {
  expect(await replaceFolder(place, async (folder) => fill(folder, 'one'))).toBe(true);
  writeFileSync(join(place, 'more'), 'of the old one');
  await replaceFolder(place, async (folder) => fill(folder, 'two'));
  expect(page()).toBe('two');
  expect(existsSync(join(place, 'more'))).toBe(false);
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a failed run leaves the old folder, and nothing beside it', async () => {
  fill(place, 'one');
  const failing = replaceFolder(place, async (folder) => {
    fill(folder, 'half');
    expect(page()).toBe('one');
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  expect(page()).toBe('one');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a run that gives up leaves the old folder, and nothing beside it', async () => {
  fill(place, 'one');
  expect(await replaceFolder(place, async (folder) => !fill(folder, 'half'))).toBe(false);
  expect(page()).toBe('one');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('remains of a killed process are cleared, and the folder of a running one is left', async () => {
  fill(place, 'one');
  fill(join(root, '.dist.new-999999999-1'), 'half');
  fill(join(root, '.dist.old-999999999-1'), 'zero');
  const running = `.dist.new-${process.ppid}-${startOf(process.ppid)}`;
  fill(join(root, running), 'not ours');
  await replaceFolder(place, async (folder) => fill(folder, 'two'));
  expect(readdirSync(root).toSorted()).toEqual([running, 'dist']);
});

test('a process that was killed between the two moves loses nothing', async () => {
  fill(join(root, '.dist.old-999999999-1'), 'one');
  const failing = replaceFolder(place, async () => {
    expect(page()).toBe('one');
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  expect(page()).toBe('one');
});

test('another build that removes the old folder, or installs its own in between, is no fault, and the later one stays', async () => {
  for (const at of [0, 1]) {
    fill(place, 'one');
    let moves = 0;
    const rename = (from: string, to: string) => {
      if (moves++ === at) {
        rmSync(place, { recursive: true, force: true });
        if (at === 1) fill(place, 'of another');
      }
      renameSync(from, to);
    };
    expect(await replaceFolder(place, async (folder) => fill(folder, 'two'), rename)).toBe(true);
    expect(page()).toBe('two');
    expect(readdirSync(root)).toEqual(['dist']);
  }
});

test('a run that finds the place taken every time says so and leaves the other folder', async () => {
  const rename = (from: string, to: string) => {
    if (to === place && !existsSync(place)) fill(place, 'of another');
    renameSync(from, to);
  };
  await expect(replaceFolder(place, async (folder) => fill(folder, 'two'), rename)).rejects.toThrow(
    `other builds are writing \`${place}\` at the same time: run the command again when they are done, or give \`--out DIR\``,
  );
  expect(page()).toBe('of another');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('if the new folder cannot be installed, the old one is restored', async () => {
  fill(place, 'one');
  const rename = (from: string, to: string) => {
    if (from.includes('.new-')) throw new Error('no room');
    renameSync(from, to);
  };
  await expect(replaceFolder(place, async (folder) => fill(folder, 'two'), rename)).rejects.toThrow(
    'no room',
  );
  expect(page()).toBe('one');
});

/** The start time of a running process, as the system reports it, or `-`. */
function startOf(pid: number): string {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}
