/**
 * A folder of mail and content for the tests of the commands that read both: its files, and a command run as if from
 * inside it, without a separate process.
 */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { usage as digUsage, runDig } from '../../tools/run-dig.ts';
import { usage as importUsage, runImport } from '../../tools/run-import.ts';
import { runVerify, usage as verifyUsage } from '../../tools/run-verify.ts';
import { type CommandResult, inProcess } from './in-process.ts';

const commands = {
  verify: { usage: verifyUsage, main: runVerify },
  import: { usage: importUsage, main: runImport },
  dig: { usage: digUsage, main: runDig },
};
const options = ['--archive', '--into', '--content'];

export interface PutClaim {
  readonly id: string;
  readonly speaker: string;
  readonly lines: readonly [number, number];
  readonly words: string;
  /** Further lines of the evidence, indented as in the file. */
  readonly more?: string;
  readonly message?: string;
}

/** Three claims on the mail `miniature`: own words, quoted words, and missing words. */
export const own: PutClaim = {
  id: 'not-plain',
  speaker: 'ada',
  lines: [43, 43],
  words: 'So it is not a plain "no"?',
};
export const quoted: PutClaim = {
  id: 'all-tea',
  speaker: 'cleo',
  lines: [20, 21],
  words: 'for all kinds of tea.',
  more: '    quotes: true\n',
};
export const wrong: PutClaim = { id: 'wrong', speaker: 'ada', lines: [18, 18], words: 'we need to argee' };

let dir = '';

/** Makes a folder for each test of the file that calls it. */
export function useMailFolder(): void {
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mail-folder-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));
}

/** @returns the path of the file */
export function put(path: string, text: string | Buffer): string {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

export function putFolder(path: string): void {
  mkdirSync(join(dir, path));
}

export function putClaim({
  id,
  speaker,
  lines,
  words,
  more = '',
  message = 'mini@mail.example',
}: PutClaim): void {
  put(
    `content/claims/positions/${id}.mdx`,
    `---\ntitle: ${id}\nspeaker: ${speaker}\ntopics: [kettle]\nevidence:\n  - message: ${message}\n    lines: [${lines.join(', ')}]\n    words: ${JSON.stringify(words)}\n${more}---\n\nText.\n`,
  );
}

export function putPeople(): void {
  put('content/people/ada.yml', 'name: Ada Boyle\n');
  put('content/people/ben.yml', 'name: Ben Carr\nnames: ["Carr, Ben"]\n');
  put('content/people/cleo.yml', 'name: Cleo Dunn\n');
}

export function read(path: string): string {
  return readFileSync(join(dir, path), 'utf8');
}

export function holds(path: string): boolean {
  return existsSync(join(dir, path));
}

/** As if from inside the folder: paths are given and shown relative to it. */
export async function run(tool: keyof typeof commands, ...args: readonly string[]): Promise<CommandResult> {
  const argv = args.map((word, index) => (options.includes(args[index - 1] ?? '') ? join(dir, word) : word));
  if (!args.includes('--content') && !args.includes('--help')) argv.push('--content', join(dir, 'content'));
  const { stdout, stderr, ...rest } = await inProcess(commands[tool], argv);
  return { ...rest, stdout: stdout.replaceAll(`${dir}/`, ''), stderr: stderr.replaceAll(`${dir}/`, '') };
}
