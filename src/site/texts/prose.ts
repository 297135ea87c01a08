/** The texts of the record as pieces of a page, with links resolved and terms explained. */

import type { ProseContext } from '../../prose/inline.ts';
import { type Notebook, notebook } from '../../prose/notebook.ts';
import { type Piece, piecesOf, sentenceOf } from '../../prose/pieces.ts';
import { type Term, type Terms, termsOf } from '../../prose/terms.ts';
import type { Entry } from '../../record/corpus/entry.ts';
import type { Debate, Essay, Graph } from '../../record/graph/graph.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import { oncePer } from '../../text/once-per.ts';
import { ledeHeight } from '../claim/note-height.ts';
import { targetHref } from '../href.ts';
import { record } from '../record.ts';

const termsByDebates = oncePer((_: Graph) => new Map<string, Terms>());

/** Computed once for each record and set of debates, whose glossaries apply. */
function terms(debates: readonly Debate[]): Terms {
  const graph = record();
  const byDebates = termsByDebates(graph);
  const key = debates.map(({ id }) => id).join(' ');
  const glossary = debates.flatMap((debate) => debate.glossary ?? []);
  const found = byDebates.get(key) ?? termsOf(graph.topics.values(), glossary);
  byDebates.set(key, found);
  return found;
}

/** @param debates whose glossaries explain the text */
export function proseContext(
  debates: readonly Debate[],
  notebook: Notebook,
  sources: readonly SourceData[] = [],
): ProseContext {
  const { claims } = record();
  return {
    notebook,
    sources,
    terms: terms(debates),
    hrefOf: targetHref,
    hasClaim: (claim) => claims.has(claim),
  };
}

export interface Lede {
  readonly html: string;
  readonly height: number;
  readonly terms: readonly Term[];
}

/** The sentence under the title of a page; to be read before its text, which does not explain the same terms again. */
export function ledeOf(
  debates: readonly Debate[],
  { title, summary }: { readonly title: string; readonly summary: string },
  notebook: Notebook,
): Lede {
  const sentence = sentenceOf(summary, title, proseContext(debates, notebook));
  return { ...sentence, height: ledeHeight(summary) };
}

/** The whole text of an entry; its notes go into the notebook of the page. */
export function entryPieces(
  debates: readonly Debate[],
  entry: Pick<Entry<unknown>, 'body'>,
  notebook: Notebook,
  sources: readonly SourceData[] = [],
): readonly Piece[] {
  return piecesOf(entry.body?.tree, proseContext(debates, notebook, sources));
}

/**
 * The essay shown on the page of a list, if there is one.
 *
 * @param taken ids on the page, which no heading may get
 */
export function essayPieces(
  debates: readonly Debate[],
  essay: Essay | undefined,
  taken: readonly string[],
): readonly Piece[] {
  return essay ? entryPieces(debates, essay.entry, notebook([], taken), essay.sources) : [];
}
