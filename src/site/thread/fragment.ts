/** Quoted words as a fragment: where they were cut is marked, so that they do not look like a sentence. */

import { quoted } from '../../prose/typography.ts';

export function fragment(words: string): string {
  const text = quoted(words);
  const start = /^[“‘"'(*_]*[a-z]/.test(text) ? '… ' : '';
  const end = /[.?!…)]['’”]*$/.test(text) ? '' : ' …';
  return `${start}${text}${end}`;
}

/** The same on a page, where such a mark does not stand alone on a line. */
export function shownFragment(words: string): string {
  return fragment(words).replace(/^… /, '…\u00a0').replace(/ …$/, '\u00a0…');
}
