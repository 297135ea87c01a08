/**
 * Every line of ours that is not a paragraph: titles, summaries, headings, notes, reasons, gists, captions, the words of
 * boxes, each with its place and with the claims whose words it may quote.
 */

import type { Graph } from '../record/graph/graph.ts';
import type { TableData } from '../record/schema/lab-table.ts';
import { type AuthoredText, linesBeside, linkedClaims, texts } from './authored-text.ts';
import { claimTexts } from './claim-texts.ts';

export function* authoredTexts(graph: Graph): Iterable<AuthoredText> {
  for (const { entry, role, affiliation } of graph.people.values())
    yield* texts(entry, [], { role, affiliation });
  for (const claim of graph.claims.values()) yield* claimTexts(claim, graph);
  for (const { entry, title, summary, aka, senses, row } of graph.topics.values()) {
    const linked = linkedClaims(entry);
    yield* texts(entry, linked, { title, summary, aka, row });
    yield* linesBeside(entry, linked);
    for (const [index, { sense, claims }] of (senses ?? []).entries())
      yield { text: sense, place: entry.placeOf(['senses', index, 'sense']), claims };
  }
  for (const { entry, title, summary, rests } of graph.essays.values()) {
    const linked = linkedClaims(entry);
    yield* texts(entry, [...linked, ...(rests?.summary ?? [])], { title, summary });
    yield* linesBeside(entry, [...linked, ...Object.values(rests?.headings ?? {}).flat()]);
  }
  for (const { entry, title, question, asked, summary, open, rests } of graph.briefs.values()) {
    const linked = [...linkedClaims(entry), ...rests];
    yield* texts(entry, linked, { title, question, asked, summary, open });
    yield* linesBeside(entry, linked);
  }
  for (const debate of graph.debates.values()) {
    const { entry, title, question, summary, answer, rests, pictures, beside, lanes, glossary } = debate;
    yield* texts(entry, rests, { title, question, summary, answer });
    if (beside)
      yield { text: beside.text, place: entry.placeOf(['beside', 'text']), claims: [beside.outcome] };
    yield* texts(entry, [], { glossary: glossary?.map(({ means }) => ({ means })) });
    for (const [index, { caption, run, noRun, rests: claims = [] }] of (pictures ?? []).entries())
      for (const [key, text] of Object.entries({ caption, noRun, run: run?.look }))
        if (text !== undefined)
          yield {
            text,
            place: entry.placeOf(['pictures', index, ...(key === 'run' ? ['run', 'look'] : [key])]),
            claims,
          };
    for (const [index, lane] of (lanes ?? []).entries()) {
      const shown = lane.boxes.map(({ claim }) => claim);
      for (const key of ['title', 'caption'] as const)
        yield { text: lane[key], place: entry.placeOf(['lanes', index, key]), claims: shown };
      for (const [box, { claim, words }] of lane.boxes.entries())
        yield { text: words, place: entry.placeOf(['lanes', index, 'boxes', box, 'words']), claims: [claim] };
    }
  }
  for (const { entry, lede, note, models, sides, table, disagreements, scenarios } of graph.labs.values()) {
    yield* texts(entry, [], { lede, note, models });
    if (table) yield* texts(entry, restingOn(graph, table), { table: tableTexts(table) });
    yield* texts(entry, [], {
      disagreements: disagreements?.map(({ question, sides: voices, standing }) => ({
        question,
        sides: voices.map(({ text }) => ({ text })),
        standing,
      })),
    });
    for (const [index, { title, claims }] of (sides ?? []).entries())
      yield { text: title, place: entry.placeOf(['sides', index, 'title']), claims };
    for (const [name, { look, says, question, answer, claims }] of Object.entries(scenarios ?? {})) {
      const shown = (claims ?? []).map(({ claim }) => claim);
      yield* texts(entry, shown, { scenarios: { [name]: { look, says, question, answer } } });
    }
  }
  yield* threadTexts(graph);
}

/** The claims that rest on a mail which the table rests on. */
function restingOn(graph: Graph, { sources }: TableData): readonly string[] {
  const mail = new Set(
    Object.values(sources).flatMap((source) => ('message' in source ? source.message : [])),
  );
  return [...graph.claims.values()].flatMap(({ id, evidence }) =>
    evidence.some(({ message }) => mail.has(message)) ? [id] : [],
  );
}

/** The words of the table, in its own shape. */
function tableTexts({ before, otherWays, machines }: TableData) {
  const said = ({
    text,
    since,
  }: {
    readonly text: string;
    readonly since?: { readonly text: string } | undefined;
  }) => ({
    text,
    since: since && { text: since.text },
  });
  return {
    before: said(before),
    otherWays: said(otherWays),
    machines: machines.map(({ parameters, guestData, cells }) => ({
      parameters: said(parameters),
      guestData: said(guestData),
      cells: cells.map(said),
    })),
  };
}

function* threadTexts(graph: Graph): Iterable<AuthoredText> {
  const resting = new Map<string, string[]>();
  for (const { id, evidence } of graph.claims.values())
    for (const { message } of evidence) resting.set(message, [...(resting.get(message) ?? []), id]);
  for (const entry of graph.corpus.threads) {
    const messages = entry.data?.messages ?? [];
    yield* texts(
      entry,
      messages.flatMap(({ id }) => resting.get(id) ?? []),
      { summary: entry.data?.summary },
    );
    for (const [index, { id, gist, branch, note, 'no-claim': reason }] of messages.entries())
      yield* texts(entry, resting.get(id) ?? [], { gist, branch, note, 'no-claim': reason }, [
        'messages',
        index,
      ]);
  }
}
