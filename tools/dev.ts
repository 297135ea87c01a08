/** `npm run dev`: a live preview of the site; content faults appear in the browser and in the terminal. */

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { contentOption, runCommand } from './command/command-line.ts';
import { refuseMissing } from './content/content-folder.ts';

await runCommand(
  {
    name: 'dev',
    synopsis: '[--content DIR]',
    does: [
      'Serves a live preview on http://localhost:4321 (PORT selects another port). Search works only in a build.',
      'Unpublished texts are shown too; a fault in the content appears in the browser and here.',
    ].join('\n'),
    options: { content: contentOption },
  },
  (args) => {
    const content = args.text('content') ?? 'content';
    refuseMissing(content);
    return new Promise((done) => {
      const port = process.env['PORT'] || '4321';
      const child = spawn(
        process.execPath,
        [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', port],
        {
          env: {
            ...process.env,
            LOREMARK_CONTENT: content,
            ASTRO_TELEMETRY_DISABLED: '1',
          },
          stdio: 'inherit',
        },
      );
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
      child.once('exit', (code) => done(code ?? 0));
    });
  },
);
