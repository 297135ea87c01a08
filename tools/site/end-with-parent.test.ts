import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const preload = new URL('end-with-parent.ts', import.meta.url).href;
/** It says that it is up, and works on for longer than any test waits. */
const child = `console.log('up'); setTimeout(() => console.log('outlived'), 120_000);`;
const parent = `require('node:child_process').spawn(process.execPath, ['--import', process.argv[1], '-e', process.argv[2]], { stdio: ['pipe', 'inherit', 'inherit'] });`;

it('ends with the process that started it, even where that is ended outright', async () => {
  const started = spawn(process.execPath, ['-e', parent, preload, child], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  started.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    if (said.includes('up')) started.kill('SIGKILL');
  });
  // Both write to it: it closes when neither is left.
  await once(started.stdout, 'close');
  expect(said).toBe('up\n');
});

it('keeps nothing waiting that is done', async () => {
  const alone = spawn(process.execPath, ['--import', preload, '-e', "console.log('done')"], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [status] = await once(alone, 'close');
  expect(status).toBe(0);
});
