/**
 * One temporary folder for a whole run of the tests, cleared when the run ends. A worker that is busy tidying is ended from
 * outside, so what waits for the end of its process would stay: thousands of small records and homes of browsers in a week.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const name = 'loremark-tests-';
/** What `tmpdir()` and the browsers read, by system. */
const variables = ['TMPDIR', 'TEMP', 'TMP'] as const;

/** Vitest calls it once for each project, before any worker; of a run's projects the first makes the folder. */
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
    // A browser that is being ended may still write into its profile.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

/** Whether a run of the tests cleared this folder away when it ends. */
export function isOwn(folder: string): boolean {
  return basename(folder).startsWith(name);
}
