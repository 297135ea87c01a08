/**
 * First, one file of very many messages. Then 10 000 random threads with known owners, damaged as mail is (FUZZ=N,
 * SEED=N): how many of the lines are proved, and that none is attributed to a wrong person. Last, 10 000 hostile
 * entries of content and 1 000 hostile addresses (ENTRIES=N, ADDRESSES=N).
 */

import { Buffer } from 'node:buffer';
import { buildArchive } from '../src/mail/read/archive.ts';
import { readMail } from '../src/mail/read/read-mail.ts';
import { tryThread } from '../test/support/mail/example-threads.ts';
import { isInstalled } from '../test/support/other-host.ts';
import { tryAddresses } from './hostile/try-addresses.ts';
import { type Trial, tryEntries } from './hostile/try-entries.ts';

export async function run(): Promise<void> {
  readManyMessages(200_000);
  const count = Number(process.env['FUZZ'] ?? 10_000);
  const start = Number(process.env['SEED'] ?? 1);
  let proved = 0;
  let failed = 0;
  const wrong: string[] = [];
  const started = performance.now();
  for (let seed = start; seed < start + count; seed++) {
    const found = await tryThread(seed);
    proved += found.proved;
    failed += found.failed;
    for (const { seed: own, what } of found.wrong) wrong.push(`seed ${own}: ${what}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${count} mails (seeds ${start} to ${start + count - 1}) in ${seconds} s: ${wrong.length} lines attributed to a wrong person, ` +
      `${proved} to the right one, ${failed} refusals\n${wrong
        .slice(0, 5)
        .map((line) => `${line}\n`)
        .join('')}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
  const entries = Number(process.env['ENTRIES'] ?? 10_000);
  await report('hostile entries', start, entries, () => tryEntries(start, entries));
  const addresses = Number(process.env['ADDRESSES'] ?? 1_000);
  await report('hostile addresses', start, addresses, () => tryAddresses(start, addresses));
  for (const host of ['nginx', 'caddy'] as const)
    if (isInstalled(host))
      await report(`hostile addresses to ${host}`, start, addresses, () =>
        tryAddresses(start, addresses, host),
      );
}

async function report(
  what: string,
  start: number,
  count: number,
  attempt: () => Trial | Promise<Trial>,
): Promise<void> {
  const started = performance.now();
  const { refused, passed, faults } = await attempt();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${count} ${what} (seeds ${start} to ${start + count - 1}) in ${seconds} s: ${refused} refused, ${passed} accepted, ` +
      `${faults.length} crashes or harmful results\n${faults.map((fault) => `${fault}\n`).join('')}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

function readManyMessages(count: number): void {
  const message = (index: number) =>
    `From mboxrd@z Thu Jan  1 00:00:00 1970\nMessage-ID: <m${index}@x>\n\nx\n\n`;
  const file = Buffer.from(Array.from({ length: count }, (_, index) => message(index)).join(''));
  const started = performance.now();
  const { size } = buildArchive(readMail(file, 'many.mbox'));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${size} of ${count} messages of one file read in ${seconds} s\n`);
}
