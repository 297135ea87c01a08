/**
 * A link to a claim says what is behind it when its words are read alone, as in a list of the links of a page: at least
 * two words (an outcome may be linked by a name), of which one says more than who spoke, again, or where.
 *
 * @example ok
 *   topics/zeroing.mdx
 *     body: "Ada wrote that [pages may be zeroed lazily](claim:zero-lazily)."
 * @example ok
 *   topics/zeroing.mdx
 *     body: "Other work: [zeroing](claim:zeroing-merged). See [Ada](person:ada-byron)."
 * @example not-ok
 *   topics/zeroing.mdx
 *     body: "Grace [agreed](claim:zero-lazily)."
 * @report
 *   topics/zeroing.mdx:9:7  error  link-alone
 *     Unexpected `agreed` as words of a link to `zero-lazily`, expected words that tell what it says
 *     8 | ---
 *     9 | Grace [agreed](claim:zero-lazily).
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "Ada [said so again](claim:zero-lazily), [in \"her reply\"](claim:zeroing-merged) too, which is [why](claim:zero-lazily)."
 * @report
 *   briefs/who-zeroes-pages.mdx:11:5  error  link-alone
 *     Unexpected `said so again` as words of a link to `zero-lazily`, expected words that tell what it says
 *     10 | ---
 *     11 | Ada [said so again](claim:zero-lazily), [in "her reply"](claim:zeroing-merged) too, which is [why](claim:zero-lazily).
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   briefs/who-zeroes-pages.mdx:11:41  error  link-alone
 *     Unexpected `in "her reply"` as words of a link to `zeroing-merged`, expected words that tell what it says
 *     10 | ---
 *     11 | Ada [said so again](claim:zero-lazily), [in "her reply"](claim:zeroing-merged) too, which is [why](claim:zero-lazily).
 *                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   briefs/who-zeroes-pages.mdx:11:94  error  link-alone
 *     Unexpected `why` as words of a link to `zero-lazily`, expected words that tell what it says
 *     10 | ---
 *     11 | Ada [said so again](claim:zero-lazily), [in "her reply"](claim:zeroing-merged) too, which is [why](claim:zero-lazily).
 *                                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^
 */

import type { Link } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placeOfNode, targetOf } from '../record/graph/links.ts';
import type { Check } from './check.ts';

const fewestWords = 2;
const small = new Set(
  [
    'a an the this that these those it its he him his she her they them their we our so such there here then',
    'and or but not no yes nor of to for in at by on via from with under as until since if than after before',
    'is are was were be been has had have does did do will would may might must can could should',
    'said says say wrote writes write asked asks answered answers answer replied replies reply repeated repeats',
    'agreed agrees told called named again too also once later earlier more one two three why what which who how',
    'seen found open still both all some other another own mail word words sentence question',
  ].flatMap((words) => words.split(' ')),
);

export const linkAlone: Check = {
  id: 'link-alone',
  *run({ briefs, topics, essays, claims }) {
    for (const { entry } of [...briefs.values(), ...topics.values(), ...essays.values()]) {
      const links: Link[] = [];
      if (entry.body?.tree) visit(entry.body.tree, 'link', (link) => void links.push(link));
      for (const link of links) {
        const target = targetOf(link.url);
        if (target.kind !== 'claim') continue;
        const words = textOf(link).replace(/\s+/g, ' ');
        if (saysEnough(words, claims.get(target.id)?.kind === 'outcome')) continue;
        yield {
          place: placeOfNode(entry.file, link),
          message: `Unexpected \`${words}\` as words of a link to \`${target.id}\`, expected words that tell what it says`,
        };
      }
    }
  },
};

function saysEnough(text: string, mayBeName: boolean): boolean {
  const words = text.toLowerCase().match(/[\p{L}_]+/gu) ?? [];
  return words.length >= (mayBeName ? 1 : fewestWords) && words.some((word) => !small.has(word));
}
