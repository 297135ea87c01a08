/** The folder that a command was told to work on. */

import { statSync } from 'node:fs';
import { CallError } from '../command/command-line.ts';

/** @throws CallError where there is no such folder */
export function refuseMissing(dir: string): void {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CallError(`there is no content folder \`${dir}\`; name one with \`--content DIR\``);
  }
}
