/** npm runs a script in the folder of the package; a path was typed by somebody who may stand in another. */

import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/**
 * @param name the command, as npm calls it
 * @param cwd the folder of the package
 * @returns what a typed path means: below the caller's folder, and where it is only there, below that of the package
 */
export function pathsAsTyped(name: string, env: NodeJS.ProcessEnv, cwd: string): (path: string) => string {
  const from = env['INIT_CWD'];
  // What npm set for another script says nothing of this one.
  if (env['npm_lifecycle_event'] !== name || from === undefined || from === cwd) return (path) => path;
  return (path) => {
    if (path === '' || isAbsolute(path)) return path;
    const there = resolve(from, path);
    return existsSync(there) || !existsSync(resolve(cwd, path)) ? there : path;
  };
}
