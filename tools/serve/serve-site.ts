/** Serves the built site until it is stopped, and prints the address. */

import { wholeBase } from '../../src/cite/address.ts';
import { CommandError } from '../command/command-line.ts';
import { PortTaken, type Serving, serve } from './serve.ts';

/** Called before a build of minutes, not after it. @throws CommandError if the port is invalid or in use */
export async function refusePort(env: NodeJS.ProcessEnv): Promise<void> {
  // Any folder will do: nothing is requested from it.
  await (await listening('.', env)).close();
}

/** @returns 0 once it listens; the process then continues until a signal ends it */
export async function serveSite(root: string): Promise<number> {
  const serving = await listening(root, process.env);
  process.stdout.write(`Loremark is at ${serving.url.replace(/^(http:\/\/[^/]+)\/$/, '$1')}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void serving.close().then(() => process.exit(0)));
  }
  return 0;
}

async function listening(root: string, env: NodeJS.ProcessEnv): Promise<Serving> {
  const port = Number(env['PORT'] || '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new CommandError(`PORT is \`${env['PORT']}\`, expected a number from 0 to 65535`);
  }
  const base = wholeBase(env['BASE'] || '/');
  try {
    return await serve({ root, port, base });
  } catch (cause) {
    if (cause instanceof PortTaken)
      throw new CommandError(`${cause.message}; choose another with PORT=N npm start`);
    if (cause instanceof Error && 'code' in cause && cause.code === 'EACCES')
      throw new CommandError(
        `Port ${port} may not be used by this user; choose another with PORT=N npm start`,
      );
    throw cause;
  }
}
