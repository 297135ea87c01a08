/**
 * The state of a correction rests on what the corrected person wrote afterwards: nobody accepts, contests or allows for
 * a misunderstanding without words, and only a correction of one's own words is self-corrected.
 *
 * @example ok
 *   claims/corrections/not-lazily.mdx
 * @example ok
 *   claims/corrections/not-lazily.mdx
 *     state: contested
 *   claims/positions/it-is-skipped.mdx
 *     title: Such a page is skipped all the same
 *     speaker: grace-hopper
 *     topics: [pages]
 *     evidence: [{ message: m4@mail.example, lines: [2, 2], words: skipped all the same }]
 *     relations: [{ type: opposes, to: not-lazily }]
 * @example ok
 *   claims/corrections/not-lazily.mdx
 *     state: accepted
 *     evidence:
 *       - { message: m3@mail.example, lines: [9, 9], words: not skipped at all }
 *       - { message: m3@mail.example, lines: [8, 8], words: who zeroes it, speaker: grace-hopper, quotes: true }
 *       - { message: m4@mail.example, lines: [1, 1], words: I see, speaker: grace-hopper }
 * @example ok
 *   claims/corrections/not-lazily.mdx
 *     said: zero-lazily
 *     state: self-corrected
 * @example ok
 *   claims/corrections/not-lazily.mdx
 *     state: contested
 *   claims/positions/it-is-skipped.mdx
 *     title: Such a page is skipped all the same
 *     speaker: grace-hopper
 *     topics: [pages]
 *     evidence: [{ message: m4@mail.example, lines: [2, 2], words: skipped all the same }]
 *     relations: [{ type: bears-on, to: not-lazily }]
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: contested
 *   claims/positions/it-is-skipped.mdx
 *     title: Such a page is skipped all the same
 *     speaker: grace-hopper
 *     topics: [pages]
 *     evidence: [{ message: m4@mail.example, lines: [2, 2], words: skipped all the same }]
 *     relations: [{ type: supports, to: not-lazily }]
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `contested` without later words of `grace-hopper`, expected them among the evidence
 *     5 |   - zeroing
 *     6 | state: contested
 *                ^^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` from a later message, or write `not-answered`
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: accepted
 *     evidence:
 *       - { message: m3@mail.example, lines: [9, 9], words: not skipped at all }
 *       - { message: m2@mail.example, lines: [5, 5], words: who zeroes it, speaker: grace-hopper }
 *       - { message: m4@mail.example, lines: [1, 1], words: I see }
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `accepted` without later words of `grace-hopper`, expected them among the evidence
 *     5 |   - zeroing
 *     6 | state: accepted
 *                ^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` from a later message, or write `not-answered`
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: accepted
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `accepted` without later words of `grace-hopper`, expected them among the evidence
 *     5 |   - zeroing
 *     6 | state: accepted
 *                ^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` from a later message, or write `not-answered`
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: misunderstanding-allowed
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `misunderstanding-allowed` without later words of `grace-hopper`, expected them among the evidence
 *     5 |   - zeroing
 *     6 | state: misunderstanding-allowed
 *                ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` from a later message, or write `not-answered`
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: contested
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `contested` without later words of `grace-hopper`, expected them among the evidence
 *     5 |   - zeroing
 *     6 | state: contested
 *                ^^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` from a later message, or write `not-answered`
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: contested
 *   claims/positions/it-is-skipped.mdx
 *     title: Such a page is skipped all the same
 *     speaker: grace-hopper
 *     topics: [pages]
 *     evidence: [{ message: m2@mail.example, lines: [2, 2], words: skipped all the same }]
 *     relations: [{ type: bears-on, to: not-lazily }]
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `contested` without later words of `grace-hopper`, expected them among the evidence
 *     5 |   - zeroing
 *     6 | state: contested
 *                ^^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` from a later message, or write `not-answered`
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: self-corrected
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `self-corrected` of a correction of `grace-hopper`, expected the speaker's own words to be corrected
 *     5 |   - zeroing
 *     6 | state: self-corrected
 *                ^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     said: zero-lazily
 *     state: not-answered
 * @report
 *   claims/corrections/not-lazily.mdx:6:8  error  correction-state
 *     Unexpected state `not-answered` of a correction of one's own words, expected `self-corrected`
 *     5 |   - zeroing
 *     6 | state: not-answered
 *                ^^^^^^^^^^^^
 */

import type { Claim, Graph } from '../record/graph/graph.ts';
import type { Check } from './check.ts';

export const correctionState: Check = {
  id: 'correction-state',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      if (claim.data.kind !== 'correction' || !claim.data.said || claim.state === undefined) continue;
      const corrected = graph.claims.get(claim.data.said)?.speaker;
      if (!corrected) continue;
      const place = claim.entry.placeOf(['state']);
      const own = corrected === claim.speaker;
      if (own !== (claim.state === 'self-corrected')) {
        yield {
          place,
          message: own
            ? `Unexpected state \`${claim.state}\` of a correction of one's own words, expected \`self-corrected\``
            : `Unexpected state \`self-corrected\` of a correction of \`${corrected}\`, expected the speaker's own words to be corrected`,
        };
        continue;
      }
      if (!answering.has(claim.state) || hasLaterWords(claim, corrected, graph)) continue;
      if (claim.state === 'contested' && isContested(claim, corrected, graph)) continue;
      yield {
        place,
        message: `Unexpected state \`${claim.state}\` without later words of \`${corrected}\`, expected them among the evidence`,
        help: `add an entry with \`speaker: ${corrected}\` from a later message, or write \`not-answered\``,
      };
    }
  },
};

/** States that say what the corrected person did. */
const answering: ReadonlySet<string> = new Set(['accepted', 'misunderstanding-allowed', 'contested']);

function hasLaterWords({ evidence, date }: Claim, corrected: string, graph: Graph): boolean {
  return evidence.some(
    ({ speaker, quotes, message }) =>
      speaker === corrected && !quotes && isLater(graph.messages.get(message)?.date, date),
  );
}

function isContested({ id, date }: Claim, corrected: string, graph: Graph): boolean {
  return (graph.backlinks.get(id) ?? []).some(({ type, from }) => {
    const claim = graph.claims.get(from);
    return (
      (type === 'opposes' || type === 'bears-on') && claim?.speaker === corrected && isLater(claim.date, date)
    );
  });
}

function isLater(date: string | undefined, than: string | undefined): boolean {
  return date !== undefined && than !== undefined && Date.parse(date) > Date.parse(than);
}
