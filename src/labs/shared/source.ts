/**
 * The sources that a statement in the labs rests on. The labs know nothing about claims, so a source is a message or a
 * document by its own name; the pages turn it into a link.
 */

export interface MessageSource {
  readonly kind: 'message';
  /** Message-ID without angle brackets. */
  readonly id: string;
  /** First and last line of the decoded body, counted from 1. */
  readonly lines: readonly [number, number];
  readonly who: string;
}

export interface DocumentSource {
  readonly kind: 'document';
  /** A commit hash, a file name or the name under which a collection keeps the text. */
  readonly id: string;
  readonly title: string;
  /** Where it was read; absent if only its name is known. */
  readonly url?: string;
}

export type Source = MessageSource | DocumentSource;

/**
 * A statement has sources, or says that it has none: `unsourced` must be shown wherever the statement is. An unsourced
 * statement is the view of this site's authors, and of nobody in the thread.
 */
export type Evidence =
  | { readonly unsourced: false; readonly sources: readonly [Source, ...Source[]] }
  | { readonly unsourced: true };

/** The text a page prints beside an unsourced statement. */
export const unsourcedWords = 'no source: these are our words, not what anybody in the thread said';

export function rests(...sources: readonly [Source, ...Source[]]): Evidence {
  return { unsourced: false, sources };
}

export const unsourced: Evidence = { unsourced: true };
