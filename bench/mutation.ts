/**
 * How many single changes to the code its tests notice, room by room (the goal: at least 90 of 100 in the rules and
 * the corpus). `MUTANTS=N` draws N per room (0: all of them) by `SEED=N`, the same ones each time;
 * `ROOMS=checks,mail/attribution/cuts.ts` selects rooms or files of them, and `NEW='^/'` changes whose new text
 * matches. `WORDS=1` draws other changes instead: one word left out of a pattern or a list. Files of examples, and
 * files that only tests import, are input for tests and not code under test, so they are not changed. Survivors that
 * stay have a reason in docs/mutation-survivors.md.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { findMutants, type Mutant } from './mutants/find-mutants.ts';
import { findLeftOutWords } from './mutants/left-out-words.ts';
import type { MutantAnswer, MutantTask } from './mutants/run-mutants.ts';
import { refusedByTypes } from './mutants/type-check.ts';

const root = resolve(import.meta.dirname, '..');
const rooms = ['checks', 'record/corpus', 'cite', 'ledger', 'mail', 'evidence'];
/** Tests that take seconds, or use random input; the others should notice without them. */
const excluded = /fuzz|worked-example/;
/** The same, except that they are the only tests beside the code they test. */
const expensive = /preview/;
/** Further rooms whose tests count as tests of a room; other tests notice a change only by accident. */
const alsoTested: Readonly<Record<string, readonly string[]>> = { mail: ['evidence'], record: ['checks'] };
/** A change may make a loop endless. On a busy machine the limit is three times the time of all tests, if longer. */
const shortestLimit = 60_000;
/** Reloaded modules are never freed, so a child process is replaced after a while. */
const perChild = 150;

export async function run(): Promise<void> {
  const sample = Number(process.env['MUTANTS'] ?? 60);
  const seed = Number(process.env['SEED'] ?? 20261128);
  const chosen = process.env['ROOMS']?.split(',') ?? rooms;
  const newText = new RegExp(process.env['NEW'] ?? '');
  const find = process.env['WORDS'] ? findLeftOutWords : findMutants;
  for (const room of chosen) {
    const [folder = room] = room.split('/');
    const tests = testFiles([folder, ...(alsoTested[folder] ?? [])]);
    const files = sourceFiles(join(root, 'src', room));
    const all = files
      .flatMap((file) => find(file, readFileSync(file, 'utf8')))
      .filter(({ text }) => newText.test(text));
    const drawn = draw(all, sample > 0 ? sample : all.length, seed);
    const { survivors, endless } = await outcomeOf(drawn, tests);
    const killed = drawn.length - survivors.length;
    const share = drawn.length === 0 ? 100 : (100 * killed) / drawn.length;
    process.stdout.write(
      `${room}: ${killed} of ${drawn.length} noticed (${share.toFixed(1)} %), ${endless.length} of them by timeout, ${all.length} in all, seed ${seed}\n`,
    );
    for (const mutant of survivors) process.stdout.write(`  ${described(mutant)}\n`);
    for (const mutant of endless) process.stdout.write(`  by timeout: ${described(mutant)}\n`);
  }
}

function described({ file, line, what }: Mutant): string {
  return `${relative(root, file)}:${line}  ${what}`;
}

interface Outcome {
  readonly survivors: readonly Mutant[];
  /** Changes whose tests did not end: noticed, unless they were only waiting for the machine. */
  readonly endless: readonly Mutant[];
}

interface TestFile {
  readonly file: string;
  readonly reads: ReadonlySet<string>;
}

function testFiles(rooms: readonly string[]): readonly TestFile[] {
  return [
    ...rooms.flatMap((room) => walk(join(root, 'src', room))),
    join(root, 'test/content-format.test.ts'),
  ]
    .filter((file) => file.endsWith('.test.ts') && !excluded.test(file))
    .map((file) => ({ file, reads: importsOf(file) }));
}

function sourceFiles(folder: string): readonly string[] {
  if (folder.endsWith('.ts')) return [folder];
  const importers = ['src', 'test', 'tools']
    .flatMap((name) => walk(join(root, name)))
    .filter((file) => /\.(?:ts|mjs|astro)$/.test(file));
  const inTests = new Set(importers.filter((file) => file.endsWith('.test.ts')).flatMap(importedBy));
  const inCode = new Set(importers.filter((file) => !file.endsWith('.test.ts')).flatMap(importedBy));
  return walk(folder).filter(
    (file) =>
      file.endsWith('.ts') &&
      !/\.test\.ts$|\/examples?[-.]/.test(file) &&
      (inCode.has(file) || !inTests.has(file)),
  );
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const direct = new Map<string, readonly string[]>();

function importedBy(file: string): readonly string[] {
  const known =
    direct.get(file) ??
    [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g)].map(([, path = '']) =>
      resolve(dirname(file), path),
    );
  direct.set(file, known);
  return known;
}

/** Every file of ours that a file imports, directly or indirectly. */
function importsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const target of importedBy(file)) {
    if (seen.has(target)) continue;
    seen.add(target);
    if (existsSync(target)) importsOf(target, seen);
  }
  return seen;
}

const readers = new Map<string, readonly string[]>();

/** A file, and every file of ours that imports it, directly or indirectly. */
function leadingTo(file: string): readonly string[] {
  const known = readers.get(file);
  if (known) return known;
  const ours = [...walk(join(root, 'src')), ...walk(join(root, 'test'))].filter((path) =>
    path.endsWith('.ts'),
  );
  const found = [file, ...ours.filter((path) => importsOf(path).has(file))];
  readers.set(file, found);
  return found;
}

/**
 * The tests that may notice: those beside the file first. A rule is tested by its examples and the test of its name.
 */
function testsFor(file: string, tests: readonly TestFile[]): MutantTask['tests'] {
  const rule = /\/src\/checks\/([a-z-]+)\.ts$/.exec(file)?.[1];
  const isRule = rule !== undefined && readFileSync(file, 'utf8').includes('@example not-ok');
  const ownTest = file.replace(/\.ts$/, '.test.ts');
  if (isRule)
    return [
      { file: join(root, 'src/checks/examples.test.ts'), prefix: `${rule} >` },
      ...(existsSync(ownTest) ? [{ file: ownTest }] : []),
    ];
  const near = (test: TestFile) =>
    (dirname(test.file) === dirname(file) ? 0 : 1) + (test.file.includes('examples.test') ? 2 : 0);
  return tests
    .filter(
      (test) => test.reads.has(file) && (!expensive.test(test.file) || dirname(test.file) === dirname(file)),
    )
    .toSorted((a, b) => near(a) - near(b))
    .map((test) => ({ file: test.file }));
}

async function outcomeOf(mutants: readonly Mutant[], tests: readonly TestFile[]): Promise<Outcome> {
  const tasks = mutants.map((mutant, number): MutantTask => {
    const { file } = mutant;
    return { number, mutant, tests: testsFor(file, tests), reloaded: leadingTo(file) };
  });
  const time = Math.max(shortestLimit, 3 * (await requireGreen(tasks)));
  const survivors: Mutant[] = [];
  const endless: Mutant[] = [];
  let child: ChildProcess | undefined;
  for (const task of tasks) {
    if (task.number % perChild === 0) child?.kill();
    if (!child || child.killed) child = start();
    const answer = await ask(child, task, time);
    if (answer === 'endless') {
      child.kill('SIGKILL');
      if (task.mutant) endless.push(task.mutant);
    } else if (answer.fault === undefined && task.mutant) survivors.push(task.mutant);
    if (process.stderr.isTTY)
      process.stderr.write(`\r${task.number + 1} of ${tasks.length}, ${survivors.length} survived `);
  }
  child?.kill();
  return { survivors, endless };
}

/** Tests that fail without a change would notice every change. @returns their duration in milliseconds */
async function requireGreen(tasks: readonly MutantTask[]): Promise<number> {
  const from = performance.now();
  const files = [...new Set(tasks.flatMap(({ tests }) => tests.map(({ file }) => file)))];
  const child = start();
  const answer = await ask(
    child,
    {
      number: -1,
      mutant: undefined,
      tests: files.map((file) => ({ file })),
      reloaded: [],
    },
    10 * shortestLimit,
  );
  child.kill();
  if (answer === 'endless') throw new Error('the tests do not end');
  if (answer.fault !== undefined) throw new Error(`the tests fail without a change: ${answer.fault}`);
  return performance.now() - from;
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, 'mutants/run-mutants.ts'), {
    cwd: root,
    // The seed is only for the changes; random tests take their usual sample.
    env: { ...process.env, SEED: undefined },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function ask(child: ChildProcess, task: MutantTask, time: number): Promise<MutantAnswer | 'endless'> {
  return new Promise((answered) => {
    const settle = (answer: MutantAnswer | 'endless') => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', exited);
      answered(answer);
    };
    const exited = () => settle('endless');
    const timer = setTimeout(exited, time);
    child.on('message', settle);
    child.on('exit', exited);
    child.send(task);
  });
}

/** A sample that is the same for each seed, without the changes that the type checker refuses. */
function draw(mutants: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  const shuffled = inOrderOf(seed, mutants);
  const drawn: Mutant[] = [];
  for (let from = 0; drawn.length < count && from < shuffled.length; ) {
    const next = shuffled.slice(from, from + count - drawn.length);
    const refused = refusedByTypes(root, next);
    drawn.push(...next.filter((mutant) => !refused.has(mutant)));
    from += next.length;
  }
  return drawn.toSorted((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}

function inOrderOf(seed: number, mutants: readonly Mutant[]): readonly Mutant[] {
  const pool = [...mutants];
  let state = seed;
  return mutants.flatMap(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return pool.splice(state % pool.length, 1);
  });
}
