/**
 * Makes one temporary folder for a whole run of the tests, removed when the run ends. Vitest kills a worker that is
 * still cleaning up, so cleaning at the end of its process would leave thousands of small records and browser profiles
 * in a week.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const name = 'loremark-tests-';
/** The variables that `tmpdir()` and the browsers read, by system. */
const variables = ['TMPDIR', 'TEMP', 'TMP'] as const;

/** Vitest calls it once for each project, before any worker; the first project of a run makes the folder. */
export default function setup(): () => void {
  if (isOwn(tmpdir())) return () => {};
  const before = variables.map((variable) => process.env[variable]);
  const folder = mkdtempSync(join(tmpdir(), name));
  for (const variable of variables) process.env[variable] = folder;
  return () => {
    variables.forEach((variable, at) => {
      const value = before[at];
      if (value === undefined) delete process.env[variable];
      else process.env[variable] = value;
    });
    // A browser that is shutting down may still write into its profile.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

/** Whether a run of the tests made this folder and removes it when it ends. */
export function isOwn(folder: string): boolean {
  return basename(folder).startsWith(name);
}
