/** What somebody may have meant by words that are no id: lower-case, with hyphens between, and nothing where that is none. */

export function idLike(words: string): string | undefined {
  const id = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? undefined : id;
}
