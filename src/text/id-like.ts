/** Turns words into the id they may stand for: lower case, with hyphens; undefined if nothing remains. */

export function idLike(words: string): string | undefined {
  const id = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? undefined : id;
}
