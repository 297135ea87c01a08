/** Escapes text for HTML and XML, so that nothing in it is read as a tag or an entity. */

/** For use between tags. */
export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For use between tags, or in an attribute in double quotation marks. */
export function escaped(text: string): string {
  return escapedText(text).replaceAll('"', '&quot;');
}
