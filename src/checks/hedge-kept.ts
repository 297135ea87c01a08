/**
 * A short answer is no more certain than the claims it rests on: if the title of a claim has a hedge, the sentence
 * that links the claim has one too.
 *
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. Pages [could](claim:zero-lazily) be zeroed late."
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. Pages [are](claim:zero-lazily) zeroed late."
 * @report
 *   briefs/who-zeroes-pages.mdx:11:1  error  hedge-kept
 *     Unexpected sentence without the hedge of `zero-lazily` (`may`), expected one in `Pages are zeroed late.`
 *     10 | ---
 *     11 | [Nobody](claim:nobody-zeroes) does. Pages [are](claim:zero-lazily) zeroed late.
 *          ^
 *     help: say `may` in that sentence too, or another word that is as tentative
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does, [here](topic:zero-lazily)."
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. Pages are apparently [zeroed](claim:zero-lazily) late. It seems [so](claim:zero-lazily). They wondered [why](claim:zero-lazily). They hoped [so](claim:zero-lazily) if so."
 */

import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { startOfNode } from '../record/graph/links.ts';
import type { Check } from './check.ts';
import { proseOf, type Sentence, sentencesOf } from './texts/prose.ts';

const hedges = [
  'may|might|maybe|could|can|would|should|perhaps|possibly|probably|likely|unlikely|hopefully|apparently',
  'seems?|seemed|appears?|appeared|suspects?|suspected|thinks?|thought|believes?|believed|doubts?|doubted',
  'expects?|expected|hopes?|hoped|wants?|wanted|prefers?|preferred|suggests?|suggested|wonders?|wondered',
  'if|unless|almost|mostly|partly|in part|not sure|unsure|impression|open|asked|proposed|planned|rather',
];
const hedge = new RegExp(`\\b(${hedges.join('|')})\\b`, 'i');

export const hedgeKept: Check = {
  id: 'hedge-kept',
  *run(graph) {
    for (const { text, links, place } of sentencesIn(graph)) {
      if (hedge.test(text)) continue;
      for (const { target } of links) {
        const claim = target.kind === 'claim' ? graph.claims.get(target.id) : undefined;
        const word = claim && hedge.exec(claim.title)?.[0];
        if (!claim || word === undefined) continue;
        yield {
          place,
          message: `Unexpected sentence without the hedge of \`${claim.id}\` (\`${word}\`), expected one in \`${text}\``,
          help: `say \`${word}\` in that sentence too, or another word that is as tentative`,
        };
      }
    }
  },
};

/** The sentences of the short answers. */
function sentencesIn({ briefs }: Graph): readonly (Sentence & { readonly place: Place })[] {
  return [...briefs.values()].flatMap(({ entry }) =>
    proseOf(entry).flatMap((prose) => {
      const place = startOfNode(entry.file, prose.paragraph);
      return sentencesOf(prose).map((sentence) => ({ ...sentence, place }));
    }),
  );
}
