/**
 * Links to a message in the archive and to the words in it, for browsers that support text fragments. Others ignore the
 * fragment and open the message: the fragment only helps, and nothing depends on it.
 */

/** Tokens taken from each end of words that span several lines, where quote markers would break one exact match. */
const ends = 2;

/**
 * @param url address at which the message can be read
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

/** A dash and a comma have a special meaning in a text fragment; encodeURIComponent leaves the dash. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
