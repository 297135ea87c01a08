/** Whether it stands there as a word of its own, in any script: a title that names its speaker has no need of the name before it. */
export function hasWord(text: string, word: string): boolean {
  const parts = text.split(word);
  return parts.some(
    (before, at) =>
      at + 1 < parts.length &&
      !/[\p{L}\p{N}_]$/u.test(before) &&
      !/^[\p{L}\p{N}_]/u.test(parts[at + 1] ?? ''),
  );
}
