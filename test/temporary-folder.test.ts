import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { writeSample } from './sample-record.ts';
import setup, { isOwn } from './support/own-temporary-folder.ts';

const run = { ...process.env };

afterEach(() => {
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) {
    const value = run[variable];
    if (value === undefined) delete process.env[variable];
    else process.env[variable] = value;
  }
});

it('files that a test leaves behind are in the folder of the run, not in that of the system', () => {
  expect(isOwn(tmpdir())).toBe(true);
  expect(dirname(writeSample())).toBe(tmpdir());
});

it('the folder of a run is removed with everything in it, and that of the system is restored', () => {
  const outside = mkdtempSync(join(tmpdir(), 'system-'));
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = outside;
  const end = setup();
  const folder = tmpdir();
  expect(dirname(folder)).toBe(outside);
  // A second project of the same run.
  setup()();
  writeFileSync(join(folder, 'left'), '');
  end();
  expect(existsSync(folder)).toBe(false);
  expect(tmpdir()).toBe(outside);
  rmSync(outside, { recursive: true });
});
