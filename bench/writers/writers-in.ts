/** What each command that writes is asked, and the record in the state in which it is asked. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProcess } from '../../test/support/in-process.ts';
import { mailOfRecord } from '../../test/support/mail/mail-of-record.ts';
import { diagramOf, smallRecord } from './small-record.ts';
import { commands } from './writing-commands.ts';

export interface Writer {
  /** In `commands`. */
  readonly name: string;
  readonly argv: readonly string[];
  /** What the folder holds before. */
  readonly from: string;
  /** Whole states on the way, where it writes more than once. */
  readonly between?: readonly string[];
}

type Files = Readonly<Record<string, string>>;

/** @returns those that work in the folder `work` below `base` */
export async function writersIn(base: string): Promise<readonly Writer[]> {
  const [dir, mail] = [join(base, 'work'), join(base, 'zeroing.mbox')];
  const made = async (name: string, files: Files, asked?: Pick<Writer, 'name' | 'argv'>) => {
    const folder = join(base, name);
    hold(folder, files);
    const command = await commands[asked?.name ?? '']?.();
    if (!asked || !command) return folder;
    const { status, stdout, stderr } = await inProcess(
      command,
      asked.argv.map((word) => (word === dir ? folder : word)),
    );
    if (status !== 0) throw new Error(`${asked.name}: ${stdout}${stderr}`);
    return folder;
  };
  const content = ['--content', dir];
  const proving = ['--archive', mail];
  const verify = { name: 'verify', argv: [...proving, '--write', ...content] };
  const publish = { name: 'publish', argv: [...proving, '--reason', 'the first thread', ...content] };
  const diagrams = { name: 'diagrams', argv: ['--write', ...content] };
  const plain = await made('plain', smallRecord);
  writeFileSync(mail, mailOfRecord(plain));
  const proved = await made('proved', smallRecord, verify);
  const published = await made('published', smallRecord, publish);
  const drawn = await made('drawn', diagramOf('b'), diagrams);
  hold(drawn, diagramOf('c'));
  const empty = await made('empty', {});
  const held = '{\n  "earlier": {}\n}\n';
  const results = await made('results', { 'earlier-results.json': held, 'run-exports.json': held });
  const writers: readonly Writer[] = [
    { name: 'new', from: plain, argv: ['topic', 'kettles', ...content] },
    { name: 'import', from: empty, argv: [...proving, '--thread', 'zeroing', '--write', '--into', dir] },
    { ...verify, from: plain },
    { name: 'ledger', from: proved, argv: ['--write', ...content] },
    { ...publish, from: plain, between: [proved] },
    { ...diagrams, from: drawn },
    { name: 'keep-results', from: results, argv: ['--write', '--out', dir] },
  ];
  if (!committed(published)) return writers;
  return [...writers, { name: 'release', from: empty, argv: ['--content', published, '--out', dir] }];
}

function hold(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Whether there is a git to commit it with: without it there is no release. */
function committed(dir: string): boolean {
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@mail.example', ...args]).status;
  return [git('init', '-q'), git('add', '-A'), git('commit', '-qm', 'first')].every((status) => status === 0);
}
