/** Text in markup, of HTML as of XML: nothing in it can be taken for a tag or an entity. */

/** Between tags. */
export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Between tags, or in an attribute in double quotation marks. */
export function escaped(text: string): string {
  return escapedText(text).replaceAll('"', '&quot;');
}
