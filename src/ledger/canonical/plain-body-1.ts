/**
 * Extracts the words of a claim's body from its MDX source. FROZEN: hashes of form 1 rest on it. It uses no parser and
 * no Unicode tables, so that no upgrade of a dependency can change a hash; docs/citation-format.md describes it and its
 * tests pin it. Any other behaviour needs a new function and a new format, as `loremark-claim 2` was.
 */

import { plainInline1 } from './plain-inline-1.ts';

/**
 * @param source the MDX after the front matter
 * @returns paragraphs, one a line, separated by an empty line; list items, lines of code and table rows follow each
 * other without one; no spaces at line ends, no line break at the end; empty if there are no words
 */
export function plainBody1(source: string): string {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '')
    .split('\n');

  const blocks: string[] = [];
  let open: string[] = [];
  let fence: string | undefined;

  for (const line of lines) {
    if (fence !== undefined) {
      if (closes(line, fence)) {
        blocks.push(open.join('\n'));
        open = [];
        fence = undefined;
      } else open.push(`    ${line}`.trimEnd());
      continue;
    }
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark) {
      flush();
      fence = mark;
    } else if (/^[ \t]*$/.test(line)) flush();
    else open.push(line);
  }
  if (fence !== undefined) blocks.push(open.join('\n'));
  else flush();
  return blocks.filter((block) => block !== '').join('\n\n');

  function flush(): void {
    if (open.length > 0) blocks.push(block(open));
    open = [];
  }
}

function closes(line: string, fence: string): boolean {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return found !== undefined && found[0] === fence[0] && found.length >= fence.length;
}

/** Converts lines without an empty one between them: each piece that begins with its own marker becomes one line. */
function block(lines: readonly string[]): string {
  if (/^(import|export) /.test(lines[0] ?? '')) return '';
  const indents: number[] = [];
  const pieces: { readonly before: string; words: string; readonly continues: boolean }[] = [];

  for (const line of lines) {
    if (/^ {0,3}([-*_])[ \t]*(\1[ \t]*){2,}$/.test(line)) continue;
    const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
    const item = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(\S.*)$/.exec(line);
    const row = /^[ \t]*\|(.*)$/.exec(line);
    const quote = /^ {0,3}> ?(.*)$/.exec(line);
    const last = pieces.at(-1);
    if (heading) pieces.push({ before: '', words: heading[1] ?? '', continues: false });
    else if (item && !(last?.continues && last.before === '' && /^(?!1[.)])\d/.test(item[2] ?? ''))) {
      const [, spaces = '', marker = '', words = ''] = item;
      const bullet = /\d/.test(marker) ? `${marker.slice(0, -1)}.` : '-';
      pieces.push({
        before: `${'  '.repeat(depth(indents, columnsOf(spaces)))}${bullet} `,
        words,
        continues: true,
      });
    } else if (row) {
      if (!/^[ \t:|-]*$/.test(row[1] ?? ''))
        pieces.push({ before: '', words: line.trim(), continues: false });
    } else if (quote) {
      const words = quote[1] ?? '';
      if (last?.before === '> ' && words.trim() !== '') last.words = joined(last.words, words);
      else pieces.push({ before: '> ', words, continues: true });
    } else if (last?.continues) last.words = joined(last.words, line);
    else pieces.push({ before: '', words: line, continues: true });
  }

  return pieces
    .map(({ before, words }) => ({ before, text: plainInline1(words) }))
    .filter(({ text }) => text !== '')
    .map(({ before, text }) => before + text)
    .join('\n');
}

/** A backslash at a line's end is a hard break, which is a space like any other. */
function joined(before: string, line: string): string {
  return `${before.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1')} ${line}`;
}

function columnsOf(spaces: string): number {
  return spaces.replaceAll('\t', '    ').length;
}

/** The level of an item: items of the same indent, or of less than two spaces more, are on one level. */
function depth(indents: number[], indent: number): number {
  while (indents.length > 0 && indent < (indents.at(-1) ?? 0)) indents.pop();
  if (indents.length === 0 || indent >= (indents.at(-1) ?? 0) + 2) indents.push(indent);
  return indents.length - 1;
}
