import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readArguments } from './command-line.ts';
import { pathsAsTyped } from './typed-path.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'typed-path-'));
  for (const path of ['package/content', 'package/examples', 'caller/content'])
    mkdirSync(join(dir, path), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const typed = (env: NodeJS.ProcessEnv) => pathsAsTyped('check', env, join(dir, 'package'));
const called = () => ({ npm_lifecycle_event: 'check', INIT_CWD: join(dir, 'caller') });

it("a path is resolved against the caller's folder", () => {
  expect(typed(called())('content')).toBe(join(dir, 'caller/content'));
  expect(typed(called())('.')).toBe(join(dir, 'caller'));
  expect(typed(called())('new/folder')).toBe(join(dir, 'caller/new/folder'));
});

it('a path that exists only in the package is resolved there', () => {
  expect(typed(called())('examples')).toBe('examples');
});

it('an absolute path and an empty one stay as they are', () => {
  expect(typed(called())('/content')).toBe('/content');
  expect(typed(called())('')).toBe('');
});

it('variables that npm set for another script, or in the package itself, change nothing', () => {
  expect(typed({ ...called(), npm_lifecycle_event: 'test' })('content')).toBe('content');
  expect(typed({ ...called(), INIT_CWD: join(dir, 'package') })('content')).toBe('content');
  expect(typed({ npm_lifecycle_event: 'check' })('content')).toBe('content');
});

it('path options and path words of a command are resolved, and no others', () => {
  const usage = {
    name: 'check',
    synopsis: '',
    does: '',
    positionals: 1,
    positionalsArePaths: true as const,
    options: {
      content: { type: 'string' as const, value: 'DIR', help: '' },
      archive: { type: 'string' as const, multiple: true, value: 'PATH', help: '' },
      against: { type: 'string' as const, value: 'REF|DIR', help: '' },
      thread: { type: 'string' as const, value: 'SLUG', help: '' },
    },
  };
  const argv = [
    'w',
    '--content',
    'c',
    '--archive',
    'a',
    '--archive',
    'b',
    '--against',
    'HEAD',
    '--thread',
    't',
  ];
  const args = readArguments(usage, argv, (path) => join(dir, path));
  if (args === 'help') throw new Error('help');
  const folder = readArguments(usage, ['--against', 'caller'], (path) => join(dir, path));
  expect(folder === 'help' ? '' : folder.text('against')).toBe(join(dir, 'caller'));
  const { positionalsArePaths: _, ...plain } = usage;
  const others = readArguments(plain, argv, (path) => join(dir, path));
  expect([args.text('content'), args.texts('archive'), args.text('against'), args.text('thread')]).toEqual([
    join(dir, 'c'),
    [join(dir, 'a'), join(dir, 'b')],
    'HEAD',
    't',
  ]);
  expect(args.positionals).toEqual([join(dir, 'w')]);
  expect(others === 'help' ? [] : others.positionals).toEqual(['w']);
});
