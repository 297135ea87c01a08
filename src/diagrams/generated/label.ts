/** Words of the record as a Mermaid label: nothing in them is taken for Mermaid. */

/** Text for use between double quotes; lines are broken near `width` characters. */
export function label(text: string, width = 34): string {
  return lines(text, width).map(literal).join('<br/>');
}

/** A box of two parts: a name in bold, and what is said. */
export function namedLabel(name: string, text: string, width = 34): string {
  return `<b>${literal(name)}</b><br/>${label(text, width)}`;
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
