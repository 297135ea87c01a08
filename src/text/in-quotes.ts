/** Puts a quotation into double quotation marks, for citation forms that have it within a line. */

/** In ASCII marks; inner double marks become single, as in print. Quotations after ` : ` or `>` do not need this. */
export function inQuotes(words: string): string {
  return `"${words.replaceAll('"', "'")}"`;
}
