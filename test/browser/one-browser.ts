/** One browser for all test files of a run: starting it costs more than most of them. */

import type { TestProject } from 'vitest/node';
import { launchServer } from '../../tools/browser/launch.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of this run answers. */
    readonly browser: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await launchServer({ prefer: 'system' });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
