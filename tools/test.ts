/** `npm test`: everything that can be wrong, in the order in which it is cheapest to find out. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from './command-line.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const node = process.execPath;
const bin = (path: string) => resolve('node_modules', path);
const astro = bin('astro/bin/astro.mjs');
const vitest = bin('vitest/vitest.mjs');

await runCommand(
  {
    name: 'test',
    synopsis: '',
    does: 'Types, lint, content, diagrams, unit, whole-site and browser tests. ARCHIVE=DIR adds those that need the mail.',
    options: {},
  },
  () => {
    const scratch = mkdtempSync(join(tmpdir(), 'loremark-test-'));
    try {
      const counts = [
        gate('types of pages', [astro, 'sync']),
        gate('types', [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']),
        gate('types of components', [
          bin('@astrojs/check/bin/astro-check.js'),
          '--minimumFailingSeverity',
          'error',
        ]),
        gate('lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']),
        gate('content', ['tools/check.ts']),
        gate('diagrams', ['tools/diagrams.ts']),
        ...(process.env['ARCHIVE']
          ? [gate('evidence', ['tools/verify.ts', '--archive', process.env['ARCHIVE'], '--strict'])]
          : []),
        tests('unit', scratch),
        // Without ARCHIVE: what is tested is what a reader gets, and that holds no mail.
        gate('build', ['tools/build.ts'], { ARCHIVE: '' }),
        tests('site', scratch),
      ];
      const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
      process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
      return sum('failed') > 0 ? 1 : 0;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
);

/** A step that passes or fails as a whole; what it prints is shown where it fails. */
function gate(name: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): Count {
  const { status, stdout, stderr } = spawnSync(node, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...quiet(), ...extra },
  });
  const good = status === 0;
  process.stdout.write(`${good ? 'ok    ' : 'FAILED'} ${name}\n`);
  if (!good) process.stdout.write(`${stdout}${stderr}\n`);
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}

function tests(project: string, scratch: string): Count {
  const file = join(scratch, `${project}.json`);
  const { status } = spawnSync(
    node,
    [vitest, 'run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    { stdio: ['ignore', 'inherit', 'inherit'], env: quiet() },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
  };
  const failed = report.numFailedTests === 0 && status !== 0 ? 1 : report.numFailedTests;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
}
