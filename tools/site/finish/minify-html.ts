/**
 * Removes whitespace next to the tags of block elements, where no browser shows it: a tenth of a kilobyte or more of
 * every page as sent. Between inline elements it is part of the text and is kept.
 */

const token =
  /<!--[\s\S]*?-->|<(pre|script|style|textarea)\b[\s\S]*?<\/\1>|<[!/]?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;
const block =
  /^<\/?(?:html|head|body|header|footer|main|nav|div|section|aside|article|ul|ol|li|dl|dt|dd|p|h[1-6]|table|caption|colgroup|col|thead|tbody|tr|th|td|figure|figcaption|blockquote|details|summary|form|pre|meta|link|title|script|style|hr)\b/i;

export function minifyHtml(html: string): string {
  const tokens = html.match(token) ?? [];
  return tokens
    .map((piece, at) => {
      if (piece.startsWith('<')) return piece;
      const first = block.test(tokens[at - 1] ?? '') ? piece.trimStart() : piece;
      return block.test(tokens[at + 1] ?? '') ? first.trimEnd() : first;
    })
    .join('');
}
