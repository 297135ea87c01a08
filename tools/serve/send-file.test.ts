import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { sendFile } from './send-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'send-file-'));
const file = join(folder, 'a.txt');
writeFileSync(file, '0123456789');
afterAll(() => rmSync(folder, { recursive: true }));

function reader(): { readonly answer: Writable; readonly got: () => string } {
  const got: Buffer[] = [];
  const answer = new Writable({
    write: (bytes: Buffer, _, done) => {
      got.push(bytes);
      done();
    },
  });
  return { answer, got: () => Buffer.concat(got).toString() };
}

describe('sending a file', () => {
  it('sends the bytes from the first to the last, both included', async () => {
    const { answer, got } = reader();
    await sendFile(file, { start: 2, end: 5 }, answer);
    expect(got()).toBe('2345');
    expect(answer.writableFinished).toBe(true);
  });

  it('breaks off if the file was removed', async () => {
    const { answer, got } = reader();
    await sendFile(join(folder, 'missing.txt'), { start: 0, end: 9 }, answer);
    expect(got()).toBe('');
    expect(answer.destroyed).toBe(true);
  });

  it('does not end the server if both the reader and the file are gone', async () => {
    const thrown: unknown[] = [];
    const earlierListeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const collect = (error: unknown) => thrown.push(error);
    process.on('uncaughtException', collect);
    try {
      const { answer } = reader();
      answer.destroy();
      await setImmediate();
      await sendFile(join(folder, 'missing.txt'), { start: 0, end: 9 }, answer);
      // The error about the missing file arrives only now: opening it again settles after that.
      await expect(open(join(folder, 'missing.txt'))).rejects.toThrow('ENOENT');
      await setImmediate();
    } finally {
      process.off('uncaughtException', collect);
      for (const listener of earlierListeners) process.on('uncaughtException', listener);
    }
    expect(thrown).toEqual([]);
  });
});
