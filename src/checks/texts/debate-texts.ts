/** The authored lines of a debate's file: those of its front page, its pictures and its lanes. */

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
