import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { faulty } from '../../test/support/faulty-disk.ts';
import { CommandError } from '../command/command-line.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import type { Changes } from './staged-files.ts';
import { asWriter, clearLeftovers, writeAll } from './write-all.ts';
import { lockFile } from './writer-lock.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'writer-'));
  mkdirSync(join(dir, 'ledger'));
  for (const [path, text] of old) writeFileSync(join(dir, path), text);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const old = new Map([
  ['ledger/index.tsv', 'one\n'],
  ['ledger/index.tsv.sha256', 'sum of one\n'],
]);
const changes = new Map([
  ['ledger/two/a.txt', 'text of two\n'],
  ['ledger/index.tsv', 'one\ntwo\n'],
  ['ledger/index.tsv.sha256', 'sum of one and two\n'],
]);
const after = new Map([...old, ...changes]);
const unwanted = 'ledger/unwanted.txt';

function filesIn(): ReadonlyMap<string, string> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name).slice(dir.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}

const sorted = (files: ReadonlyMap<string, string>) =>
  new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));

function stepsOfOneWrite(): number {
  const { disk, steps } = faulty({ at: Number.POSITIVE_INFINITY, how: 'killed' });
  writeAll(dir, changes, undefined, disk);
  return steps();
}

describe.each(['killed', 'ENOSPC', 'EROFS'] as const)('a file removed along with others (%s)', (how) => {
  const replaced: Changes = new Map([
    [unwanted, undefined],
    ['ledger/index.tsv', 'two\n'],
  ]);
  const filesBefore = () => new Map([...old, [unwanted, 'unwanted\n']]);
  const begin = () => {
    for (const [path, text] of filesBefore()) writeFileSync(join(dir, path), text);
  };

  test('is there with the old files, or removed with the new ones in place, at every step', () => {
    begin();
    const { disk, steps } = faulty({ at: Number.POSITIVE_INFINITY, how });
    writeAll(dir, replaced, undefined, disk);
    const withRemoval = new Map([...old, ['ledger/index.tsv', 'two\n']]);
    expect(filesIn()).toEqual(sorted(withRemoval));
    for (let at = 1; at <= steps(); at++) {
      begin();
      try {
        writeAll(dir, replaced, undefined, faulty({ at, how }).disk);
      } catch (cause) {
        expect(String(cause)).toContain(how);
      }
      clearLeftovers(dir);
      expect([sorted(filesBefore()), sorted(withRemoval)], `${how} at step ${at}`).toContainEqual(filesIn());
    }
  });
});

test('all files are written, and nothing else remains', () => {
  writeAll(dir, changes);
  expect(filesIn()).toEqual(sorted(after));
});

describe.each([false, true])('a writer that is killed (in the middle of a file: %s)', (half) => {
  test('leaves all old files or all new ones after the next command, at every step', () => {
    const steps = stepsOfOneWrite();
    expect(steps).toBeGreaterThan(15);
    for (let at = 1; at <= steps; at++) {
      for (const [path] of after) rmSync(join(dir, path), { force: true });
      for (const [path, text] of old) writeFileSync(join(dir, path), text);
      try {
        writeAll(dir, changes, undefined, faulty({ at, how: 'killed', half }).disk);
      } catch (cause) {
        expect(String(cause)).toContain('killed');
      }
      clearLeftovers(dir);
      const found = filesIn();
      expect([sorted(old), sorted(after)], `killed at step ${at}`).toContainEqual(found);
      writeAll(dir, changes);
      expect(filesIn(), `killed at step ${at}, then written`).toEqual(sorted(after));
    }
  });
});

test('remains of a killed writer are not part of the record, and the next writer clears them', () => {
  const { disk } = faulty({ at: 9, how: 'killed' });
  expect(() => writeAll(dir, changes, undefined, disk)).toThrow('killed');
  expect(existsSync(join(dir, '.writing'))).toBe(true);
  expect([...loadCorpus(dir).plain.keys()].filter((path) => path.includes('.writing'))).toEqual([]);
  expect(loadCorpus(dir).strays).toEqual([]);
  writeAll(dir, changes);
  expect(filesIn()).toEqual(sorted(after));
});

describe('a plan that was not made here, as a contribution may contain one', () => {
  const staged = (plan: unknown) => {
    mkdirSync(join(dir, '.writing'));
    writeFileSync(join(dir, '.writing/0.old'), 'theirs\n');
    writeFileSync(join(dir, '.writing/plan.json'), typeof plan === 'string' ? plan : JSON.stringify(plan));
  };
  const outside = () => `../${basename(dir)}.outside`;
  const step = (path: string) => ({ path, before: sha256('theirs\n'), after: sha256('one\n') });
  afterEach(() => rmSync(join(dir, outside()), { force: true }));

  test.each([
    ['of the old form', (path: string) => [step(path)]],
    ['of another folder', (path: string) => ({ folder: '1 1', steps: [step(path)] })],
    ['of no folder', (path: string) => ({ steps: [step(path)] })],
    ['that is not JSON', () => '{'],
    ['that is empty', () => 'null'],
  ])('%s changes nothing, and is cleared', (_, plan) => {
    for (const path of ['ledger/index.tsv', outside()]) {
      writeFileSync(join(dir, path), 'one\n');
      staged(plan(path));
      clearLeftovers(dir);
      expect(readFileSync(join(dir, path), 'utf8')).toBe('one\n');
      expect(existsSync(join(dir, '.writing'))).toBe(false);
    }
  });

  test('changes no file outside, even if the folder is the one that it names', () => {
    writeFileSync(join(dir, outside()), 'one\n');
    staged('');
    const folder = realDisk.identity(join(dir, '.writing'));
    writeFileSync(join(dir, '.writing/plan.json'), JSON.stringify({ folder, steps: [step(outside())] }));
    clearLeftovers(dir);
    expect(readFileSync(join(dir, outside()), 'utf8')).toBe('one\n');
  });

  test('is not used through a link', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'plan.json'), JSON.stringify([step('ledger/index.tsv')]));
    writeFileSync(join(elsewhere, '0.old'), 'theirs\n');
    symlinkSync(elsewhere, join(dir, '.writing'));
    clearLeftovers(dir);
    expect(filesIn().get('ledger/index.tsv')).toBe('one\n');
    expect(existsSync(join(elsewhere, 'plan.json'))).toBe(true);
    rmSync(elsewhere, { recursive: true });
  });
});

test('a file that somebody wrote after the kill is kept', () => {
  const steps = stepsOfOneWrite();
  for (const [path, text] of old) writeFileSync(join(dir, path), text);
  rmSync(join(dir, 'ledger/two'), { recursive: true });
  // Two steps before the end, all files but the last are in place.
  expect(() => writeAll(dir, changes, undefined, faulty({ at: steps - 2, how: 'killed' }).disk)).toThrow();
  writeFileSync(join(dir, 'ledger/index.tsv'), 'mine\n');
  clearLeftovers(dir);
  expect(readFileSync(join(dir, 'ledger/index.tsv'), 'utf8')).toBe('mine\n');
  expect(readdirSync(dir)).toEqual(['ledger']);
});

test.each(['ENOSPC', 'EROFS'] as const)(
  'a disk that fails with %s at any step leaves everything as it was',
  (how) => {
    const steps = stepsOfOneWrite();
    for (let at = 1; at <= steps; at++) {
      for (const [path] of after) rmSync(join(dir, path), { force: true });
      for (const [path, text] of old) writeFileSync(join(dir, path), text);
      const { disk } = faulty({ at, how, half: true });
      try {
        writeAll(dir, changes, undefined, disk);
      } catch (cause) {
        expect(String(cause)).toContain(how);
      }
      clearLeftovers(dir);
      expect([sorted(old), sorted(after)], `${how} at step ${at}`).toContainEqual(filesIn());
    }
  },
);

test('a disk that becomes read-only at some step is reported, and the next command undoes the partial write', () => {
  const outcomes = new Set<string>();
  for (let at = 1; at <= stepsOfOneWrite(); at++) {
    for (const [path] of after) rmSync(join(dir, path), { force: true });
    for (const [path, text] of old) writeFileSync(join(dir, path), text);
    try {
      writeAll(dir, changes, undefined, faulty({ at, how: 'EROFS', lasting: true }).disk);
      outcomes.add('everything was written');
      expect(readFileSync(join(dir, 'ledger/index.tsv'), 'utf8')).toBe(after.get('ledger/index.tsv'));
    } catch (cause) {
      expect(cause).toBeInstanceOf(CommandError);
      outcomes.add(cause instanceof Error ? cause.message : '');
    }
    clearLeftovers(dir);
    expect([sorted(old), sorted(after)], `at step ${at}`).toContainEqual(filesIn());
  }
  expect([...outcomes]).toEqual([
    'nothing was written: EROFS: no',
    'the write is incomplete: EROFS: no; the next command that can write there restores the old files',
    'everything was written',
  ]);
});

test('a folder that cannot be created is reported, and nothing is written', () => {
  const { disk } = faulty({ at: 1, how: 'ENOSPC' });
  const made = join(dir, 'new');
  expect(() => writeAll(made, changes, undefined, disk)).toThrow(/^nothing was written: ENOSPC/);
  expect(existsSync(made)).toBe(false);
});

test('one of two concurrent writers is refused, and nothing is lost', () => {
  asWriter(dir, (write) => {
    expect(() => writeAll(dir, new Map([['ledger/index.tsv', 'mine\n']]))).toThrow(
      new RegExp(`process ${process.pid} is writing to`),
    );
    clearLeftovers(dir);
    write(changes);
  });
  expect(filesIn()).toEqual(sorted(after));
});

test('a lock whose process has ended is cleared, even if another process has its number', () => {
  for (const holder of ['999999999 1', `${process.pid} 1`, '', 'nonsense']) {
    writeFileSync(join(dir, lockFile), holder);
    writeAll(dir, changes);
    expect(existsSync(join(dir, lockFile)), holder).toBe(false);
  }
});

test.skipIf(process.platform !== 'linux')('a lock without the start time of its process is not valid', () => {
  writeFileSync(join(dir, lockFile), '1 -');
  writeAll(dir, changes);
  expect(filesIn()).toEqual(sorted(after));
});

describe('a symbolic link in a contribution', () => {
  const outside = () => join(dir, `../${basename(dir)}.outside`);
  beforeEach(() => writeFileSync(outside(), realDisk.self()));
  afterEach(() => rmSync(outside()));

  test('in place of the lock is cleared, and not read', () => {
    symlinkSync(outside(), join(dir, lockFile));
    clearLeftovers(dir);
    expect(readdirSync(dir)).toEqual(['ledger']);
    symlinkSync(outside(), join(dir, lockFile));
    writeAll(dir, changes);
    expect(filesIn()).toEqual(sorted(after));
  });

  test('in place of a file is neither read nor written', () => {
    symlinkSync(outside(), join(dir, 'ledger/linked'));
    expect(() => writeAll(dir, new Map([['ledger/linked', 'x']]))).toThrow('nothing was written: ELOOP');
    expect(filesIn()).toEqual(sorted(old));
    expect(readFileSync(outside(), 'utf8')).toBe(realDisk.self());
  });
});

test('a lock that another process took in the meantime is left to it', () => {
  writeFileSync(join(dir, lockFile), '999999999 1');
  const late: Disk = {
    ...realDisk,
    rename: (from, to) => {
      if (from.endsWith(lockFile)) writeFileSync(from, realDisk.self());
      realDisk.rename(from, to);
    },
  };
  expect(() => writeAll(dir, changes, undefined, late)).toThrow('is writing to');
  expect(readFileSync(join(dir, lockFile), 'utf8')).toBe(realDisk.self());
});

test('a file that changed since it was read is not overwritten', () => {
  const earlier = new Map([['ledger/index.tsv', 'other\n']]);
  expect(() => writeAll(dir, changes, earlier)).toThrow('was changed by another process');
  expect(filesIn()).toEqual(sorted(old));
  expect(() => writeAll(dir, changes, new Map([['ledger/two/a.txt', undefined]]))).not.toThrow();
});

test.each([
  ['a name that is too long', `people/${'x'.repeat(300)}.yml`],
  ['a file in place of a folder', 'ledger/two/a.txt/b.txt'],
])('%s is reported, and earlier files of the write are restored', (_, path) => {
  expect(() => writeAll(dir, new Map([...changes, ['people/ada.yml', 'Ada'], [path, 'x']]))).toThrow(
    'nothing was written',
  );
  expect(filesIn()).toEqual(sorted(old));
  expect(readdirSync(dir)).toEqual(['ledger']);
});

test('a folder in place of a file refuses the write before anything is touched', () => {
  mkdirSync(join(dir, 'ledger/two/a.txt'), { recursive: true });
  expect(() => writeAll(dir, changes)).toThrow('nothing was written');
  expect(filesIn()).toEqual(sorted(old));
});
