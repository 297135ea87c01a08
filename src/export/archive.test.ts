import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { expect, test } from 'vitest';
import { recordArchive, recordTar } from './archive.ts';

const options = { folder: 'loremark', date: new Date('2026-11-22T00:00:00Z') };
const files = new Map<string, string | Uint8Array>([
  ['ledger/zero-lazily/7f3a9c1e2b4d.txt', 'loremark-claim 1\n'],
  ['api/claims.json', '[]\n'],
  [`text/m/2024/06%41+zero@mail.example/${'long/'.repeat(30)}index.txt`, '漢字\n'],
  ['picture.png', new Uint8Array([137, 80, 78, 71])],
]);

const hasTools = ['tar', 'sha256sum'].every((tool) => spawnSync(tool, ['--version']).status === 0);

test('two archives of the same files are byte-identical, whatever the order of the files', async () => {
  const one = await recordArchive(files, options);
  const other = await recordArchive(new Map([...files].reverse()), options);
  expect(Buffer.from(other)).toEqual(Buffer.from(one));
});

test('the checksum file escapes a name with a backslash or a line break', async () => {
  const sums = async (path: string) => {
    const reader = extract();
    reader.end(await recordTar(new Map([[path, '']]), options));
    let text = '';
    for await (const entry of reader) {
      text = '';
      for await (const chunk of entry) text += String(chunk);
    }
    return text;
  };
  const sumOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(await sums('a')).toBe(`${sumOfNothing}  a\n`);
  expect(await sums('a\\b')).toBe(`\\${sumOfNothing}  a\\\\b\n`);
  expect(await sums('a\nb')).toBe(`\\${sumOfNothing}  a\\nb\n`);
});

test('the gzip header names no time and no operating system', async () => {
  const bytes = await recordArchive(new Map([['a.txt', 'a\n']]), options);
  expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});

test('a tar reader finds every file, all with the same time and no owner', async () => {
  const bytes = await recordArchive(files, options);
  const found: string[] = [];
  const reader = extract();
  reader.end(gunzipSync(bytes));
  for await (const entry of reader) {
    found.push(entry.header.name);
    expect(entry.header).toMatchObject({ uid: 0, gid: 0, mode: 0o644, mtime: options.date });
    entry.resume();
  }
  expect(found.toSorted()).toEqual(
    [...files.keys(), 'SHA256SUMS'].map((path) => `loremark/${path}`).toSorted(),
  );
});

test.skipIf(!hasTools)('tar unpacks it and sha256sum -c accepts it, until a byte is changed', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    writeFileSync(join(dir, 'record.tar.gz'), await recordArchive(files, options));
    execFileSync('tar', ['xzf', 'record.tar.gz'], { cwd: dir });
    const inside = join(dir, 'loremark');
    const sums = spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: inside, encoding: 'utf8' });
    expect(sums).toMatchObject({ status: 0 });
    expect(sums.stdout.split('\n')).toHaveLength(5);
    expect(readFileSync(join(inside, 'api/claims.json'), 'utf8')).toBe('[]\n');
    writeFileSync(join(inside, 'api/claims.json'), '[1]\n');
    expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: inside }).status).toBe(1);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
