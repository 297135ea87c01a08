/** How many columns of a terminal a text takes: wide characters two, combining marks none. */

import stringWidth from 'string-width';

export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Fills a text up with spaces; a longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
