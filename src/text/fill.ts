/** Plain words at 72 columns behind a mark, for scripts of the page: `wrap` knows more and weighs more. */

export function fill(text: string, mark: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && mark.length + line.length + 1 + word.length > 72) {
      lines.push(mark + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, mark + line].join('\n');
}
