/**
 * `/api/argdown.argdown`: the claims and the support and attack between them, for argument mapping tools. Other
 * relations, such as answers and refinements, are left out. The limit of a relation follows it as a comment.
 */

import { siteName } from '../cite/address.ts';
import { citedIn } from '../cite/cited-claim.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import type { ExportContext } from './export-context.ts';

const symbols: Partial<Record<RelationType, string>> = { supports: '+>', opposes: '->', corrects: '->' };

export function argdownText(graph: Graph, context: ExportContext): string {
  const statements = claimsByDate(graph.claims).map((claim) => {
    const cited = citedIn(graph, claim, context);
    const facts = [
      ...(claim.speaker === undefined ? [] : [`speaker: ${claim.speaker}`]),
      `url: "${cited.pinned}"`,
    ];
    const relations = claim.relations.flatMap(({ type, to, note }) => {
      const symbol = symbols[type];
      return symbol === undefined || !graph.claims.has(to)
        ? []
        : [`  ${symbol} [${to}]${note === undefined ? '' : ` // ${note}`}`];
    });
    return [
      `[${claim.id}]: ${escapeArgdown(claim.title)} #(${claim.kind}) {${facts.join(', ')}}`,
      ...relations,
    ].join('\n');
  });
  return `===\ntitle: ${siteName}\n===\n\n${statements.join('\n\n')}\n`;
}

/** Escapes characters that have a meaning in Argdown, `.` and `:` only if no space follows. */
function escapeArgdown(text: string): string {
  return text.replace(/[\\@#*_[\]<>{}()/~^+-]|[.:](?=\S)/g, '\\$&');
}
