/**
 * The `#:~:text=` ending that lets a browser jump to the words, where it honours that; the link works without it.
 * A hyphen has a meaning of its own there and is encoded (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function textFragment(words: string): string {
  return `#:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`;
}
