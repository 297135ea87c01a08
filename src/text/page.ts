/**
 * Writes a whole page as plain text of at most 72 columns, with unbroken addresses in numbered notes and the page's terms
 * at the end.
 */

import { type Block, heading, list, type Notes } from './block.ts';
import { columns } from './columns.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';
import { mailColumns } from './wrap-by.ts';

export interface TextPage {
  readonly title: string;
  /** Address of the page itself, printed below the title. */
  readonly address?: string;
  readonly blocks: readonly Block[];
  readonly notes?: Notes;
  /** The terms that the page explains, listed after the notes: `Pin: A hold on a page.` */
  readonly terms?: readonly string[];
}

/** Lines end with LF, the last one too. */
export function textPage({ title, address, blocks, notes, terms = [] }: TextPage): string {
  const head = wrap(title);
  const parts: (readonly string[])[] = [[...head, underline(head, '=')]];
  if (address !== undefined) parts.push([address]);
  for (const block of blocks) parts.push(linesOf(block, mailColumns));
  const numbered = notes?.lines() ?? [];
  if (notes) {
    parts.push(
      numbered.flatMap((lines, index) => {
        const mark = `[${notes.first + index}] `;
        const rest = ' '.repeat(mark.length);
        return lines.flatMap((line, at) => wrap(line, { first: at === 0 ? mark : rest, rest }));
      }),
    );
  }
  if (terms.length > 0)
    for (const block of [heading('Terms'), list(terms)]) parts.push(linesOf(block, mailColumns));
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Lines of one block, without a final line end. */
function linesOf(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const lines = wrap(block.text, { width });
      return block.level === 2 ? [...lines, underline(lines, '-')] : lines;
    }
    case 'paragraph':
      return wrap(block.text, { width });
    case 'words':
      return wrap(block.text, { width, first: ' : ' });
    case 'quote':
      return inside(block.blocks, width - 2).map((line) => `> ${line}`.trimEnd());
    case 'list':
      return block.items.flatMap((item, index) => {
        const marker = block.ordered ? `${(block.start ?? 1) + index}. ` : '- ';
        const indent = ' '.repeat(marker.length);
        return inside(item, width - marker.length).map((line, at) =>
          (at === 0 ? `${marker}${line}` : `${indent}${line}`).trimEnd(),
        );
      });
    case 'kept':
      return block.text.replace(/\n$/, '').split('\n');
    case 'verbatim':
      return verbatim(block, width);
    case 'table':
      return columns(block.rows, block.widths);
  }
}

function verbatim(
  { text, indent }: Extract<Block, { readonly kind: 'verbatim' }>,
  width: number,
): readonly string[] {
  const lines = text.replace(/\n$/, '').replaceAll('\t', ' '.repeat(8)).split('\n');
  const widest = Math.max(...lines.map(widthOf));
  // A text that was wrapped for a mail is not wrapped again because of its indent.
  const shift = widest <= width && widest + indent > width ? 0 : indent;
  return lines.flatMap((line) => verbatimLine(line, ' '.repeat(shift), width));
}

function verbatimLine(line: string, indent: string, width: number): readonly string[] {
  const whole = `${indent}${line}`.trimEnd();
  if (widthOf(whole) <= width) return [whole];
  // What continues a line is further in than the line itself, which may be part of an indented text.
  const own = `${indent}${/^ */.exec(line)?.[0] ?? ''}`;
  return wrap(line, { width, first: own, rest: `${own}  ` });
}

/** Blocks within a block, separated by an empty line, except that a list directly follows its sentence. */
function inside(blocks: readonly Block[], width: number): readonly string[] {
  return blocks.flatMap((block, index) => [
    ...(index > 0 && block.kind !== 'list' ? [''] : []),
    ...linesOf(block, width),
  ]);
}

function underline(lines: readonly string[], character: string): string {
  return character.repeat(Math.min(mailColumns, Math.max(1, ...lines.map(widthOf))));
}
