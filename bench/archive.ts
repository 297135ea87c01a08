/**
 * The cost of `import`, `dig` and `verify` on all mail of an invented list: CPU time and memory for 25 000
 * messages and for each doubling of them up to MESSAGES (50 000; a list's 200 000 take an hour or so). Both may grow no
 * faster than the mail.
 */

import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { personSlug } from '../src/mail/read/person-slug.ts';
import { type MadeMessage, madeMail } from './mail/made-mail.ts';
import { type Measured, measure } from './site/measured-process.ts';

const least = 25_000;
/** Messages that have a claim. */
const cited = 200;
const seed = 1;

export async function run(): Promise<void> {
  const most = Number(process.env['MESSAGES'] ?? 2 * least);
  const dir = mkdtempSync(join(tmpdir(), 'list-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const before = new Map<string, Measured>();
  for (let size = least; size <= most; size *= 2) {
    const { archive, record } = writeList(dir, size);
    const runs = {
      import: ['--thread', 'list', '--content', join(dir, 'new')],
      dig: ['--content', record],
      verify: ['--content', record],
    };
    for (const [name, options] of Object.entries(runs)) {
      const measured = await measure([`tools/${name}.ts`, '--archive', archive, ...options]);
      process.stdout.write(`${size} messages, ${name}: ${described(measured, before.get(name))}\n`);
      before.set(name, measured);
      rmSync(join(dir, 'new'), { recursive: true, force: true });
    }
  }
}

function described(
  { cpu = Number.NaN, memory = Number.NaN }: Measured,
  before: Measured | undefined,
): string {
  const now = `${cpu.toFixed(0)} CPU s, ${Math.round(memory / 2 ** 20)} MiB`;
  const [times, more] = [cpu / (before?.cpu ?? Number.NaN), memory / (before?.memory ?? Number.NaN)];
  return before ? `${now}; ${times.toFixed(2)} and ${more.toFixed(2)} times as much for twice the mail` : now;
}

/** The mail in one mbox, and a record of some of it. */
function writeList(dir: string, size: number): { readonly archive: string; readonly record: string } {
  const archive = join(dir, 'list.mbox');
  const record = join(dir, `record-${size}`);
  const file = openSync(archive, 'w');
  const people = new Map<string, string>();
  const messages: unknown[] = [];
  let at = 0;
  for (const message of madeMail(size, seed)) {
    const text = message.text.replace(/^(>*From )/gm, '>$1');
    writeSync(file, `From mboxrd@z Thu Jan  1 00:00:00 1970\n${text}\n`);
    if (at++ % Math.floor(size / cited) === 0 && message.sentence) {
      people.set(personSlug(message.sender), message.sender);
      messages.push({ id: message.id, from: personSlug(message.sender), ...message.header });
      write(record, `claims/positions/claim-${at}.mdx`, claimOn(message, message.sentence));
    }
  }
  closeSync(file);
  for (const [slug, name] of people) write(record, `people/${slug}.yml`, stringify({ name, role: 'Posts' }));
  write(record, 'threads/list.yml', stringify({ title: 'Kettles', messages }));
  return { archive, record };
}

function claimOn(
  { id, sender }: MadeMessage,
  { words, line }: { readonly words: string; readonly line: number },
) {
  const evidence = [{ message: id, lines: [line, line + 1], words }];
  const keys = { title: words, speaker: personSlug(sender), topics: ['kettles'], evidence };
  return `---\n${stringify(keys)}---\n\nSo she wrote.\n`;
}

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
