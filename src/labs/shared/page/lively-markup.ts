/** Finds markup that would run or load something, which a lab's drawing never contains. */

const loading =
  /<(?:script|iframe|frame|object|embed|applet|base|link|meta|img|image|video|audio|source|form|template)\b/i;
const handler = /<[^>]*?[\s/"']on[a-z]+\s*=/i;
const leading = /=\s*["']?\s*(?:javascript|vbscript|data):/i;

/** @returns the first such markup, or undefined */
export function livelyMarkup(markup: string): string | undefined {
  for (const pattern of [loading, handler, leading]) {
    const [found] = pattern.exec(markup) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}
