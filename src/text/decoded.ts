/** Decodes a percent-encoded text; a malformed one is returned unchanged. */

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
