/** Derives the id of a heading from its words, the same for the page and for links to it. */

export function headingId(words: string): string {
  const id = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // `n1` is the first note of a page.
  return id === '' ? 'section' : /^n\d+$/.test(id) ? `section-${id}` : id;
}

/** Gives unique ids to the headings of one text, called in their order. @param taken ids that are already used */
export function headingIds(taken: readonly string[] = []): (words: string) => string {
  const ids = new Set([...idsOfPage, ...taken]);
  return (words) => {
    const first = headingId(words);
    let id = first;
    for (let count = 2; ids.has(id); count++) id = `${first}-${count}`;
    ids.add(id);
    return id;
  };
}

/** Ids of the parts that a page may have around its text. */
const idsOfPage = [
  'contents',
  'text',
  'dispute',
  'report',
  'other-forms',
  ...['mail', 'line', 'link', 'context', 'markdown', 'bibtex', 'csl-json', 'ris'].map(
    (form) => `cite-${form}`,
  ),
];
