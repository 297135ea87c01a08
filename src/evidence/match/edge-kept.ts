/**
 * Decides whether a title, or the quotation itself, keeps the edge words beside a quotation. A title is a paraphrase,
 * so any word of the same effect will do.
 */

import { type EdgeKind, edgeKindOf, edgeWordsIn } from './edge-words.ts';

/** Words of a title with the effect of an edge of that kind, besides those in the list of edge words. */
const likes: Readonly<Record<EdgeKind, RegExp>> = {
  negation:
    /\b(?:non-|un[a-z]+(?:ed|able)\b|instead|rather than|against|oppos|reject|refus|rul(?:es|ed) out|doubt|lacks?|fails?|denie[sd]|disagree|wrong|too (?:late|much|many|slow)|less|unneeded|unnecessary|impossible|off the table|stop|avoid|away from|out of)/i,
  condition:
    /\b(?:when|where|once|while|as long as|for (?:those|that)|except|other than|in case|given|with|after|before|needs?|requires?|must|conditional|alone|just)\b/i,
  hedge:
    /\b(?:thinks?|thought|believes?|expects?|expected|hopes?|hoped|supposes?|guess(?:es)?|assum\w+|suspects?|doubts?|wonders?|would|could|can|should|may|might|seems?|asks?|suggests?|proposes?|likely|often|most|some|rather|prefer\w*|not sure|unsure|idea|in principle|feels?|sounds?|as he (?:read|understood|remembers))\b/i,
  question:
    /\?|\b(?:perhaps|maybe|asks?|asked|wonders?|whether|question|suggests?|proposes?|how|what|which|why|who)\b/i,
};

export function keptIn(edge: string, title: string, words: string): boolean {
  const kind = edgeKindOf(edge);
  return [title, words].some(
    (text) => likes[kind].test(text) || edgeWordsIn(text).some((word) => edgeKindOf(word) === kind),
  );
}
