/**
 * The mail form of a short answer quotes claims that the answer rests on: words from one message with their subject, so
 * that each can be read on its own, and every outcome with one or two public sources, so that readers need not trust
 * this site for what is true today.
 *
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     rests: [nobody-zeroes, not-lazily, zeroing-merged]
 *     body: "[Nobody](claim:nobody-zeroes) does, which is [not](claim:not-lazily) skipping it. It was [merged](claim:zeroing-merged)."
 *     mail: [{ claim: nobody-zeroes, on: untouched pages }, { claim: not-lazily, on: lazy zeroing, words: [not skipped] }, { claim: zeroing-merged, sources: [3d3a04fad25a6621828518a2abe536142d2c1a7d] }]
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     mail: [{ claim: who-zeroes, on: untouched pages }]
 * @report
 *   briefs/who-zeroes-pages.mdx:11:12  error  brief-mail
 *     Unexpected claim `who-zeroes` that the answer does not rest on, expected one of `rests`
 *     10 | mail:
 *     11 |   - claim: who-zeroes
 *                     ^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     mail: [{ claim: nobody-zeroes }]
 * @report
 *   briefs/who-zeroes-pages.mdx:11:12  error  brief-mail
 *     Unexpected quotation without its subject, expected `on`
 *     10 | mail:
 *     11 |   - claim: nobody-zeroes
 *                     ^^^^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     mail: [{ claim: nobody-zeroes, on: untouched pages, words: [somebody does] }]
 * @report
 *   briefs/who-zeroes-pages.mdx:11:12  error  brief-mail
 *     Unexpected words `somebody does`, expected words of a fragment of `nobody-zeroes`
 *     10 | mail:
 *     11 |   - claim: nobody-zeroes
 *                     ^^^^^^^^^^^^^
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     evidence: [{ message: m3@mail.example, lines: [7, 7], words: then nobody does }, { message: m1@mail.example, lines: [2, 2], words: zero the pages }, { message: m1@mail.example, lines: [3, 3], words: lazily }]
 *   briefs/who-zeroes-pages.mdx
 *     mail: [{ claim: nobody-zeroes, on: untouched pages }]
 * @report
 *   briefs/who-zeroes-pages.mdx:11:12  error  brief-mail
 *     Unexpected words of 2 messages, expected `words` that choose fragments of one
 *     10 | mail:
 *     11 |   - claim: nobody-zeroes
 *                     ^^^^^^^^^^^^^
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     evidence: [{ message: m3@mail.example, lines: [7, 7], words: then nobody does }, { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 *   briefs/who-zeroes-pages.mdx
 *     mail: [{ claim: nobody-zeroes, on: untouched pages, words: [nobody, the pages] }]
 * @report
 *   briefs/who-zeroes-pages.mdx:11:12  error  brief-mail
 *     Unexpected words of 2 messages, expected `words` that choose fragments of one
 *     10 | mail:
 *     11 |   - claim: nobody-zeroes
 *                     ^^^^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     rests: [nobody-zeroes, zeroing-merged]
 *     body: "[Nobody](claim:nobody-zeroes) does. It was [merged](claim:zeroing-merged)."
 *     mail: [{ claim: nobody-zeroes, on: untouched pages }]
 * @report
 *   briefs/who-zeroes-pages.mdx:10:5  error  brief-mail
 *     Unexpected outcome `zeroing-merged` missing from the mail form, expected it in `mail`
 *      9 |   - nobody-zeroes
 *     10 |   - zeroing-merged
 *              ^^^^^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     rests: [nobody-zeroes, zeroing-merged]
 *     body: "[Nobody](claim:nobody-zeroes) does. It was [merged](claim:zeroing-merged)."
 *     mail: [{ claim: nobody-zeroes, on: untouched pages }, { claim: zeroing-merged, sources: [pull] }]
 * @report
 *   briefs/who-zeroes-pages.mdx:14:12  error  brief-mail
 *     Unexpected source `pull`, expected the key or id of a source of `zeroing-merged` with an address
 *     13 |     on: untouched pages
 *     14 |   - claim: zeroing-merged
 *                     ^^^^^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     rests: [nobody-zeroes, zeroing-merged]
 *     body: "[Nobody](claim:nobody-zeroes) does. It was [merged](claim:zeroing-merged)."
 *     mail: [{ claim: nobody-zeroes, on: untouched pages }, { claim: zeroing-merged }]
 * @report
 *   briefs/who-zeroes-pages.mdx:14:12  error  brief-mail
 *     Unexpected outcome without a source, expected one or two of its own in `sources`
 *     13 |     on: untouched pages
 *     14 |   - claim: zeroing-merged
 *                     ^^^^^^^^^^^^^^
 * @example ok
 *   claims/answers/nobody-zeroes.mdx
 *     evidence: [{ message: m3@mail.example, lines: [7, 7], words: then nobody does }, { message: m2@mail.example, lines: [5, 5], words: who zeroes it, speaker: grace-hopper }]
 *   briefs/who-zeroes-pages.mdx
 *     mail: [{ claim: nobody-zeroes, on: untouched pages }]
 */

import type { Brief, Claim, Graph } from '../record/graph/graph.ts';
import type { MailEntryData } from '../record/schema/brief.ts';
import type { Check, Finding } from './check.ts';
import { chosenWordsFault } from './chosen-words.ts';

export const briefMail: Check = {
  id: 'brief-mail',
  *run(graph) {
    for (const brief of graph.briefs.values()) if (brief.mail) yield* mailOf(graph, brief, brief.mail);
  },
};

function* mailOf(graph: Graph, brief: Brief, mail: readonly MailEntryData[]): Iterable<Finding> {
  const { entry, rests } = brief;
  for (const [index, choice] of mail.entries()) {
    const claim = graph.claims.get(choice.claim);
    const path = ['mail', index, 'claim'];
    if (!rests.includes(choice.claim))
      yield {
        place: entry.placeOf(path),
        message: `Unexpected claim \`${choice.claim}\` that the answer does not rest on, expected one of \`rests\``,
      };
    if (!claim) continue;
    const fault = claim.kind === 'outcome' ? outcomeFault(claim, choice) : quotationFault(claim, choice);
    if (fault !== undefined) yield { place: entry.placeOf(path), message: fault };
  }
  for (const [index, id] of rests.entries()) {
    if (graph.claims.get(id)?.kind !== 'outcome' || mail.some(({ claim }) => claim === id)) continue;
    yield {
      place: entry.placeOf(['rests', index]),
      message: `Unexpected outcome \`${id}\` missing from the mail form, expected it in \`mail\``,
    };
  }
}

function quotationFault(claim: Claim, { on, words }: MailEntryData): string | undefined {
  if (on === undefined) return 'Unexpected quotation without its subject, expected `on`';
  return chosenWordsFault(claim, words);
}

function outcomeFault(claim: Claim, { sources }: MailEntryData): string | undefined {
  if (!sources) return 'Unexpected outcome without a source, expected one or two of its own in `sources`';
  const missing = sources.find(
    (name) => !claim.sources.some(({ key, id, url }) => url !== undefined && (key === name || id === name)),
  );
  return (
    missing &&
    `Unexpected source \`${missing}\`, expected the key or id of a source of \`${claim.id}\` with an address`
  );
}
