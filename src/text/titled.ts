/** A title as a page and every citation show it: without its speaker it would read as an assertion of ours. */

import { hasWord } from './has-word.ts';

/** The title with the speaker's first name in front, unless it names the speaker already. */
export function titled(title: string, speakerName: string | undefined): string {
  const first = speakerName?.split(' ')[0];
  return !first || hasWord(title, first) ? title : `${first}: ${title}`;
}
