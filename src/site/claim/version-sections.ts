/**
 * Splits the plain body of a published version into sections. The frozen text does not mark headings: two that any
 * claim may have are recognised by their words.
 */

export interface VersionSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const knownHeadings = ['Not to be read as', 'Why it matters in review'];

export function versionSections(body: string): readonly VersionSection[] {
  const sections: { readonly title: string; readonly paragraphs: string[] }[] = [
    { title: 'As cited', paragraphs: [] },
  ];
  for (const text of body.split('\n\n').map((part) => part.trim())) {
    if (knownHeadings.includes(text)) sections.push({ title: text, paragraphs: [] });
    else if (text !== '') sections.at(-1)?.paragraphs.push(text);
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}
