/** Loaded before a command (`node --import`): counts its steps and makes them fail as the environment says. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { FaultRequest } from './command-process.ts';
import { stepsDone, watchFolder } from './faulty-files.ts';

const {
  process: which,
  stepsFile,
  second,
  ...faulty
}: FaultRequest = JSON.parse(process.env['WRITERS_FAULT'] ?? '{}');

if (isMainThread && (process.argv[1] ?? '').includes(which)) {
  watchFolder({ ...faulty, second: second && (() => runSecond(second)) });
  process.on('exit', () => {
    if (stepsFile !== undefined) writeFileSync(stepsFile, JSON.stringify(stepsDone()));
  });
}

function runSecond({ command, resultFile }: NonNullable<FaultRequest['second']>): void {
  const { NODE_OPTIONS, WRITERS_FAULT, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  writeFileSync(resultFile, JSON.stringify({ status, stderr }));
}
