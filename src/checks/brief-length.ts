/**
 * A short answer is read once, in half a minute: no sentence has more than 40 words, and all together have at most 130.
 * What there is no room for is in `rests` or `open`.
 *
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. Pages [may be zeroed](claim:zero-lazily) when they are first touched, or when they are given back, or at some time between the two, or when the host is booted, or when the guest that had them before has ended and nobody has them."
 * @report
 *   briefs/who-zeroes-pages.mdx:11:1  error  brief-length
 *     Unexpected sentence of 42 words (`Pages may be zeroed when they...`), expected at most 40
 *     10 | ---
 *     11 | [Nobody](claim:nobody-zeroes) does. Pages [may be zeroed](claim:zero-lazily) when they are first touched, or when they are given back, or at some time between the two, or when the host is booted, or w
 *          ^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does, when they are first touched, or when they are given back, or at some time between the two, or when the host is booted, or when the last guest has ended. [Nobody](claim:nobody-zeroes) does, when they are first touched, or when they are given back, or at some time between the two, or when the host is booted, or when the last guest has ended.\n\n- [Nobody](claim:nobody-zeroes) does, when they are first touched, or when they are given back, or at some time between the two, or when the host is booted, or when the last guest has ended.\n- [Nobody](claim:nobody-zeroes) does, when they are first touched, or when they are given back, or at some time between the two, or when the host is booted, or when the last guest has ended."
 * @report
 *   briefs/who-zeroes-pages.mdx:2:8  error  brief-length
 *     Unexpected answer of 132 words, expected at most 130
 *     1 | ---
 *     2 | title: Zeroing of pages that nobody touches
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: what there is no room for can be in `rests` or `open`
 */

import { startOfNode } from '../record/graph/links.ts';
import { counted } from '../text/counted.ts';
import type { Check } from './check.ts';
import { proseOf, sentencesOf } from './texts/prose.ts';

const mostInSentence = 40;
const mostInAll = 130;
/** How many words of a sentence are enough to find it. */
const wordsShown = 6;

export const briefLength: Check = {
  id: 'brief-length',
  *run({ briefs }) {
    for (const { entry } of briefs.values()) {
      let all = 0;
      for (const prose of proseOf(entry))
        for (const { text } of sentencesOf(prose)) {
          const words = text.trim().split(/\s+/);
          all += words.length;
          if (words.length <= mostInSentence) continue;
          yield {
            place: startOfNode(entry.file, prose.paragraph),
            message: `Unexpected sentence of ${counted(words.length, 'word')} (\`${words.slice(0, wordsShown).join(' ')}...\`), expected at most ${mostInSentence}`,
          };
        }
      if (all > mostInAll)
        yield {
          place: entry.placeOf(['title']),
          message: `Unexpected answer of ${counted(all, 'word')}, expected at most ${mostInAll}`,
          help: 'what there is no room for can be in `rests` or `open`',
        };
    }
  },
};
