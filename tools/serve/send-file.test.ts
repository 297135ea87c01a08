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

describe('a file that is sent', () => {
  it('goes from the first byte to the last, with both', async () => {
    const { answer, got } = reader();
    await sendFile(file, { start: 2, end: 5 }, answer);
    expect(got()).toBe('2345');
    expect(answer.writableFinished).toBe(true);
  });

  it('breaks off where the file has gone', async () => {
    const { answer, got } = reader();
    await sendFile(join(folder, 'gone.txt'), { start: 0, end: 9 }, answer);
    expect(got()).toBe('');
    expect(answer.destroyed).toBe(true);
  });

  it('ends the server for nobody where both the reader and the file have gone', async () => {
    const thrown: unknown[] = [];
    const heard = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const hear = (error: unknown) => thrown.push(error);
    process.on('uncaughtException', hear);
    try {
      const { answer } = reader();
      answer.destroy();
      await setImmediate();
      await sendFile(join(folder, 'gone.txt'), { start: 0, end: 9 }, answer);
      // The file says that it is not there only after that: a later look at it is answered after it.
      await expect(open(join(folder, 'gone.txt'))).rejects.toThrow('ENOENT');
      await setImmediate();
    } finally {
      process.off('uncaughtException', hear);
      for (const listener of heard) process.on('uncaughtException', listener);
    }
    expect(thrown).toEqual([]);
  });
});
