/**
 * A relation fits the kinds at its ends: only a question is answered, only a correction corrects, only an outcome
 * settles, only an option addresses a requirement; nobody supersedes, withdraws or restates what another person said.
 *
 * @example ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: who-zeroes }, { type: restates, to: zero-lazily }]
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     relations: [{ type: settles, to: who-zeroes }, { type: supersedes, to: zero-lazily }]
 * @example ok
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     relations:
 *       - { type: addresses, to: zero-first }
 *       - { type: restates, to: zero-lazily }
 *   claims/requirements/zero-first.mdx
 *     title: Pages are zero before anybody sees them
 *     speaker: grace-hopper
 *     topics: [zeroing]
 *   claims/outcomes/zeroing-merged.mdx
 *     relations: [{ type: settles, to: zero-first }, { type: settles, to: zero-when-idle }]
 *   claims/proposals/zero-when-idle.mdx
 *     title: Pages could be zeroed when the machine is idle
 *     speaker: grace-hopper
 *     topics: [zeroing]
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: zero-lazily }]
 * @report
 *   claims/answers/nobody-zeroes.mdx:13:11  error  relation-kinds
 *     Unexpected `answers` from an answer to a position, expected a question to be answered
 *     12 | relations:
 *     13 |   - type: answers
 *                    ^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: settles, to: who-zeroes }]
 * @report
 *   claims/positions/zero-lazily.mdx:15:11  error  relation-kinds
 *     Unexpected `settles` from a position to a question, expected only an outcome to settle something
 *     14 | relations:
 *     15 |   - type: settles
 *                    ^^^^^^^
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     relations: [{ type: settles, to: zero-lazily }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:16:11  error  relation-kinds
 *     Unexpected `settles` from an outcome to a position, expected a question, requirement or proposal to be settled
 *     15 | relations:
 *     16 |   - type: settles
 *                    ^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: corrects, to: who-zeroes }]
 * @report
 *   claims/positions/zero-lazily.mdx:15:11  error  relation-kinds
 *     Unexpected `corrects` from a position to a question, expected only a correction to correct
 *     14 | relations:
 *     15 |   - type: corrects
 *                    ^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: addresses, to: who-zeroes }]
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     relations: [{ type: addresses, to: zero-lazily }]
 *   claims/questions/who-zeroes.mdx
 *     relations: [{ type: addresses, to: zero-first }]
 *   claims/requirements/zero-first.mdx
 *     title: Pages are zero before anybody sees them
 *     speaker: grace-hopper
 *     topics: [zeroing]
 * @report
 *   claims/options/lazy-zeroing.mdx:8:11  error  relation-kinds
 *     Unexpected `addresses` from an option to a position, expected an option to address a requirement
 *     7 | relations:
 *     8 |   - type: addresses
 *                   ^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:15:11  error  relation-kinds
 *     Unexpected `addresses` from a position to a question, expected an option to address a requirement
 *     14 | relations:
 *     15 |   - type: addresses
 *                    ^^^^^^^^^
 *
 *   claims/questions/who-zeroes.mdx:18:11  error  relation-kinds
 *     Unexpected `addresses` from a question to a requirement, expected an option to address a requirement
 *     17 | relations:
 *     18 |   - type: addresses
 *                    ^^^^^^^^^
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     speaker: grace-hopper
 *     relations: [{ type: withdraws, to: zero-lazily }, { type: supersedes, to: zero-lazily }]
 * @report
 *   claims/answers/nobody-zeroes.mdx:13:11  error  relation-kinds
 *     Unexpected `withdraws` of what Ada Byron said by Grace Hopper, expected the same speaker
 *     12 | relations:
 *     13 |   - type: withdraws
 *                    ^^^^^^^^^
 *
 *   claims/answers/nobody-zeroes.mdx:15:11  error  relation-kinds
 *     Unexpected `supersedes` of what Ada Byron said by Grace Hopper, expected the same speaker
 *     14 |     to: zero-lazily
 *     15 |   - type: supersedes
 *                    ^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: restates, to: zeroing-merged }, { type: withdraws, to: who-zeroes }]
 * @report
 *   claims/positions/zero-lazily.mdx:15:11  error  relation-kinds
 *     Unexpected `restates` of what nobody in particular said by Ada Byron, expected the same speaker
 *     14 | relations:
 *     15 |   - type: restates
 *                    ^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:17:11  error  relation-kinds
 *     Unexpected `withdraws` of what Grace Hopper said by Ada Byron, expected the same speaker
 *     16 |     to: zeroing-merged
 *     17 |   - type: withdraws
 *                    ^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: supports, to: zero-lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:15:11  error  relation-kinds
 *     Unexpected relation of `zero-lazily` to itself, expected another claim
 *     14 | relations:
 *     15 |   - type: supports
 *                    ^^^^^^^^
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     said: not-lazily
 * @report
 *   claims/corrections/not-lazily.mdx:7:7  error  relation-kinds
 *     Unexpected relation of `not-lazily` to itself, expected another claim
 *     6 | state: not-answered
 *     7 | said: not-lazily
 *               ^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     speaker: ada-lovelace
 *     relations: [{ type: withdraws, to: who-zeroes }]
 * @report
 *   claims/positions/zero-lazily.mdx:15:11  error  relation-kinds
 *     Unexpected `withdraws` of what Grace Hopper said by ada-lovelace, expected the same speaker
 *     14 | relations:
 *     15 |   - type: withdraws
 *                    ^^^^^^^^^
 */

import type { Claim, Graph } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { withArticle } from '../text/article.ts';
import type { Check } from './check.ts';
import { placedRelations } from './placed-relations.ts';

export const relationKinds: Check = {
  id: 'relation-kinds',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      for (const { type, to, typePlace } of placedRelations(claim)) {
        const target = graph.claims.get(to);
        const fault = target && faultOf(type, claim, target, graph);
        if (fault) yield { place: typePlace, message: fault };
      }
    }
  },
};

function faultOf(type: RelationType, from: Claim, to: Claim, graph: Graph): string | undefined {
  if (from.id === to.id) return `Unexpected relation of \`${from.id}\` to itself, expected another claim`;
  const found = `Unexpected \`${type}\` from ${withArticle(from.kind)} to ${withArticle(to.kind)}`;
  switch (type) {
    case 'answers':
      return to.kind === 'question' ? undefined : `${found}, expected a question to be answered`;
    case 'settles':
      if (from.kind !== 'outcome') return `${found}, expected only an outcome to settle something`;
      return to.kind === 'question' || to.kind === 'requirement' || to.kind === 'proposal'
        ? undefined
        : `${found}, expected a question, requirement or proposal to be settled`;
    case 'corrects':
      return from.kind === 'correction' ? undefined : `${found}, expected only a correction to correct`;
    case 'addresses':
      return from.kind === 'option' && to.kind === 'requirement'
        ? undefined
        : `${found}, expected an option to address a requirement`;
    case 'withdraws':
    case 'supersedes':
    case 'restates':
      return from.speaker === to.speaker || from.kind === 'outcome' || from.kind === 'option'
        ? undefined
        : `Unexpected \`${type}\` of what ${speakerOf(to, graph)} said by ${speakerOf(from, graph)}, expected the same speaker`;
    default:
      return undefined;
  }
}

function speakerOf(claim: Claim, graph: Graph): string {
  return graph.nameOf(claim.speaker) ?? 'nobody in particular';
}
