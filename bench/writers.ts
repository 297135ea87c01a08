/**
 * Interrupts each command that writes at every step by which it changes its folder, also in the middle of a file: the
 * process is killed, the disk is full or read-only from that step on, or the same command runs in between. No file
 * may ever be incomplete; the next reader must find all files as before or all as written; and the command, run
 * again, must reach the state of an undisturbed run. Killed commands run in a separate process.
 * `WRITERS=ledger,build` selects some.
 */

import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess } from '../test/support/in-process.ts';
import { clearLeftovers } from '../tools/write/write-all.ts';
import { lockFile } from '../tools/write/writer-lock.ts';
import { type Ended, filesIn, root, runNode, stateOf } from './writers/command-process.ts';
import { type Fault, stepsDone, watchFolder } from './writers/faulty-files.ts';
import { type Trial, tryBuild } from './writers/try-build.ts';
import { type Writer, writersIn } from './writers/writers-in.ts';
import { commands } from './writers/writing-commands.ts';

const faults: readonly Fault[] = ['killed', 'half', 'second', 'ENOSPC', 'EROFS'];

export async function run(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'writers-'));
  try {
    for (const writer of await writersIn(base))
      if (isSelected(writer.name)) await report(writer.name, () => tryWriter(writer, base));
    if (isSelected('build')) await report('build', () => tryBuild(base));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function isSelected(name: string): boolean {
  const names = process.env['WRITERS'];
  return names === undefined || names.split(',').includes(name);
}

async function report(name: string, trying: () => Promise<Trial>): Promise<void> {
  const started = performance.now();
  const { steps, faults, violations } = await trying();
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `${name}: ${steps} steps, ${faults} faults, ${violations.length} violations; ${seconds} s\n`,
  );
  for (const violation of violations) process.stdout.write(`  ${violation}\n`);
  if (violations.length > 0) process.exitCode = 1;
}

async function tryWriter({ name, argv, from, between = [] }: Writer, base: string): Promise<Trial> {
  const command = await commands[name]?.();
  if (!command) throw new Error(`no command ${name}`);
  const dir = join(base, 'work');
  let second: Ended | undefined;
  const process = [join(root, 'bench/writers/one-command.ts'), name, ...argv];
  const renew = () => {
    rmSync(dir, { recursive: true, force: true });
    second = undefined;
    cpSync(from, dir, { recursive: true });
  };
  const runHere = (fault?: Fault, step?: number) => {
    const between = () => {
      second = runNode(process);
    };
    watchFolder({ folder: dir, fault, step, second: between });
    return inProcess(command, argv).finally(() => watchFolder(undefined));
  };
  renew();
  watchFolder({ folder: dir });
  const undisturbed = await inProcess(command, argv);
  const steps = [...stepsDone()];
  if (undisturbed.status !== 0)
    throw new Error(`${name} ended with ${undisturbed.status}: ${undisturbed.stderr}`);
  const after = stateOf(dir);
  const completeStates = [from, ...between, dir].map(filesIn);
  const allowed = completeStates.map((files) => JSON.stringify([...files]));
  let runs = 0;
  const violations: string[] = [];
  for (const [index, step] of steps.entries()) {
    for (const fault of faults) {
      if (fault === 'half' && step !== 'write') continue;
      renew();
      runs++;
      const ended =
        fault === 'killed' || fault === 'half'
          ? runNode(process, { folder: dir, process: 'one-command', fault, step: index + 1 })
          : await runHere(fault, index + 1);
      const wrong = (what: string) => violations.push(`${fault} at step ${index + 1}, ${step}: ${what}`);
      for (const path of partsIn(filesIn(dir), completeStates)) wrong(`${path} is incomplete`);
      const behaviour = wrongBehaviour(fault, ended, second);
      if (behaviour !== undefined) wrong(behaviour);
      // This process continues after the failure, but leaves the lock of one that has ended.
      if (fault === 'EROFS' && existsSync(join(dir, lockFile)))
        writeFileSync(join(dir, lockFile), deadProcess);
      // The next reader or writer clears the remains.
      if (fault === 'half' || fault === 'EROFS') clearLeftovers(dir);
      if (fault !== 'killed' && !allowed.includes(stateOf(dir))) wrong('the remaining state is incomplete');
      if (stateOf(dir) === after) continue;
      const again = await runHere();
      if (stateOf(dir) !== after) wrong(`the next run does not complete: ${again.stderr}`);
    }
  }
  return { steps: steps.length, faults: runs, violations };
}

/** No process has a number this high. */
const deadProcess = '999999999 1';

/** Files with content of no complete state; those that begin with a dot belong to the writer. */
function partsIn(files: ReadonlyMap<string, string>, states: readonly ReadonlyMap<string, string>[]) {
  return [...files]
    .filter(
      ([path, text]) => !path.startsWith('.writing') && states.every((files) => files.get(path) !== text),
    )
    .map(([path]) => path);
}

/** @returns what a command should not have reported or done */
function wrongBehaviour(
  fault: Fault,
  { status, stderr }: Ended,
  second: Ended | undefined,
): string | undefined {
  if (fault === 'ENOSPC' || fault === 'EROFS')
    return status === 0 ||
      (status === 2 && isSentence(stderr) && /nothing was written|the write is incomplete/.test(stderr))
      ? undefined
      : `it ended with ${status}: ${stderr}`;
  if (fault !== 'second') return undefined;
  if (!second) return 'no second command ran in between';
  const refused = ({ stderr: message }: Ended) =>
    /is writing to|was changed by another process|exists already|is there already/.test(message);
  if (status !== 0 && second.status !== 0) return `both were refused: ${stderr}${second.stderr}`;
  const odd = [{ status, stderr }, second].find((ended) => ended.status !== 0 && !refused(ended));
  return odd && `one of two ended with ${odd.status}: ${odd.stderr}`;
}

/** Without a stack trace. */
function isSentence(text: string): boolean {
  return !/\n\s+at /.test(text);
}
