/**
 * `/api/aif.json`: the claims in the Argument Interchange Format: information (I), locutions with the speaker (L,
 * joined by an illocution YA), and inference (RA), conflict (CA) and rephrase (MA) between claims. The order of ids is
 * fixed.
 */

import { citedIn } from '../cite/cited-claim.ts';
import { firstSaid } from '../cite/said-together.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { sideBySide } from '../text/side-by-side.ts';
import { type ExportContext, json } from './export-context.ts';

type NodeType = 'I' | 'L' | 'YA' | 'RA' | 'CA' | 'MA';

interface AifNode {
  readonly nodeID: string;
  readonly text: string;
  readonly type: NodeType;
}

const schemes: Partial<Record<RelationType, readonly [type: NodeType, text: string]>> = {
  supports: ['RA', 'Default Inference'],
  opposes: ['CA', 'Default Conflict'],
  corrects: ['CA', 'Default Conflict'],
  restates: ['MA', 'Default Rephrase'],
  refines: ['MA', 'Default Rephrase'],
};

export function aifJson(graph: Graph, context: ExportContext): string {
  const nodes: AifNode[] = [];
  const edges: { readonly edgeID: string; readonly fromID: string; readonly toID: string }[] = [];
  const locutions: { nodeID: string; personID: string; timestamp: string | null; source: string }[] = [];
  const nodeOfClaim = new Map<string, string>();
  const claims = claimsByDate(graph.claims);
  const add = (type: NodeType, text: string) => {
    const nodeID = String(nodes.length + 1);
    nodes.push({ nodeID, text, type });
    return nodeID;
  };
  const join = (...path: readonly string[]) => {
    for (const [index, toID] of path.slice(1).entries()) {
      edges.push({ edgeID: String(edges.length + 1), fromID: path[index] ?? '', toID });
    }
  };

  for (const claim of claims) {
    const cited = citedIn(graph, claim, context);
    const information = add('I', claim.title);
    nodeOfClaim.set(claim.id, information);
    if (cited.speaker === undefined || cited.speakerName === undefined) continue;
    const words = firstSaid(cited)?.words.replaceAll(sideBySide, ' ') ?? claim.title;
    const locution = add('L', `${cited.speakerName} : ${words}`);
    join(locution, add('YA', claim.kind === 'question' ? 'Pure Questioning' : 'Asserting'), information);
    locutions.push({
      nodeID: locution,
      personID: cited.speaker,
      timestamp: cited.date ?? null,
      source: cited.pinned,
    });
  }
  for (const { relations } of claims) {
    for (const { type, from, to } of relations) {
      const scheme = schemes[type];
      const start = nodeOfClaim.get(from);
      const end = nodeOfClaim.get(to);
      if (scheme && start !== undefined && end !== undefined) join(start, add(...scheme), end);
    }
  }
  const speakers = new Set(locutions.map(({ personID }) => personID));
  const participants = [...graph.people.values()]
    .filter(({ id }) => speakers.has(id))
    .map(({ id, name }) => ({ participantID: id, name }));
  return json({ nodes, edges, locutions, participants });
}
