/** Words set into lines of a drawn box, by widths that are estimated a little too large, so that no letter leaves its box. */

const narrow = /[ijlI.,:;'’‘|!()[\]]/;
const wide = /[mwMW@%—]/;
const upper = /[A-Z“”_0-9]/;

/** Width of a text in px at a size; an upper estimate for the sans face. */
export function drawnWidth(text: string, size: number): number {
  let units = 0;
  for (const sign of text) {
    units += narrow.test(sign) ? 0.3 : wide.test(sign) ? 0.86 : upper.test(sign) ? 0.62 : 0.535;
  }
  return units * size;
}

/** Lines of at most `width` px; a word that is wider alone has a line of its own. */
export function drawnLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && drawnWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
