/** A folder that contains one record after another; only the differences are written. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path below the folder → its text, or bytes that are not text. */
export type Files = Readonly<Record<string, string | Buffer>>;

export interface StandingFolder {
  readonly dir: string;
  /** Replaces the contents with these files. */
  readonly hold: (files: Files) => void;
}

/** It exists until the process ends. */
export function standingFolder(): StandingFolder {
  const dir = mkdtempSync(join(tmpdir(), 'record-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  let current: Files = {};
  return {
    dir,
    hold: (files) => {
      for (const path of Object.keys(current)) if (files[path] === undefined) rmSync(join(dir, path));
      for (const [path, content] of Object.entries(files)) {
        if (current[path] === content) continue;
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), content);
      }
      current = { ...files };
    },
  };
}
