/** Runs Astro's build in a separate process, so that it can use a second processor. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { CommandError } from '../command/command-line.ts';
import { youngSpace } from '../command/young-space.ts';

export interface Astro {
  /** Settles when all pages are written. @throws CommandError with Astro's output */
  readonly done: Promise<void>;
  /** Ends the build; does nothing if it has ended. */
  readonly stop: () => Promise<void>;
}

/** A killed build cannot stop Astro any more, which would continue to write into a folder that nobody clears. */
const withParent = new URL('end-with-parent.ts', import.meta.url).href;

export function startAstro(content: string, out: string): Astro {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const args = [...youngSpace, '--import', withParent, astro, 'build', '--silent', '--outDir', resolve(out)];
  const child = spawn(process.execPath, args, {
    env: { ...buildEnvironment(), LOREMARK_CONTENT: content },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => printed.push(part));
  const closed = once(child, 'close');
  let stopped = false;
  const done = closed.then(([status]) => {
    if (status === 0 || stopped) return;
    process.stderr.write(Buffer.concat(printed));
    throw new CommandError(`the site could not be built (Astro ended with ${status}); its output is above`);
  });
  // A failure is reported to the waiting caller. There may be none, because the check can fail first.
  done.catch(() => undefined);
  return {
    done,
    stop: async () => {
      stopped = true;
      child.kill();
      await closed;
    },
  };
}

/** The environment without variables that Vite reads: they must not change an address. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { BASE_URL, MODE, DEV, PROD, SSR, ...others } = process.env;
  return { ...others, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
}
