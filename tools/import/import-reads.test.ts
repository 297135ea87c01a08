/** How often an import reads what the record holds. */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, it } from 'vitest';
import { mboxOf } from '../../test/support/mail/example-mail.ts';
import { put, run, useMailFolder } from '../../test/support/mail-folder.ts';

useMailFolder();

it('reads each thread of the record once, however many archives there are', async () => {
  put('content/threads/held.yml', 'title: Tea\nmessages:\n  - { id: k0@x, from: ada }\n');
  const archives = [0, 1, 2, 3].flatMap((at) => {
    put(`month-${at}.mbox`, mboxOf([{ id: `k${at}@x`, body: 'tea\n' }]));
    return ['--archive', `month-${at}.mbox`];
  });
  const { result, read } = await readWhile(() => run('import', ...archives));
  expect([result.status, result.stderr]).toEqual([0, expect.stringContaining('k0@x: already in threads/')]);
  expect(read.filter((file) => file.endsWith('held.yml'))).toHaveLength(1);
});

/** What some work does, and the files that it reads whole. */
async function readWhile<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly read: readonly string[] }> {
  const read: string[] = [];
  const { readFileSync } = fs;
  fs.readFileSync = ((...given: Parameters<typeof readFileSync>) => {
    read.push(String(given[0]));
    return readFileSync(...given);
  }) as typeof readFileSync;
  syncBuiltinESMExports();
  try {
    return { result: await work(), read };
  } finally {
    fs.readFileSync = readFileSync;
    syncBuiltinESMExports();
  }
}
