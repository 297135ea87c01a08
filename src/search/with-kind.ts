/** A word that names a kind matches all documents of that kind: `what did she propose`, `her proposals`. */

import type { QueryWord } from './query.ts';
import { asTitled } from './score.ts';
import type { Core } from './search-index.ts';
import type { WordDocuments } from './word-documents.ts';
import { stemOf } from './words.ts';

export function withKind({ word, exact }: QueryWord, found: WordDocuments, { kinds }: Core): WordDocuments {
  const stem = stemOf(word);
  const named = (kind: string) =>
    kind === word || stemOf(kind) === stem || (stem.length > 4 && kind.startsWith(stem));
  if (exact || !kinds.some(([kind]) => named(kind))) return found;
  const documents = new Map(found.documents);
  let first = 0;
  for (const [kind, count] of kinds) {
    if (named(kind))
      for (let at = first; at < first + count; at++)
        documents.set(at, Math.max(asTitled, documents.get(at) ?? 0));
    first += count;
  }
  return { ...found, documents };
}
