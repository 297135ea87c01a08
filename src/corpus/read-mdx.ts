/**
 * MDX as a tree whose positions are those of the whole file: the front matter is blanked out, not cut off, so that no
 * offset has to be added anywhere.
 */

import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Body } from './entry.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Front matter and body of an MDX source; `undefined` front matter where there is none. */
export function splitFrontMatter(source: string): {
  readonly yaml: string | undefined;
  readonly body: string;
} {
  const match = frontMatter.exec(source);
  if (!match) return { yaml: undefined, body: source };
  return { yaml: `${match[1] ?? ''}\n`, body: source.slice(match[0].length) };
}

export function readMdx(source: string, file: string): Body {
  const { body } = splitFrontMatter(source);
  const head = source.slice(0, source.length - body.length);
  const blanked = head.replace(/[^\n]/g, '') + body;
  try {
    return { source: body, tree: parser.parse(blanked) as Root, fault: undefined };
  } catch (cause) {
    const message = cause as VFileMessage;
    const { line, column } = message;
    if (line === undefined) throw cause;
    return {
      source: body,
      tree: undefined,
      fault: {
        message: message.reason.split('\n')[0] ?? message.reason,
        place: { file, line: line ?? 1, column: column ?? 1, length: 1 },
      },
    };
  }
}
