/** The plain body of a published version in its parts. The frozen text has no marks for headings: two that every claim may have are known by their words. */

export interface VersionSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const known = ['Not to be read as', 'Why it matters in review'];

export function versionSections(body: string): readonly VersionSection[] {
  const sections: { readonly title: string; readonly paragraphs: string[] }[] = [
    { title: 'As cited', paragraphs: [] },
  ];
  for (const text of body.split('\n\n').map((part) => part.trim())) {
    if (known.includes(text)) sections.push({ title: text, paragraphs: [] });
    else if (text !== '') sections.at(-1)?.paragraphs.push(text);
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}
