/** What the index contains of one page of the record, and what a result shows of it. */

export interface SearchDocument {
  /** Path below the base. */
  readonly path: string;
  /** A kind of claim, or topic, person, answer to a question, message, list. */
  readonly kind: string;
  readonly title: string;
  /** Other names of its subject. */
  readonly names: readonly string[];
  /** The speaker. */
  readonly person?: readonly [id: string, name: string];
  /** Other names of the speaker. */
  readonly aka?: readonly string[];
  readonly topics: readonly (readonly [id: string, title: string])[];
  /** Only if the record has several debates. */
  readonly debates?: readonly (readonly [id: string, title: string])[];
  /** The state as a value of the filter, and as shown. */
  readonly state?: readonly [key: string, label: string];
  /** The day, as a reader sees it. */
  readonly day?: string;
  /** What became of it later, in a word or two. */
  readonly later?: string;
  /** Quotations of the speaker. */
  readonly quotes: readonly string[];
  /** Quotations of others that the speaker answers. */
  readonly others?: readonly (readonly [name: string, words: string])[];
  /** Our text: summary and body. */
  readonly text: string;
}

/** A result lists quotations, or an excerpt of the text if there are none; only then does it have the text. */
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

/** The text of a document whose result does not show it: loaded only to search for a phrase. */
export function unshownText(document: SearchDocument): string {
  return quotedIn(document).length > 0 ? document.text : '';
}

/** All quotations, whoever wrote them. */
export function quotedIn({
  quotes,
  others = [],
}: Pick<SearchDocument, 'quotes' | 'others'>): readonly string[] {
  return [...quotes, ...others.map(([, words]) => words)];
}
