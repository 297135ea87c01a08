/** Breaks text into lines that fit a drawn box, by slightly overestimated widths, so that no letter is outside. */

const narrow = /[ijlI.,:;'’‘|!()[\]]/;
const wide = /[mwMW@%—]/;
const upper = /[A-Z“”_0-9]/;

/** Width of a text in px at a font size; an upper estimate for the sans font. */
export function drawnWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) {
    units += narrow.test(character)
      ? 0.3
      : wide.test(character)
        ? 0.86
        : upper.test(character)
          ? 0.62
          : 0.535;
  }
  return units * size;
}

/** As few lines of at most `width` px as possible, about equally long; a wider word gets a separate line. */
export function drawnLines(text: string, width: number, size: number): readonly string[] {
  let lines = filledLines(text, width, size);
  for (;;) {
    const widest = longest(lines, size);
    const narrower = filledLines(text, widest - 0.01, size);
    if (narrower.length > lines.length || longest(narrower, size) >= widest) return lines;
    lines = narrower;
  }
}

function longest(lines: readonly string[], size: number): number {
  return Math.max(...lines.map((line) => drawnWidth(line, size)));
}

function filledLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && drawnWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
