/** Between which people questions went, how many, and how many of them found no answer in the mail. */

import type { Claim, Graph } from '../../record/graph/graph.ts';
import type { DiagramSource } from '../source.ts';
import { label } from './label.ts';

export function whoAskedWhom(graph: Graph): DiagramSource | undefined {
  const asked = new Map<string, Claim[]>();
  for (const claim of graph.claims.values()) {
    if (claim.data.kind !== 'question' || claim.speaker === undefined) continue;
    for (const person of claim.data.askedOf ?? []) {
      const pair = `${claim.speaker} ${person}`;
      asked.set(pair, [...(asked.get(pair) ?? []), claim]);
    }
  }
  if (asked.size === 0) return undefined;
  const pairs = [...asked.keys()].sort();
  const people = [...new Set(pairs.flatMap((pair) => pair.split(' ')))].sort();
  const nodeOf = new Map(people.map((person, index) => [person, `p${index + 1}`]));
  const boxes = people.map(
    (person) => `  ${nodeOf.get(person)}("<b>${label(graph.people.get(person)?.name ?? person)}</b>")`,
  );
  const arrows = pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return `  ${nodeOf.get(from)} -- "${tally(asked.get(pair) ?? [])}" --> ${nodeOf.get(to)}`;
  });
  return {
    id: 'who-asked-whom',
    title: 'Who asked whom',
    description:
      'An arrow leads from the person who asked to the person who was asked; its words count the recorded questions.',
    source: `flowchart TB\n${[...boxes, ...arrows].join('\n')}\n`,
    links: Object.fromEntries(people.map((person) => [nodeOf.get(person) ?? person, `person:${person}`])),
    arrow: 'asked',
  };
}

function tally(questions: readonly Claim[]): string {
  const open = questions.filter(({ state }) => state === 'not-answered').length;
  const all = `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`;
  return open === 0 ? all : `${all},<br/>${open} not answered`;
}
