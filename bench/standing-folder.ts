/** A folder that holds one record after another: from one to the next little changes, and only that is written. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path below the folder → its text, or bytes that are none. */
export type Files = Readonly<Record<string, string | Buffer>>;

export interface StandingFolder {
  readonly dir: string;
  /** From now on these files stand in it and no others. */
  readonly hold: (files: Files) => void;
}

/** It is there until the process ends. */
export function standingFolder(): StandingFolder {
  const dir = mkdtempSync(join(tmpdir(), 'record-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  let standing: Files = {};
  return {
    dir,
    hold: (files) => {
      for (const path of Object.keys(standing)) if (files[path] === undefined) rmSync(join(dir, path));
      for (const [path, content] of Object.entries(files)) {
        if (standing[path] === content) continue;
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), content);
      }
      standing = { ...files };
    },
  };
}
