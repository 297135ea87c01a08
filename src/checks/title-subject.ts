/**
 * A title is read on its own, in lists, in the matrix and in mail, so it names its subject: it does not begin with a
 * pronoun or with a verb without its subject.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: 'Ada: zeroing may wait'
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: She would zero late
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  title-subject
 *     Unexpected `She` at the start of a title, expected a title that names its subject
 *     1 | ---
 *     2 | title: She would zero late
 *                ^^^^^^^^^^^^^^^^^^^
 *     help: name the person or thing, such as `Ada: …` or a whole sentence
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: Recalls that zeroing took long
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  title-subject
 *     Unexpected `Recalls` at the start of a title, expected a title that names its subject
 *     1 | ---
 *     2 | title: Recalls that zeroing took long
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: name the person or thing, such as `Ada: …` or a whole sentence
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: '"Kind of late" is fine'
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  title-subject
 *     Unexpected `Kind of` at the start of a title, expected a title that names its subject
 *     1 | ---
 *     2 | title: '"Kind of late" is fine'
 *                ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: name the person or thing, such as `Ada: …` or a whole sentence
 */

import type { Check } from './check.ts';

const beginnings = [
  'He|She|They|It|His|Her|Their|Its|This|These|Those',
  'Kind of|Sort of|Had|Has|Was|Took|Takes|Recalls|Suspects|Says|Said|Thinks|Thought|Wonders|Agrees|Asks',
  'Wants|Wanted|Hopes|Doubts|Finds|Found|Notes that|Expects|Prefers|Believes|Sees|Saw|Knows|Likes',
];
const pattern = new RegExp(`^["'“‘]?(${beginnings.join('|')})\\b`);

export const titleSubject: Check = {
  id: 'title-subject',
  *run(graph) {
    for (const { title, entry } of graph.claims.values()) {
      const beginning = pattern.exec(title)?.[1];
      if (beginning === undefined) continue;
      yield {
        place: entry.placeOf(['title']),
        message: `Unexpected \`${beginning}\` at the start of a title, expected a title that names its subject`,
        help: 'name the person or thing, such as `Ada: …` or a whole sentence',
      };
    }
  },
};
