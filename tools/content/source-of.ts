/** The text of a file of the content that a report shows a line of. */

import { lstatSync, readFileSync } from 'node:fs';

/** @returns undefined where it cannot be read, or is a link: what that leads to is not for a report to show */
export function sourceOf(file: string): string | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
