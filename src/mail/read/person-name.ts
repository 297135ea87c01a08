/**
 * Compares names as printed in mail the way a reader would: white space folded, quotes around the whole name dropped,
 * "Carr, Ben" read as "Ben Carr". Case and spelling count; nothing is guessed.
 */

/** The form in which names are compared. */
export function plainName(name: string): string {
  const folded = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bare = /^(["'])(.*)\1$/.exec(folded)?.[2]?.trim() ?? folded;
  const [, last, first] = /^([^,(]+), ([^,]+)$/.exec(bare) ?? [];
  return first && last ? `${first} ${last.trim()}` : bare;
}

/** Whether a printed name is one of a person's known names. */
export function isNameOf(name: string, known: readonly string[]): boolean {
  const plain = plainName(name);
  return plain !== '' && known.some((other) => plainName(other) === plain);
}

/**
 * The words of a name in alphabetical order, without accents, marks, case and additions ("(company)", "via LIST");
 * names with the same words may be mistaken for each other.
 */
export function nameWords(name: string): readonly string[] {
  const bare = name.replace(/\([^()]*\)|<[^<>]*>|(?<=\S)\s+via\s.*$/giu, ' ');
  const plain = bare.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].sort();
}
