/**
 * Every authored line outside the paragraphs: titles, summaries, headings, notes, reasons, gists, captions, the words
 * of boxes, each with its place and the claims whose words it may quote.
 */

import type { Brief, Essay, Graph, Topic } from '../../record/graph/graph.ts';
import { type AuthoredText, linesBeside, linkedClaims, texts } from './authored-text.ts';
import { claimTexts } from './claim-texts.ts';
import { debateTexts } from './debate-texts.ts';
import { labTexts } from './lab-texts.ts';
import { threadTexts } from './thread-texts.ts';

export function* authoredTexts(graph: Graph): Iterable<AuthoredText> {
  for (const { entry, role, affiliation } of graph.people.values())
    yield* texts(entry, [], { role, affiliation });
  for (const claim of graph.claims.values()) yield* claimTexts(claim, graph);
  for (const topic of graph.topics.values()) yield* topicTexts(topic);
  for (const essay of graph.essays.values()) yield* essayTexts(essay);
  for (const brief of graph.briefs.values()) yield* briefTexts(brief);
  for (const debate of graph.debates.values()) yield* debateTexts(debate);
  for (const lab of graph.labs.values()) yield* labTexts(lab, graph);
  yield* threadTexts(graph);
}

function* topicTexts({ entry, title, summary, aka, senses = [], row }: Topic): Iterable<AuthoredText> {
  const linked = linkedClaims(entry);
  yield* texts(entry, linked, { title, summary, aka, row });
  yield* linesBeside(entry, linked);
  for (const [index, { sense, claims }] of senses.entries())
    yield* texts(entry, claims, { sense }, ['senses', index]);
}

function* essayTexts({ entry, title, summary, rests }: Essay): Iterable<AuthoredText> {
  const linked = linkedClaims(entry);
  yield* texts(entry, [...linked, ...(rests?.summary ?? [])], { title, summary });
  yield* linesBeside(entry, [...linked, ...Object.values(rests?.headings ?? {}).flat()]);
}

function* briefTexts(brief: Brief): Iterable<AuthoredText> {
  const { entry, title, question, asked, summary, open, rests } = brief;
  const linked = [...linkedClaims(entry), ...rests];
  yield* texts(entry, linked, { title, question, asked, summary, open });
  yield* linesBeside(entry, linked);
}
