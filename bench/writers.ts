/**
 * Each command that writes: ended at every step by which it changes its folder, in the midst of a file too; on a disk that is
 * full or cannot be written from that step on; and with the same command come to its end in between. No file may ever stand
 * there in part, whoever comes next must find what was there before or what was to be written, whole, and run once more the command
 * must come to the end of an undisturbed one. What is ended is a process of its own. `WRITERS=ledger,build` names some of them.
 */

import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess } from '../test/support/in-process.ts';
import { clearLeftovers } from '../tools/write/write-all.ts';
import { lockFile } from '../tools/write/writer-lock.ts';
import { type Ended, filesIn, root, runNode, stateOf } from './writers/command-process.ts';
import { type Fault, stepsDone, watch } from './writers/faulty-files.ts';
import { type Tried, tryBuild } from './writers/try-build.ts';
import { type Writer, writersIn } from './writers/writers-in.ts';
import { commands } from './writers/writing-commands.ts';

const faults: readonly Fault[] = ['killed', 'half', 'second', 'ENOSPC', 'EROFS'];

export async function run(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'writers-'));
  try {
    for (const writer of await writersIn(base))
      if (isAsked(writer.name)) await tell(writer.name, () => tryWriter(writer, base));
    if (isAsked('build')) await tell('build', () => tryBuild(base));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function isAsked(name: string): boolean {
  const names = process.env['WRITERS'];
  return names === undefined || names.split(',').includes(name);
}

async function tell(name: string, trying: () => Promise<Tried>): Promise<void> {
  const begun = performance.now();
  const { steps, faults, astray } = await trying();
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stdout.write(`${name}: ${steps} steps, ${faults} faults, ${astray.length} astray; ${seconds} s\n`);
  for (const one of astray) process.stdout.write(`  ${one}\n`);
  if (astray.length > 0) process.exitCode = 1;
}

async function tryWriter({ name, argv, from, between = [] }: Writer, base: string): Promise<Tried> {
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
    watch({ folder: dir, fault, step, second: between });
    return inProcess(command, argv).finally(() => watch(undefined));
  };
  renew();
  watch({ folder: dir });
  const whole = await inProcess(command, argv);
  const steps = [...stepsDone()];
  if (whole.status !== 0) throw new Error(`${name} ended with ${whole.status}: ${whole.stderr}`);
  const after = stateOf(dir);
  const wholes = [from, ...between, dir].map(filesIn);
  const allowed = wholes.map((files) => JSON.stringify([...files]));
  let runs = 0;
  const astray: string[] = [];
  for (const [index, step] of steps.entries()) {
    for (const fault of faults) {
      if (fault === 'half' && step !== 'write') continue;
      renew();
      runs++;
      const ended =
        fault === 'killed' || fault === 'half'
          ? runNode(process, { folder: dir, process: 'one-command', fault, step: index + 1 })
          : await runHere(fault, index + 1);
      const wrong = (what: string) => astray.push(`${fault} at step ${index + 1}, ${step}: ${what}`);
      for (const path of partsIn(filesIn(dir), wholes)) wrong(`${path} stands there in part`);
      const said = misled(fault, ended, second);
      if (said !== undefined) wrong(said);
      // A disk that refuses leaves what a process that is gone leaves: this one goes on.
      if (fault === 'EROFS' && existsSync(join(dir, lockFile))) writeFileSync(join(dir, lockFile), gone);
      // It is cleared by whoever reads next, or by the next writer.
      if (fault === 'half' || fault === 'EROFS') clearLeftovers(dir);
      if (fault !== 'killed' && !allowed.includes(stateOf(dir))) wrong('what is left is no whole state');
      if (stateOf(dir) === after) continue;
      const again = await runHere();
      if (stateOf(dir) !== after) wrong(`the next run does not come to its end: ${again.stderr}`);
    }
  }
  return { steps: steps.length, faults: runs, astray };
}

/** No process has so high a number. */
const gone = '999999999 1';

/** Files that no state holds so; what begins with a dot is the writer's own. */
function partsIn(files: ReadonlyMap<string, string>, wholes: readonly ReadonlyMap<string, string>[]) {
  return [...files]
    .filter(([path, text]) => !path.startsWith('.writing') && wholes.every((held) => held.get(path) !== text))
    .map(([path]) => path);
}

/** @returns what a command should not have said or done */
function misled(fault: Fault, { status, stderr }: Ended, second: Ended | undefined): string | undefined {
  if (fault === 'ENOSPC' || fault === 'EROFS')
    return status === 0 || (status === 2 && isSentence(stderr) && /nothing was written|put back/.test(stderr))
      ? undefined
      : `it ends with ${status}: ${stderr}`;
  if (fault !== 'second') return undefined;
  if (!second) return 'no second one came in between';
  const refused = ({ stderr: said }: Ended) =>
    /is writing to|was changed by another process|exists already|is there already/.test(said);
  if (status !== 0 && second.status !== 0) return `both were refused: ${stderr}${second.stderr}`;
  const odd = [{ status, stderr }, second].find((one) => one.status !== 0 && !refused(one));
  return odd && `one of two ends with ${odd.status}: ${odd.stderr}`;
}

/** And no list of where in the code it came about. */
function isSentence(text: string): boolean {
  return !/\n\s+at /.test(text);
}
