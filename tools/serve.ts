/** The last step of `npm start`: a built site on http://localhost:4321, until it is told to stop. */

import { CallError } from './command-line.ts';
import { PortTaken, serve } from './serve/serve.ts';

/**
 * Serves a folder and prints where; returns at once, and the process goes on until SIGINT or SIGTERM.
 *
 * @param root the built site
 * @returns the exit status so far, 0
 * @throws CallError if PORT is no port or is taken
 */
export async function serveSite(root: string): Promise<number> {
  const port = Number(process.env.PORT || '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new CallError(`unexpected PORT \`${process.env.PORT}\`, expected a number from 0 to 65535`);
  }
  const base = `/${process.env.BASE || ''}/`.replace(/\/+/g, '/');
  const serving = await serve({ root, port, base }).catch((cause: unknown) => {
    if (cause instanceof PortTaken) {
      throw new CallError(`port ${port} is taken by another process; choose one with \`PORT=N npm start\``);
    }
    throw cause;
  });
  const address = base === '/' ? serving.url.replace(/\/$/, '') : serving.url;
  process.stdout.write(`Loremark is at ${address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void serving.close().then(() => process.exit(0)));
  }
  return 0;
}
