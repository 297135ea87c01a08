/** Loaded before a command (`node --import`), whose steps then count and go wrong as the environment says. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { AskedFault } from './command-process.ts';
import { stepsDone, watch } from './faulty-files.ts';

const {
  process: which,
  listed,
  second,
  ...faulty
}: AskedFault = JSON.parse(process.env['WRITERS_FAULT'] ?? '{}');

if (isMainThread && (process.argv[1] ?? '').includes(which)) {
  watch({ ...faulty, second: second && (() => runSecond(second)) });
  process.on('exit', () => {
    if (listed !== undefined) writeFileSync(listed, JSON.stringify(stepsDone()));
  });
}

function runSecond({ command, told }: NonNullable<AskedFault['second']>): void {
  const { NODE_OPTIONS, WRITERS_FAULT, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  writeFileSync(told, JSON.stringify({ status, stderr }));
}
