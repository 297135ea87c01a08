/**
 * Whether the text contains the word, not only as part of a longer one, in any script. If a title names its speaker,
 * the name need not be written before it.
 */
export function hasWord(text: string, word: string): boolean {
  const parts = text.split(word);
  return parts.some(
    (before, at) =>
      at + 1 < parts.length &&
      !/[\p{L}\p{N}_]$/u.test(before) &&
      !/^[\p{L}\p{N}_]/u.test(parts[at + 1] ?? ''),
  );
}
