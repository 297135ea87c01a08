/** The lines of ours in a debate's file: what its front page says, beside its pictures and in its lanes too. */

import type { Debate } from '../../record/graph/graph.ts';
import { type AuthoredText, texts } from './authored-text.ts';

export function* debateTexts(debate: Debate): Iterable<AuthoredText> {
  const { entry, title, question, summary, answer, rests, beside, glossary } = debate;
  yield* texts(entry, rests, { title, question, summary, answer });
  if (beside) yield* texts(entry, [beside.outcome], { beside: { text: beside.text } });
  yield* texts(entry, [], { glossary: glossary?.map(({ means }) => ({ means })) });
  yield* pictureTexts(debate);
  yield* laneTexts(debate);
}

function* pictureTexts({ entry, pictures = [] }: Debate): Iterable<AuthoredText> {
  for (const [index, { caption, noRun, run, rests = [] }] of pictures.entries())
    yield* texts(entry, rests, { caption, noRun, run: { look: run?.look } }, ['pictures', index]);
}

function* laneTexts({ entry, lanes = [] }: Debate): Iterable<AuthoredText> {
  for (const [index, { title, caption, boxes }] of lanes.entries()) {
    const shown = boxes.map(({ claim }) => claim);
    yield* texts(entry, shown, { title, caption }, ['lanes', index]);
    for (const [box, { claim, words }] of boxes.entries())
      yield* texts(entry, [claim], { words }, ['lanes', index, 'boxes', box]);
  }
}
