/** Writes the alternate text of a page that names one, so that it displays correctly in any assumed charset. */

import { textPage } from '../../../src/text/page.ts';
import { readPage } from './read-page.ts';

/** @returns undefined if the page has none */
export function alternateText(html: string): string | undefined {
  // Most forwarding pages are small and name no alternate, so they need not be parsed.
  if (!html.includes('type="text/plain"')) return undefined;
  const { alternate, title, canonical: address, blocks, notes, terms } = readPage(html);
  return alternate === undefined
    ? undefined
    : withByteOrderMark(textPage({ title, address, blocks, notes, terms }));
}

/** A byte order mark tells browsers that a text beyond ASCII is UTF-8. */
function withByteOrderMark(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for ASCII.
  return /^[\x00-\x7f]*$/.test(text) ? text : `\ufeff${text}`;
}
