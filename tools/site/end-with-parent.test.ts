import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const preload = new URL('end-with-parent.ts', import.meta.url).href;
/** Prints that it is up, and then runs longer than any test waits. */
const child = `console.log('up'); setTimeout(() => console.log('outlived'), 120_000);`;
const parent = `require('node:child_process').spawn(process.execPath, ['--import', process.argv[1], '-e', process.argv[2]], { stdio: ['pipe', 'inherit', 'inherit'] });`;

it('ends with the process that started it, even if that is killed', async () => {
  const started = spawn(process.execPath, ['-e', parent, preload, child], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  started.stdout.on('data', (part: Buffer) => {
    output += part.toString();
    if (output.includes('up')) started.kill('SIGKILL');
  });
  // Both processes write to it, so it closes when both have ended.
  await once(started.stdout, 'close');
  expect(output).toBe('up\n');
});

it('does not keep a finished process waiting', async () => {
  const alone = spawn(process.execPath, ['--import', preload, '-e', "console.log('done')"], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [status] = await once(alone, 'close');
  expect(status).toBe(0);
});
