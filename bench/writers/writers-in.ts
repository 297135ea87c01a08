/** The arguments of each command that writes, and the record on which it runs. */

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
  /** The contents of the folder before. */
  readonly from: string;
  /** Complete states in between, if it writes more than once. */
  readonly between?: readonly string[];
}

type Files = Readonly<Record<string, string>>;

/** @returns those that work in the folder `work` below `base` */
export async function writersIn(base: string): Promise<readonly Writer[]> {
  const [dir, mail] = [join(base, 'work'), join(base, 'zeroing.mbox')];
  const prepared = async (name: string, files: Files, first?: Pick<Writer, 'name' | 'argv'>) => {
    const folder = join(base, name);
    write(folder, files);
    const command = await commands[first?.name ?? '']?.();
    if (!first || !command) return folder;
    const { status, stdout, stderr } = await inProcess(
      command,
      first.argv.map((word) => (word === dir ? folder : word)),
    );
    if (status !== 0) throw new Error(`${first.name}: ${stdout}${stderr}`);
    return folder;
  };
  const content = ['--content', dir];
  const mailOption = ['--archive', mail];
  const verify = { name: 'verify', argv: [...mailOption, '--write', ...content] };
  const publish = { name: 'publish', argv: [...mailOption, '--reason', 'the first thread', ...content] };
  const diagrams = { name: 'diagrams', argv: ['--write', ...content] };
  const plain = await prepared('plain', smallRecord);
  writeFileSync(mail, mailOfRecord(plain));
  const proved = await prepared('proved', smallRecord, verify);
  const published = await prepared('published', smallRecord, publish);
  const drawn = await prepared('drawn', diagramOf('b'), diagrams);
  write(drawn, diagramOf('c'));
  const empty = await prepared('empty', {});
  const stored = '{\n  "earlier": {}\n}\n';
  const results = await prepared('results', { 'earlier-results.json': stored, 'run-exports.json': stored });
  const writers: readonly Writer[] = [
    { name: 'new', from: plain, argv: ['topic', 'kettles', ...content] },
    { name: 'import', from: empty, argv: [...mailOption, '--thread', 'zeroing', '--write', '--into', dir] },
    { ...verify, from: plain },
    { name: 'ledger', from: proved, argv: ['--write', ...content] },
    { ...publish, from: plain, between: [proved] },
    { ...diagrams, from: drawn },
    { name: 'keep-results', from: results, argv: ['--write', '--out', dir] },
  ];
  if (!committed(published)) return writers;
  return [...writers, { name: 'release', from: empty, argv: ['--content', published, '--out', dir] }];
}

function write(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Commits it. @returns whether git is installed, without which there is no release */
function committed(dir: string): boolean {
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@mail.example', ...args]).status;
  return [git('init', '-q'), git('add', '-A'), git('commit', '-qm', 'first')].every((status) => status === 0);
}
