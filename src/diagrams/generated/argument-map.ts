/**
 * Claims and what holds between them, as a map: later ones below, each arrow pointing at what it answers, corrects or supports.
 */

import type { Claim, Graph, Relation } from '../../graph/graph.ts';
import type { DiagramSource } from '../source.ts';
import { namedLabel } from './label.ts';

const words: Readonly<Record<Relation['type'], string>> = {
  answers: 'answers',
  supports: 'supports',
  opposes: 'opposes',
  corrects: 'corrects',
  refines: 'refines',
  restates: 'says again',
  withdraws: 'withdraws',
  supersedes: 'replaces',
  requires: 'needs',
  addresses: 'addresses',
  settles: 'settles',
};

/** The map of the given claims; `undefined` if nothing is recorded between any two of them. */
export function argumentMap(
  graph: Graph,
  claims: readonly Claim[],
  words: Pick<DiagramSource, 'id' | 'title' | 'description'>,
): DiagramSource | undefined {
  const chosen = new Set(claims.map(({ id }) => id));
  const relations = graph.relations.filter(
    ({ from, to }) => from !== to && chosen.has(from) && chosen.has(to),
  );
  if (relations.length === 0) return undefined;
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const shown = claims.filter(({ id }) => related.has(id)).sort(byDate);
  const nodeOf = new Map(shown.map(({ id }, index) => [id, `n${index + 1}`]));
  const boxes = shown.map(
    (claim) =>
      `  ${nodeOf.get(claim.id)}["${namedLabel(heading(graph, claim), claim.title)}"]:::${claim.kind}`,
  );
  const arrows = relations.map(
    (relation) => `  ${nodeOf.get(relation.from)} ${arrowOf(relation)} ${nodeOf.get(relation.to)}`,
  );
  return {
    ...words,
    source: `flowchart BT\n${[...boxes, ...arrows].join('\n')}\n`,
    links: Object.fromEntries(shown.map(({ id }) => [nodeOf.get(id) ?? id, `claim:${id}`])),
  };
}

/** Who said it and on which day; an option or outcome has its kind instead of a speaker. */
function heading(graph: Graph, claim: Claim): string {
  const who =
    claim.speaker === undefined ? claim.kind : (graph.people.get(claim.speaker)?.name ?? claim.speaker);
  return claim.date === undefined ? who : `${who}, ${claim.date.slice(0, 10)}`;
}

/** Disagreement is dashed, so that it is seen without colour as well. */
function arrowOf({ type }: Relation): string {
  const dashed = type === 'opposes' || type === 'corrects' || type === 'withdraws';
  return dashed ? `-. "${words[type]}" .->` : `-- "${words[type]}" -->`;
}

function byDate(a: Claim, b: Claim): number {
  const at = ({ date }: Claim): number => (date === undefined ? Number.POSITIVE_INFINITY : Date.parse(date));
  return at(a) === at(b) ? (a.id < b.id ? -1 : 1) : at(a) < at(b) ? -1 : 1;
}
