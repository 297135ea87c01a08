/** Astro's build as a process of its own, so that it has a processor to itself. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { CallError } from '../command/command-line.ts';

export interface Astro {
  /** Settles when all pages stand. @throws CallError with what Astro said */
  readonly done: Promise<void>;
  /** Ends it; nothing where it has ended. */
  readonly stop: () => Promise<void>;
}

/** Room for what a page needs only while it is made: with Node's own the collector took an eighth of the time. */
const youngSpace = '--max-semi-space-size=64';

/** A build that was ended outright can stop nothing any more: Astro would write on into a folder that nobody clears up. */
const withParent = new URL('end-with-parent.ts', import.meta.url).href;

export function beginAstro(content: string, out: string): Astro {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const args = [youngSpace, '--import', withParent, astro, 'build', '--silent', '--outDir', resolve(out)];
  const child = spawn(process.execPath, args, {
    env: { ...surroundings(), LOREMARK_CONTENT: content },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const closed = once(child, 'close');
  let stopped = false;
  const done = closed.then(([status]) => {
    if (status === 0 || stopped) return;
    process.stderr.write(Buffer.concat(said));
    throw new CallError(
      `the site could not be built (Astro ended with ${status}); what it said stands above`,
    );
  });
  // A failure is told to whoever waits, and nobody may: the check can fail first.
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

/** The environment without what Vite would take for its own: what stands in it must not move an address. */
function surroundings(): NodeJS.ProcessEnv {
  const { BASE_URL, MODE, DEV, PROD, SSR, ...others } = process.env;
  return { ...others, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
}
