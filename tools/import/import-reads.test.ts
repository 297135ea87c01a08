/** How often an import reads the files of the record. */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, it } from 'vitest';
import { mboxOf } from '../../test/support/mail/example-mail.ts';
import { put, run, useMailFolder } from '../../test/support/mail-folder.ts';

useMailFolder();

it('reads each thread of the record once, however many archives there are', async () => {
  put('content/threads/known.yml', 'title: Tea\nmessages:\n  - { id: k0@x, from: ada }\n');
  const archives = [0, 1, 2, 3].flatMap((at) => {
    put(`month-${at}.mbox`, mboxOf([{ id: `k${at}@x`, body: 'tea\n' }]));
    return ['--archive', `month-${at}.mbox`];
  });
  const { result, read } = await readWhile(() => run('import', ...archives));
  expect([result.status, result.stderr]).toEqual([0, expect.stringContaining('k0@x: already in threads/')]);
  expect(read.filter((file) => file.endsWith('known.yml'))).toHaveLength(1);
});

/** The result of `work`, and the files that it read whole. */
async function readWhile<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly read: readonly string[] }> {
  const read: string[] = [];
  const { readFileSync } = fs;
  fs.readFileSync = ((...args: Parameters<typeof readFileSync>) => {
    read.push(String(args[0]));
    return readFileSync(...args);
  }) as typeof readFileSync;
  syncBuiltinESMExports();
  try {
    return { result: await work(), read };
  } finally {
    fs.readFileSync = readFileSync;
    syncBuiltinESMExports();
  }
}
