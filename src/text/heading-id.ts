/** The id of a heading by its words, as the pages write it and as a link to it must name it. */

export function headingId(words: string): string {
  const id = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // `n1` is the first note of a page.
  return id === '' ? 'section' : /^n\d+$/.test(id) ? `section-${id}` : id;
}

/** The headings of one text in their order, each with an id of its own. @param taken ids that are something else's */
export function headingIds(taken: readonly string[] = []): (words: string) => string {
  const ids = new Set([...framed, ...taken]);
  return (words) => {
    const first = headingId(words);
    let id = first;
    for (let count = 2; ids.has(id); count++) id = `${first}-${count}`;
    ids.add(id);
    return id;
  };
}

/** What a page may have around its text, whatever is told there. */
const framed = [
  'contents',
  'text',
  'dispute',
  'report',
  'other-forms',
  ...['mail', 'line', 'link', 'context', 'markdown', 'bibtex', 'csl-json', 'ris'].map(
    (form) => `cite-${form}`,
  ),
];
