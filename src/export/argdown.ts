/**
 * `/api/argdown.argdown`: the claims and what supports or attacks what, for argument mapping tools. Only relations that are
 * support or attack are in it; an answer or a refinement is neither. What limits one stands after it, as a comment.
 */

import { siteName } from '../cite/address.ts';
import { citedIn } from '../cite/cited-claim.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import type { ExportContext } from './export-context.ts';

const signs: Partial<Record<RelationType, string>> = { supports: '+>', opposes: '->', corrects: '->' };

export function argdownText(graph: Graph, context: ExportContext): string {
  const statements = claimsByDate(graph.claims).map((claim) => {
    const cited = citedIn(graph, claim, context);
    const facts = [
      ...(claim.speaker === undefined ? [] : [`speaker: ${claim.speaker}`]),
      `url: "${cited.pinned}"`,
    ];
    const relations = claim.relations.flatMap(({ type, to, note }) => {
      const sign = signs[type];
      return sign === undefined || !graph.claims.has(to)
        ? []
        : [`  ${sign} [${to}]${note === undefined ? '' : ` // ${note}`}`];
    });
    return [
      `[${claim.id}]: ${escapeArgdown(claim.title)} #(${claim.kind}) {${facts.join(', ')}}`,
      ...relations,
    ].join('\n');
  });
  return `===\ntitle: ${siteName}\n===\n\n${statements.join('\n\n')}\n`;
}

/** A character with a meaning of its own gets a backslash; the last one may not be such before a space. */
function escapeArgdown(text: string): string {
  return text.replace(/[\\@#*_[\]<>{}()/~^+-]|[.:](?=\S)/g, '\\$&');
}
