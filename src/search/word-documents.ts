/** The documents of a word that was asked for: the word itself, its other endings, longer words; else one slip away. */

import { editDistance } from '../text/closest.ts';
import { partsWith } from './index-parts.ts';
import { type LoadPart, loadTerms, partsOf } from './load-part.ts';
import { unpackPostings } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Core } from './search-index.ts';
import { formsOf, stemOf } from './words.ts';

export interface WordDocuments {
  /** Document to weight. */
  readonly documents: ReadonlyMap<number, number>;
  /** The word that was taken for the one that stands nowhere. */
  readonly taken?: string;
}

/** Shorter words are asked for as they are, for too much begins with them. */
const shortest = 3;

export async function wordDocuments(asked: QueryWord, core: Core, load: LoadPart): Promise<WordDocuments> {
  const direct = await ofWord(asked, core, load);
  if (direct.size > 0 || asked.exact) return { documents: direct };
  const taken = slipOf(asked.word, await loadTerms(load));
  if (taken !== undefined)
    return { documents: await ofWord({ ...asked, word: taken, exact: true }, core, load), taken };
  // `long-term` where only its pieces stand; a name of code is never taken apart.
  const pieces = asked.name
    ? []
    : formsOf(asked.word)
        .slice(1)
        .filter((form) => asked.word.includes(form));
  if (pieces.length < 2) return { documents: new Map() };
  const each = await Promise.all(pieces.map((word) => ofWord({ ...asked, word }, core, load)));
  const [first = new Map<number, number>(), ...others] = each;
  return {
    documents: new Map([...first].filter(([at]) => others.every((other) => other.has(at)))),
  };
}

async function ofWord(
  { word, exact, name }: QueryWord,
  core: Core,
  load: LoadPart,
): Promise<ReadonlyMap<number, number>> {
  const stem = stemOf(word);
  const whole = exact || word.length < shortest;
  const parts = await partsOf('w', partsWith(core.words, whole || name ? word : stem, whole), load);
  const found = new Map<number, number>();
  for (const [term, packed] of parts.flatMap(Object.entries<string>)) {
    const factor = likeness(term);
    if (factor === 0) continue;
    for (const [document, weight] of unpackPostings(packed))
      found.set(document, Math.max(found.get(document) ?? 0, factor * weight));
  }
  return found;

  function likeness(term: string): number {
    if (term === word) return 1;
    if (whole) return 0;
    if (!name && stemOf(term) === stem) return 0.8;
    return term.startsWith(word) ? 0.5 : 0;
  }
}

/**
 * The known word that one slip (a letter more, less, other, or two swapped) turns into what was typed. Of four letters an
 * other one makes another word (`MADV` is not `made`), so that only a swap counts.
 */
function slipOf(word: string, known: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  const likely = (term: string) => word.length > 4 || letters(term) === letters(word);
  const near = known.filter((term) => term.length >= 4 && editDistance(word, term, 1) <= 1 && likely(term));
  // Of several the one that begins as it was typed; a longer word before its own piece.
  return near.toSorted(
    (a, b) => common(b, word) - common(a, word) || b.length - a.length || (a < b ? -1 : 1),
  )[0];
}

/** Words to offer where nothing was found: those that begin alike, or that two or three slips lead to. */
export function nearestOf(word: string, known: readonly string[]): readonly string[] {
  const limit = word.length >= 8 ? 3 : 2;
  const distances = known.flatMap((term) => {
    if (term.length < 3) return [];
    const shared = common(term, word);
    const distance = editDistance(word, term, limit);
    const alike = shared >= 4 && shared >= Math.min(term.length, word.length) / 2;
    return distance <= limit || alike
      ? [[term, distance <= limit ? distance : limit + 1, shared] as const]
      : [];
  });
  return distances
    .toSorted(([, a, first], [, b, second]) => a - b || second - first)
    .map(([term]) => term)
    .slice(0, 3);
}

function letters(word: string): string {
  return [...word].toSorted().join('');
}

function common(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
