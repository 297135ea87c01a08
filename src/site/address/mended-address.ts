/** Reads an address that leads nowhere: programs that print or wrap mail add marks to an address, or cut it short. */

/** Marks that end a sentence, and a bracket, a quotation mark or a space with all that follows it. */
const added = /(?:[\s<>"'`()[\]{}|\\\u2018-\u201d].*|[.,;:!?*_\u2026]+)$/su;

/**
 * @param path such as `/c/some-claim/%3E,`
 * @returns the path without what was added to its end, such as `/c/some-claim/`; undefined if nothing was
 */
export function mendedAddress(path: string): string | undefined {
  const decoded = decodedPath(path);
  let mended = decoded;
  while (added.test(mended)) mended = mended.replace(added, '');
  return mended === decoded || mended === '' || mended === '/' ? undefined : encodeURI(mended);
}

/** The words of the longest part of a path, to search for: `sean hard no` for `/c/sean-hard-no/0123/`. */
export function wordsOfAddress(path: string): string {
  const parts = decodedPath(mendedAddress(path) ?? path).split('/');
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.replaceAll(/[-_\s]+/g, ' ').trim();
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
