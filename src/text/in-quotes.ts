/** Words within double quotation marks, in forms that hold a quotation in a line: those inside become single, as print does it. */

/** In plain ASCII marks. Where the words stand behind ` : ` or `>` they are left as they are. */
export function inQuotes(words: string): string {
  return `"${words.replaceAll('"', "'")}"`;
}
