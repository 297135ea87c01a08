/** npm runs a script in the folder of the package, but the caller may have typed a path in another folder. */

import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/**
 * @param name the command, as npm calls it
 * @param cwd the folder of the package
 * @returns the typed path resolved against the caller's folder, or, if it exists only there, the folder of the package
 */
export function pathsAsTyped(name: string, env: NodeJS.ProcessEnv, cwd: string): (path: string) => string {
  const from = env['INIT_CWD'];
  // A value that npm set for another script does not apply to this one.
  if (env['npm_lifecycle_event'] !== name || from === undefined || from === cwd) return (path) => path;
  return (path) => {
    if (path === '' || isAbsolute(path)) return path;
    const there = resolve(from, path);
    return existsSync(there) || !existsSync(resolve(cwd, path)) ? there : path;
  };
}
