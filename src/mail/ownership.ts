/**
 * Whose words each line of a body is (CONTRACT, section 2), as far as the body itself tells: depth by `>` markers, the
 * block's person by the nearest attribution line above it one level up. An attribution ends what deeper ones said: the
 * conversation they belonged to is over.
 *
 * ` : ` blocks are left unknown here; re-quotes.ts asks the archive for them.
 */

import { type Attribution, findAttributions } from './attribution.ts';
import { restoreLostMarkers } from './lost-markers.ts';
import type { OwnedLine, Owner } from './owned-line.ts';
import { type MarkedLine, readMarkers } from './quote-markers.ts';
import { findStatementFree } from './statement-free.ts';

const nameless: Owner = { kind: 'unknown', why: 'no attribution line names the person quoted here' };
const unclear: Owner = { kind: 'unknown', why: 'the attribution line above does not say whom it names' };
const ambiguous: Owner = {
  kind: 'unknown',
  why: "a single line between quoted paragraphs: theirs or the sender's",
};
const forwarded: Owner = {
  kind: 'unknown',
  why: 'below an unquoted "From:" header, where marks are missing',
};
export const unasked: Owner = {
  kind: 'unknown',
  why: 'a ` : ` quotation whose source is not in the archive',
};

/** @param lines the decoded body */
export function ownLines(lines: readonly string[]): readonly OwnedLine[] {
  const marked = lines.map(readMarkers);
  const attributions = findAttributions(marked);
  const inAttribution = new Set(attributions.flatMap(({ first, last }) => range(first, last)));
  const free = findStatementFree(marked);
  const { lines: restored, doubtful } = restoreLostMarkers(
    marked,
    (index) => inAttribution.has(index),
    (index) => !free[index],
  );
  const starts = new Map(attributions.map((attribution) => [attribution.first, attribution]));
  const credits = new Map<number, Owner>();

  return restored.map((line, index) => {
    const attribution = starts.get(index);
    if (attribution) give(credits, attribution, marked);
    return {
      number: index + 1,
      depth: line.depth,
      reQuoted: line.reQuoted,
      text: line.text,
      blank: line.text.trim() === '',
      owner: ownerAt(index, line),
    };
  });

  function ownerAt(index: number, line: MarkedLine): Owner {
    if (inAttribution.has(index)) return { kind: 'nobody', why: 'attribution' };
    const why = free[index];
    if (why) return { kind: 'nobody', why };
    if (doubtful.has(index)) return ambiguous;
    if (line.reQuoted) return unasked;
    return credits.get(line.depth) ?? (line.depth === 0 ? { kind: 'sender' } : nameless);
  }
}

function give(credits: Map<number, Owner>, attribution: Attribution, lines: readonly MarkedLine[]): void {
  const { gives, credit, last } = attribution;
  const before = credits.get(gives);
  for (const depth of credits.keys()) if (depth > gives) credits.delete(depth);
  if (gives === 0) credits.set(0, forwarded);
  else if (credit.kind === 'unclear') credits.set(gives, unclear);
  else if (before && lineDeepens(lines, last, gives) === false)
    credits.set(gives, rivals(before, credit.name));
  else credits.set(gives, { kind: 'credited', name: credit.name });
}

/**
 * A second attribution in the middle of a reply, followed by unquoted prose: it may be a sentence of the sender's, so
 * what is quoted further down is certainly only what both lines agree on.
 */
function rivals(before: Owner, name: string): Owner {
  if (before.kind === 'credited' && before.name === name) return before;
  return { kind: 'unknown', why: 'two attribution lines above name different people' };
}

function lineDeepens(lines: readonly MarkedLine[], last: number, gives: number): boolean {
  const next = lines.slice(last + 1).find(({ text, depth }) => text.trim() !== '' || depth >= gives);
  return next === undefined || next.depth >= gives;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
