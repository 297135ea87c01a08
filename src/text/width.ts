/** Counts the terminal columns of a text: wide characters take two, combining marks none. */

import stringWidth from 'string-width';

export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Pads a text with spaces; a longer text is unchanged. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
