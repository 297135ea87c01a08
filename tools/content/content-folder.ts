/** The folder that a command works on. */

import { statSync } from 'node:fs';
import { CommandError } from '../command/command-line.ts';

/** @throws CommandError if there is no such folder */
export function refuseMissing(dir: string): void {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`there is no content folder \`${dir}\`; name one with \`--content DIR\``);
  }
}
