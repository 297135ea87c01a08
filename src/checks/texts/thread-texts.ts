/** The authored lines in the files of threads: what each message is about, and why no claim rests on it. */

import { claimsByMessage } from '../../record/graph/by-date.ts';
import type { Graph } from '../../record/graph/graph.ts';
import { type AuthoredText, texts } from './authored-text.ts';

export function* threadTexts(graph: Graph): Iterable<AuthoredText> {
  const resting = claimsByMessage(graph.claims);
  const restingOn = (message: string) => (resting.get(message) ?? []).map(({ id }) => id);
  for (const entry of graph.corpus.threads) {
    const { summary, messages = [] } = entry.data ?? {};
    yield* texts(
      entry,
      messages.flatMap(({ id }) => restingOn(id)),
      { summary },
    );
    for (const [index, { id, gist, branch, note, 'no-claim': reason }] of messages.entries())
      yield* texts(entry, restingOn(id), { gist, branch, note, 'no-claim': reason }, ['messages', index]);
  }
}
