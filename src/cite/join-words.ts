/** Fragments of one mail in their order as one quotation, with a mark where words between them were left out. */

export function joinWords(group: readonly { readonly words: string }[]): string {
  return group.map(({ words }) => words).join(' [...] ');
}
