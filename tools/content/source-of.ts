/** The text of a content file from which a report shows a line. */

import { lstatSync, readFileSync } from 'node:fs';

/** @returns undefined if it cannot be read, or is a link: a report must not show what a link leads to */
export function sourceOf(file: string): string | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
