/** Quoted words as a fragment: where they were cut is marked, so that they do not look like a sentence. */

import { quoted } from '../../prose/typography.ts';

/** The sides of words that others stand beside, which need no mark. */
interface Beside {
  readonly before?: boolean;
  readonly after?: boolean;
}

export function fragment(words: string, { before = false, after = false }: Beside = {}): string {
  const text = quoted(words);
  const start = !before && /^[“‘"'(*_]*[a-z]/.test(text) ? '… ' : '';
  const end = after || /[.?!…)]['’”]*$/.test(text) ? '' : ' …';
  return `${start}${text}${end}`;
}

/** The same on a page, where such a mark does not stand alone on a line. */
export function shownFragment(words: string, beside?: Beside): string {
  return fragment(words, beside).replace(/^… /, '…\u00a0').replace(/ …$/, '\u00a0…');
}
