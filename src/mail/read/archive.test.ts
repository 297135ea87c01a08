import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { mboxOf } from '../../../test/support/mail/example-mail.ts';
import { buildArchive } from './archive.ts';
import { readMail } from './read-mail.ts';

const archiveOf = (size: number) => {
  const mails = Array.from({ length: size }, (_, at) => ({ id: `k${at}@mail.example`, body: `tea ${at}\n` }));
  return buildArchive(readMail(mboxOf(mails), 'kettles.mbox'));
};

it('keeps all bodies of a debate', async () => {
  const archive = archiveOf(2000);
  const first = await archive.messages('k0@mail.example');
  for (const id of archive.ids) await archive.messages(id);
  expect(await archive.messages('k0@mail.example')).toBe(first);
});

it('keeps the most recently used bodies of more mail and drops the others', async () => {
  const archive = archiveOf(2001);
  const first = await archive.messages('k0@mail.example');
  const second = await archive.messages('k1@mail.example');
  expect(await archive.messages('k0@mail.example')).toBe(first);
  for (const id of archive.ids.slice(2, 65)) await archive.messages(id);
  expect(await archive.messages('k0@mail.example')).toBe(first);
  const again = await archive.messages('k1@mail.example');
  expect(again).not.toBe(second);
  expect(again).toEqual(second);
});

it('does not keep a copy of the file for each message', () => {
  const file = mboxOf(Array.from({ length: 3 }, (_, at) => ({ id: `k${at}@mail.example`, body: 'tea\n' })));
  const kept = readMail(file, 'kettles.mbox').map(({ content }) =>
    content.kind === 'mail' ? content.bytes().buffer : Buffer.alloc(0).buffer,
  );
  expect(new Set(kept).size).toBe(1);
});
