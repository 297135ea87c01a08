/**
 * A relation makes sense between the kinds at its ends: only a question is answered, only a correction corrects, only
 * an outcome settles, only an option addresses a requirement; nobody supersedes or withdraws what another person said.
 *
 * @example ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: who-zeroes }]
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: zero-lazily }]
 * @report
 *   claims/answers/nobody-zeroes.mdx:13:11  error  relation-kinds
 *     Unexpected `answers` from a answer to a position, expected a question to be answered
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
 *   claims/answers/nobody-zeroes.mdx
 *     speaker: grace-hopper
 *     relations: [{ type: withdraws, to: zero-lazily }]
 * @report
 *   claims/answers/nobody-zeroes.mdx:13:11  error  relation-kinds
 *     Unexpected `withdraws` of what Ada Byron said by Grace Hopper, expected one speaker
 *     12 | relations:
 *     13 |   - type: withdraws
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
 */

import type { Claim, Graph } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import type { Check } from './check.ts';

export const relationKinds: Check = {
  id: 'relation-kinds',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      for (const [index, { type, to }] of (claim.data.relations ?? []).entries()) {
        const target = graph.claims.get(to);
        const fault = target && faultOf(type, claim, target, graph);
        if (fault) yield { place: claim.entry.placeOf(['relations', index, 'type']), message: fault };
      }
    }
  },
};

function faultOf(type: RelationType, from: Claim, to: Claim, graph: Graph): string | undefined {
  if (from.id === to.id) return `Unexpected relation of \`${from.id}\` to itself, expected another claim`;
  const found = `Unexpected \`${type}\` from a ${from.kind} to a ${to.kind}`;
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
        : `Unexpected \`${type}\` of what ${nameOf(to, graph)} said by ${nameOf(from, graph)}, expected one speaker`;
    default:
      return undefined;
  }
}

function nameOf(claim: Claim, graph: Graph): string {
  return claim.speaker ? (graph.people.get(claim.speaker)?.name ?? claim.speaker) : 'nobody in particular';
}
