/** Serves the built site until it is told to stop, and prints where. */

import { CallError } from '../command-line.ts';
import { PortTaken, serve } from './serve.ts';

/** @returns 0 once it listens; the process then lives on until a signal ends it */
export async function serveSite(root: string): Promise<number> {
  const port = Number(process.env['PORT'] || '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new CallError(`PORT is \`${process.env['PORT']}\`, expected a number from 0 to 65535`);
  }
  const base = `/${process.env['BASE'] || '/'}/`.replace(/\/+/g, '/');
  try {
    const serving = await serve({ root, port, base });
    process.stdout.write(`Loremark is at ${serving.url.replace(/^(http:\/\/[^/]+)\/$/, '$1')}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void serving.close().then(() => process.exit(0)));
    }
    return 0;
  } catch (cause) {
    if (cause instanceof PortTaken)
      throw new CallError(`${cause.message}; choose another with PORT=N npm start`);
    throw cause;
  }
}
