/**
 * Each command that writes to a record, as a process: ended at every step by which it changes the folder, in the midst of a
 * file too, and on a disk that is full or cannot be written. The next command must find what was there before, or what it
 * wrote, whole; and run once more, the command must come to its end.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleRecord } from '../test/support/example-record.ts';
import { mailOfRecord } from '../test/support/mail/mail-of-record.ts';
import { clearLeftovers } from '../tools/write-all.ts';

interface Writer {
  readonly name: string;
  /** What the folder holds before. */
  readonly from: string;
  readonly command: readonly string[];
  /** Whole states on the way, where it writes more than once. */
  readonly between?: readonly string[];
}

const faults = ['killed', 'half', 'ENOSPC', 'EROFS'] as const;
const root = fileURLToPath(new URL('..', import.meta.url));

export async function run(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'writers-'));
  try {
    for (const writer of writersIn(base)) tryWriter(writer, base);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function tryWriter({ name, from, command, between = [] }: Writer, base: string): void {
  const dir = join(base, 'work');
  const count = join(base, 'count');
  const renew = () => {
    rmSync(dir, { recursive: true, force: true });
    cpSync(from, dir, { recursive: true });
  };
  const ran = (asked: Readonly<Record<string, string>>) =>
    node(['--import', join(root, 'bench/writers/faulty-files.ts'), ...command], {
      WRITERS_FOLDER: dir,
      ...asked,
    });
  renew();
  const whole = ran({ WRITERS_COUNT: count });
  if (whole.status !== 0) throw new Error(`${name} ended with ${whole.status}: ${whole.stderr}`);
  const after = stateOf(dir);
  const allowed = [from, ...between].map(stateOf).concat(after);
  const steps = Number(readFileSync(count, 'utf8'));
  let runs = 0;
  const astray: string[] = [];
  for (const fault of faults) {
    for (let step = 1; step <= (fault === 'EROFS' ? 1 : steps); step++) {
      renew();
      runs++;
      const { status, stderr } = ran({ WRITERS_FAULT: fault, WRITERS_STEP: String(step) });
      clearLeftovers(dir);
      const where = `${name}, ${fault} at step ${step} of ${steps}`;
      if (!allowed.includes(stateOf(dir))) astray.push(`${where}: half written`);
      if (fault === 'EROFS' && (status !== 2 || !/nothing was written/.test(stderr)))
        astray.push(`${where}: it says ${stderr}`);
      node(command, {});
      if (stateOf(dir) !== after) astray.push(`${where}: the next run does not come to its end`);
    }
  }
  process.stdout.write(`${name}: ${steps} steps, ${runs} faults, ${astray.length} astray\n`);
  for (const one of astray) process.stdout.write(`  ${one}\n`);
  if (astray.length > 0) process.exitCode = 1;
}

function node(args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });
}

/** Every file with its text: two states are the same where these are. */
function stateOf(dir: string): string {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((found) => !found.isDirectory())
    .map((found) => join(found.parentPath, found.name))
    .toSorted();
  return JSON.stringify(files.map((file) => [file.slice(dir.length), readFileSync(file, 'utf8')]));
}

/** The record in the states that the commands need, and the commands, which work in the folder `work`. */
function writersIn(base: string): readonly Writer[] {
  const [dir, mail] = [join(base, 'work'), join(base, 'zeroing.mbox')];
  const [plain, empty, proved, published] = ['plain', 'empty', 'proved', 'published'].map((name) =>
    join(base, name),
  ) as [string, string, string, string];
  for (const [path, text] of Object.entries(exampleRecord)) {
    mkdirSync(dirname(join(plain, path)), { recursive: true });
    // A quotation stands below the line that says whose it is.
    writeFileSync(join(plain, path), text.replace('lines: [8, 8]', 'lines: [12, 12]'));
  }
  mkdirSync(empty);
  writeFileSync(mail, mailOfRecord(plain));
  const tool = (name: string, ...args: readonly string[]) => [join(root, `tools/${name}.ts`), ...args];
  const verify = (content: string) => tool('verify', '--archive', mail, '--write', '--content', content);
  const publish = (content: string) =>
    tool('publish', '--archive', mail, '--reason', 'the first thread', '--content', content);
  for (const [made, command] of [
    [proved, verify(proved)],
    [published, publish(published)],
  ] as const) {
    cpSync(plain, made, { recursive: true });
    const { status, stdout, stderr } = node(command, {});
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stdout}${stderr}`);
  }
  const writers: readonly Writer[] = [
    { name: 'new', from: plain, command: tool('new', 'topic', 'kettles', '--content', dir) },
    {
      name: 'import --write',
      from: empty,
      command: tool('import', '--archive', mail, '--thread', 'zeroing', '--write', '--into', dir),
    },
    { name: 'verify --write', from: plain, command: verify(dir) },
    { name: 'ledger --write', from: proved, command: tool('ledger', '--write', '--content', dir) },
    { name: 'publish', from: plain, command: publish(dir), between: [proved] },
  ];
  if (!committed(published)) return writers;
  const release = [join(root, 'bench/writers/release-files.ts'), published, dir];
  return [...writers, { name: 'release', from: empty, command: release }];
}

/** Whether there is a git to commit it with: without it there is no release. */
function committed(dir: string): boolean {
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@mail.example', ...args]).status;
  return [git('init', '-q'), git('add', '-A'), git('commit', '-qm', 'first')].every((status) => status === 0);
}
