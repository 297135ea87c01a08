/** The authored lines of a lab's file: those above the lab, beside its scenarios and in its table. */

import { claimsByMessage } from '../../record/graph/by-date.ts';
import type { Graph, Lab } from '../../record/graph/graph.ts';
import type { TableData } from '../../record/schema/lab-table.ts';
import { type AuthoredText, texts } from './authored-text.ts';

export function* labTexts(lab: Lab, graph: Graph): Iterable<AuthoredText> {
  const { entry, lede, note, models, sides = [], table, disagreements, scenarios = {} } = lab;
  yield* texts(entry, [], { lede, note, models });
  if (table) yield* texts(entry, restingOn(graph, table), { table: tableTexts(table) });
  yield* texts(entry, [], {
    disagreements: disagreements?.map(({ question, sides: voices, standing }) => ({
      question,
      sides: voices.map(({ text }) => ({ text })),
      standing,
    })),
  });
  for (const [index, { title, claims }] of sides.entries())
    yield* texts(entry, claims, { title }, ['sides', index]);
  for (const [name, { look, says, question, answer, claims = [] }] of Object.entries(scenarios)) {
    const shown = claims.map(({ claim }) => claim);
    yield* texts(entry, shown, { look, says, question, answer }, ['scenarios', name]);
  }
}

/** The claims that rest on the same messages as the table. */
function restingOn(graph: Graph, { sources }: TableData): readonly string[] {
  const resting = claimsByMessage(graph.claims);
  return Object.values(sources)
    .flatMap((source) => ('message' in source ? (resting.get(source.message) ?? []) : []))
    .map(({ id }) => id);
}

/** The words of the table, in the table's own shape. */
function tableTexts({ before, otherWays, machines }: TableData) {
  return {
    before: wordsOf(before),
    otherWays: wordsOf(otherWays),
    machines: machines.map(({ parameters, guestData, cells }) => ({
      parameters: wordsOf(parameters),
      guestData: wordsOf(guestData),
      cells: cells.map(wordsOf),
    })),
  };
}

interface Statement {
  readonly text: string;
  readonly since?: { readonly text: string } | undefined;
}

function wordsOf({ text, since }: Statement): Statement {
  return { text, since: since && { text: since.text } };
}
