/** Markup that would run or load something: none of it stands in what a lab draws. */

const loading =
  /<(?:script|iframe|frame|object|embed|applet|base|link|meta|img|image|video|audio|source|form|template)\b/i;
const handler = /<[^>]*?[\s/"']on[a-z]+\s*=/i;
const leading = /=\s*["']?\s*(?:javascript|vbscript|data):/i;

/** @returns the first of it; undefined where there is none */
export function livelyMarkup(markup: string): string | undefined {
  for (const pattern of [loading, handler, leading]) {
    const [found] = pattern.exec(markup) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}
