/**
 * Computes the body of a text in form 2: its whole MDX source, changed only in line breaks that no reader sees. FROZEN:
 * published hashes rest on it. It uses no parser and no Unicode tables, and drops no character of the source, so that
 * nothing on a page, or behind one of its links, can be outside its hash.
 */

/**
 * @param source the MDX after the front matter
 * @returns its lines without empty ones at the ends and without spaces at line ends, except two that break a line; a
 * line that continues a paragraph is joined to that paragraph's line
 */
export function sourceBody2(source: string): string {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const out: string[] = [];
  let fence: string | undefined;
  /** Whether the next plain line continues the last one of `out`. */
  let open = false;
  /** Within lines that may be indented code, whose line breaks are visible. */
  let indented = false;

  for (const written of lines) {
    const line = trimmedEnd(written);
    const mark = /^\s*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined || mark) {
      out.push(fence === undefined ? line : written);
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      open = false;
      indented = false;
    } else if (line === '') {
      out.push('');
      open = false;
    } else if (!indented && open && isPlain(line)) {
      out.push(`${out.pop() ?? ''} ${line.replace(/^[ \t]+/, '')}`);
      open = !breaks(line);
    } else {
      if (out.length === 0 || out.at(-1) === '') indented = /^( {4}|[ \t]*\t)/.test(line);
      out.push(line);
      open = !indented && mayContinue(line) && !breaks(line);
    }
  }
  while (out[0] === '') out.shift();
  while (out.at(-1)?.trim() === '') out.pop();
  return out.join('\n');
}

/** Two or more spaces at a line's end break the line and become two; a single one is invisible. */
function trimmedEnd(line: string): string {
  const words = line.replace(/[ \t]+$/, '');
  return words !== '' && / {2,}$/.test(line) ? `${words}  ` : words;
}

function breaks(line: string): boolean {
  return line.endsWith('  ') || line.endsWith('\\');
}

/** A line that cannot begin a list, quotation, heading, table, tag, rule or definition. */
function isPlain(line: string): boolean {
  return !/^[ \t]*([-+*=_]([ \t=_*-]|$)|\d{1,9}[.)]|[#>|<{:]|\[[^\]]*\]:)|\|/.test(line);
}

/** A paragraph, or an item that begins with one, whose words may continue in the next line. */
function mayContinue(line: string): boolean {
  const item = /^[ \t]*(?:[-+*]|\d{1,9}[.)]) {1,4}(\S.*)$/.exec(line)?.[1];
  return item === undefined ? isPlain(line) : mayContinue(item);
}
