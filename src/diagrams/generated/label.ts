/** Words of the record as a Mermaid label: nothing in them is taken for Mermaid. */

/** Text for use between double quotes; lines are broken near `width` characters. */
export function label(text: string, width = 33): string {
  let found = lines(text, width);
  // As narrow as the same number of lines allows, so that no word is left alone on the last.
  for (let narrower = width - 1; narrower > 0; narrower--) {
    const tried = lines(text, narrower);
    if (tried.length > found.length) break;
    found = tried;
  }
  return found.map(literal).join('<br/>');
}

function literal(text: string): string {
  return text.replace(/[#"<>&;`*_[\]{}|\\]/g, (character) => `#${character.codePointAt(0)};`);
}

function lines(text: string, width: number): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
