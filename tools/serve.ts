/**
 * `npm start` ends here: the built site on http://localhost:4321.
 */

import { parseArgs } from 'node:util';
import { PortTaken, serve } from './serve/serve.ts';

const help = `Serves a built site.

  node tools/serve.ts [--root DIR] [--port N] [--base PATH]

  --root DIR   the folder that was built (default dist)
  --port N     the port (default: PORT, else 4321; 0 takes a free one)
  --base PATH  the path it was built for (default: BASE, else /)
`;

process.exitCode = await run();

async function run(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string', default: 'dist' },
        port: { type: 'string', default: process.env.PORT || '4321' },
        base: { type: 'string', default: process.env.BASE || '/' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new Error(`Unexpected port \`${values.port}\`, expected a number from 0 to 65535`);
    }
    const serving = await serve({ root: values.root, port, base: `/${values.base}/`.replace(/\/+/g, '/') });
    process.stdout.write(`Loremark is at ${serving.url.replace(/^(http:\/\/[^/]+)\/$/, '$1')}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void serving.close().then(() => process.exit(0)));
    }
    return 0;
  } catch (error) {
    const hint = error instanceof PortTaken ? '; choose another with PORT=N npm start' : '';
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}${hint}\n`);
    return 2;
  }
}
