/**
 * `npm test`: all checks. Gates run in four parallel rows to keep two cores busy, because each gate spends much of its
 * time waiting. Tests of the built site wait for the build; meanwhile the sites of other records are built. Each gate
 * reports how long it took.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from './command/command-line.ts';
import { skippedTests, type TestResult } from './command/skipped-tests.ts';
import { youngSpace } from './command/young-space.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

type Gate = () => Promise<Count>;

const node = process.execPath;
const bin = (path: string) => resolve('node_modules', path);
const vitest = bin('vitest/vitest.mjs');
/** The compile cache of tools/run.mjs, shared with the gates and with the builds that they start. */
const compiled = resolve('node_modules/.cache/loremark/compiled');
const archive = process.env['ARCHIVE'];

await runCommand(
  {
    name: 'test',
    synopsis: '[--all]',
    does: 'Types, lint, content, diagrams, unit, whole-site and browser tests. ARCHIVE=DIR adds those that need the mail.',
    options: {
      all: {
        type: 'boolean',
        help: 'run without sampling, and run the Nu HTML checker; the same as TEST_ALL=1',
      },
    },
  },
  async ({ flag }) => {
    const all = flag('all') || process.env['TEST_ALL'] === '1';
    // The tests read it too: test/support/extent.ts.
    if (all) process.env['TEST_ALL'] = '1';
    else
      process.stdout.write(
        `sample ${process.env['SEED'] ?? 1} of the slow tests (SEED=N takes another, --all runs everything)\n`,
      );
    const scratch = mkdtempSync(join(tmpdir(), 'loremark-test-'));
    try {
      // The site that readers get has no mail. The build checks the content first, as `npm run check` does.
      const build = once(gate('content and build', ['tools/build.ts'], { ARCHIVE: '' }));
      const counts = await sideBySide(
        [build, tests('browser', scratch)],
        [after(build, tests('labs', scratch))],
        // With two processors Vitest would use only one, and these tests take longest.
        [tests('unit', scratch, ['--maxWorkers=2']), after(build, tests('site', scratch))],
        // Short gates run while the site is built.
        [
          gate('types', ['tools/types/run-types.ts']),
          gate('lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']),
          gate('diagrams', ['tools/diagrams.ts']),
          ...(archive ? [gate('evidence', ['tools/verify.ts', '--archive', archive, '--strict'])] : []),
          // Without sampling, one of them also reads the built site.
          all ? after(build, tests('other sites', scratch)) : tests('other sites', scratch),
          ...(all ? [gate('html', ['bench/run.ts', 'html'])] : []),
        ],
      );
      const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
      process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
      return sum('failed') > 0 ? 1 : 0;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
);

/** Runs the gate once; later calls share its result. */
function once(gate: Gate): Gate {
  let result: Promise<Count> | undefined;
  return () => {
    result ??= gate();
    return result;
  };
}

function after(first: Gate, next: Gate): Gate {
  return async () => {
    await first();
    return await next();
  };
}

/** Runs the rows in parallel, and the gates of a row one after the other. */
async function sideBySide(...rows: readonly (readonly Gate[])[]): Promise<readonly Count[]> {
  const counts = await Promise.all(
    rows.map(async (row) => {
      const rowCounts: Count[] = [];
      for (const next of row) rowCounts.push(await next());
      return rowCounts;
    }),
  );
  return counts.flat();
}

/** A step that passes, fails, or reports itself as skipped; its output is shown if it fails. */
function gate(name: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): Gate {
  return async () => {
    const { succeeded, output, seconds } = await run(args, extra);
    const skipped = succeeded ? /^skipped: .*$/m.exec(output)?.[0] : undefined;
    report(name, succeeded, seconds);
    if (!succeeded) process.stdout.write(`${output}\n`);
    if (skipped) process.stdout.write(`       ${skipped}\n`);
    return { passed: succeeded && !skipped ? 1 : 0, failed: succeeded ? 0 : 1, skipped: skipped ? 1 : 0 };
  };
}

/** The tests of one project; their output is shown if one fails, and skipped tests are always named. */
function tests(project: string, scratch: string, more: readonly string[] = []): Gate {
  return async () => {
    const file = join(scratch, `${project}.json`);
    const { succeeded, output, seconds } = await run([
      vitest,
      'run',
      '--project',
      project,
      ...more,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    report(`${project} tests`, succeeded, seconds);
    if (!succeeded) process.stdout.write(`${output}\n`);
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Report;
    for (const { assertionResults } of testResults)
      for (const name of skippedTests(assertionResults)) process.stdout.write(`       skipped: ${name}\n`);
    const failed = numFailedTests === 0 && !succeeded ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
  };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly TestResult[];
  }[];
}

function report(name: string, succeeded: boolean, seconds: number): void {
  process.stdout.write(`${succeeded ? 'ok    ' : 'FAILED'} ${name} (${Math.round(seconds)} s)\n`);
}

function run(
  args: readonly string[],
  extra: NodeJS.ProcessEnv = {},
): Promise<{ readonly succeeded: boolean; readonly output: string; readonly seconds: number }> {
  const started = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(node, [...youngSpace, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        FORCE_COLOR: '0',
        NODE_COMPILE_CACHE: compiled,
        ...extra,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.on('error', failed);
    child.on('close', (status) =>
      done({ succeeded: status === 0, output, seconds: (performance.now() - started) / 1000 }),
    );
  });
}
