/** The days on which something was said or came of it, how much and by whom: the course of the debate at a glance. */

import type { Claim, Graph } from '../../record/graph/graph.ts';
import type { DiagramSource } from '../source.ts';
import { label } from './label.ts';

/** Names shown of a day; the others are counted. */
const namesShown = 3;

export function timeline(graph: Graph): DiagramSource | undefined {
  const dated = [...graph.claims.values()].filter(
    ({ date, kind }) => date !== undefined && kind !== 'outcome',
  );
  const days = [...Map.groupBy(dated, ({ date }) => (date ?? '').slice(0, 10))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  if (days.length < 2) return undefined;
  const boxes = days.map(
    ([day, claims], index) => `  d${index + 1}["<b>${label(day)}</b><br/>${words(graph, claims)}"]`,
  );
  const steps = days
    .slice(1)
    .map(([day], index) => `  d${index + 1} -- "${gap(days[index]?.[0] ?? day, day)}" --> d${index + 2}`);
  return {
    id: 'timeline',
    title: 'The course of the debate',
    description:
      'Each box is a day on which a recorded claim was made, with its number of claims and who made most of them.',
    source: `flowchart TB\n${[...boxes, ...steps].join('\n')}\n`,
    links: Object.fromEntries(days.map(([day], index) => [`d${index + 1}`, `/timeline/#d-${day}`])),
    arrow: 'then',
  };
}

function words(graph: Graph, claims: readonly Claim[]): string {
  const counts = [...Map.groupBy(claims, ({ speaker }) => speaker ?? '')]
    .filter(([speaker]) => speaker !== '')
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const names = counts.slice(0, namesShown).map(([speaker]) => graph.people.get(speaker)?.name ?? speaker);
  const others = counts.length - names.length;
  const who = others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
  return label(`${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}: ${who}`);
}

function gap(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days === 1 ? 'next day' : `${days} days`;
}
