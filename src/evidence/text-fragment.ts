/**
 * A link to a message in the archive that also points at the words, for browsers that honour text fragments. Others
 * ignore the fragment and open the message: it is a help, never the anchor.
 */

/** Tokens at either end of words that run over several lines, where quote markers would break one exact match. */
const ends = 2;

/**
 * @param url where the message is read
 * @param lines first and last cited line
 */
export function linkToWords(url: string, words: string, lines: readonly [number, number]): string {
  if (!/^https?:/.test(url)) return url;
  const tokens = words.split(/\s+/).filter((token) => token !== '');
  const oneLine = lines[0] === lines[1] || tokens.length <= 2 * ends;
  const parts = oneLine ? [tokens] : [tokens.slice(0, ends), tokens.slice(-ends)];
  const text = parts.map((part) => encoded(part.join(' '))).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** A dash and a comma have a meaning of their own in a text fragment; encodeURIComponent leaves the dash. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
