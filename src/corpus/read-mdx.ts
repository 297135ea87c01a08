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
import { splitFrontMatter } from './front-matter.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

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
