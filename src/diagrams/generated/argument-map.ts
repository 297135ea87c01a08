/**
 * Claims and what holds between them, as a map: each arrow points back at what it answers, corrects or supports.
 */

import type { Claim, Graph, Relation } from '../../record/graph/graph.ts';
import type { DiagramSource } from '../source.ts';
import { label } from './label.ts';

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
  'bears-on': 'bears on',
};

/** The map of the given claims; `undefined` if fewer than `least` relations are recorded among them. */
export function argumentMap(
  graph: Graph,
  claims: readonly Claim[],
  words: Pick<DiagramSource, 'id' | 'title' | 'description'>,
  least = 1,
): DiagramSource | undefined {
  const chosen = new Set(claims.map(({ id }) => id));
  const relations = graph.relations.filter(
    ({ from, to }) => from !== to && chosen.has(from) && chosen.has(to),
  );
  if (relations.length < least) return undefined;
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const shown = claims.filter(({ id }) => related.has(id)).sort(byDate);
  const nodeOf = new Map(shown.map(({ id }, index) => [id, `n${index + 1}`]));
  const boxes = shown.map((claim) => {
    const said = `<b>${label(speakerOf(graph, claim))}</b><br/><i>${label(kindAndDay(claim))}</i><br/>${label(claim.title)}`;
    return `  ${nodeOf.get(claim.id)}["${said}"]:::${claim.kind}`;
  });
  const arrows = relations.map(
    (relation) => `  ${nodeOf.get(relation.from)} ${arrowOf(relation)} ${nodeOf.get(relation.to)}`,
  );
  // Many claims side by side are wider than any column; one below the other they are a list with arrows.
  const direction = shown.length > 5 ? 'RL' : 'BT';
  return {
    ...words,
    source: `flowchart ${direction}\n${[...boxes, ...arrows].join('\n')}\n`,
    links: Object.fromEntries(shown.map(({ id }) => [nodeOf.get(id) ?? id, `claim:${id}`])),
    names: Object.fromEntries(
      shown.map((claim) => [
        nodeOf.get(claim.id) ?? claim.id,
        `${speakerOf(graph, claim)}, ${kindAndDay(claim)}: ${claim.title}`,
      ]),
    ),
  };
}

/** An option or an outcome may have nobody who said it. */
function speakerOf(graph: Graph, { speaker }: Claim): string {
  return speaker === undefined ? 'On record' : (graph.people.get(speaker)?.name ?? speaker);
}

/** The kind is written out, because its colour alone would not tell everybody. */
function kindAndDay({ kind, date }: Claim): string {
  return date === undefined ? kind : `${kind}, ${date.slice(0, 10)}`;
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
