/** The alternate text of a page that names one, written so that it reads right whatever charset is guessed. */

import { textPage } from '../../../src/text/page.ts';
import { readPage } from './read-page.ts';

/** @returns undefined where the page has none */
export function alternateText(html: string): string | undefined {
  // Most of what only forwards is small and names no alternate: it need not be read.
  if (!html.includes('type="text/plain"')) return undefined;
  const { alternate, title, canonical: address, blocks, notes } = readPage(html);
  return alternate === undefined ? undefined : marked(textPage({ title, address, blocks, notes }));
}

/** What is not plain after all says itself that it is UTF-8. */
function marked(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for.
  return /^[\x00-\x7f]*$/.test(text) ? text : `\ufeff${text}`;
}
