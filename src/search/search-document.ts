/** What the search knows of one page of the record, and what a result shows of it. */

export interface SearchDocument {
  /** Path below the base. */
  readonly path: string;
  /** A kind of claim, or topic, person, answer, message, page. */
  readonly kind: string;
  readonly title: string;
  /** Other names of the thing. */
  readonly names: readonly string[];
  /** Id and name of who speaks. */
  readonly person?: readonly [id: string, name: string];
  /** What else who speaks goes by. */
  readonly aka?: readonly string[];
  /** Ids and titles. */
  readonly topics: readonly (readonly [id: string, title: string])[];
  /** Ids and titles of its debates, where the record has several. */
  readonly debates?: readonly (readonly [id: string, title: string])[];
  /** Key and words of its state. */
  readonly state?: readonly [key: string, words: string];
  /** The day, as a reader sees it. */
  readonly day?: string;
  /** What became of it later, in a word or two. */
  readonly later?: string;
  /** Words of who speaks, as quoted. */
  readonly quotes: readonly string[];
  /** Words of others that these are said to: whose, and the words. */
  readonly others?: readonly (readonly [name: string, words: string])[];
  /** Our words: summary and body. */
  readonly text: string;
}

/** A result lists quotations, or an excerpt of the text where there are none; so the text is there only then. */
export type ShownDocument = Pick<
  SearchDocument,
  'path' | 'kind' | 'title' | 'names' | 'day' | 'later' | 'quotes' | 'others'
> & { readonly who?: string; readonly text?: string };

export function shownDocument(document: SearchDocument): ShownDocument {
  const { person, aka, topics, state, debates, text, ...rest } = document;
  return {
    ...rest,
    ...(person === undefined ? {} : { who: person[1] }),
    ...(quotedIn(document).length > 0 ? {} : { text }),
  };
}

/** The text of a document whose result does not show it: read only for a phrase. */
export function unshownText(document: SearchDocument): string {
  return quotedIn(document).length > 0 ? document.text : '';
}

/** All words that are quoted, whoever said them. */
export function quotedIn({
  quotes,
  others = [],
}: Pick<SearchDocument, 'quotes' | 'others'>): readonly string[] {
  return [...quotes, ...others.map(([, words]) => words)];
}
