/**
 * MDX as a tree with positions in the whole file: the front matter is replaced by blank lines, not cut off, so that no
 * offset has to be added anywhere.
 */

import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Body } from './entry.ts';
import { excessOfText } from './refused.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * The tree is parsed when it is first asked for: proving and publishing need only the source.
 *
 * @param source the whole file
 * @param body the text below its front matter, to the end of the file
 */
export function readMdx(source: string, body: string, file: string): Body {
  let parsed: Pick<Body, 'tree' | 'fault'> | undefined;
  const parse = () => {
    parsed ??= parseBody(source, body, file);
    return parsed;
  };
  return {
    source: body,
    get tree() {
      return parse().tree;
    },
    get fault() {
      return parse().fault;
    },
  };
}

function parseBody(source: string, body: string, file: string): Pick<Body, 'tree' | 'fault'> {
  const head = source.slice(0, source.length - body.length);
  const faultAt = (message: string, line: number, column: number) => ({
    tree: undefined,
    fault: { message, place: { file, line, column, length: 1 } },
  });
  const first = head.split('\n').length;
  const excess = excessOfText(body);
  if (excess !== undefined) return faultAt(excess, first, 1);
  try {
    return { tree: parser.parse(head.replace(/[^\n]/g, '') + body) as Root, fault: undefined };
  } catch (cause) {
    // Also errors that are no fault of the MDX, such as a stack overflow: the report must name the unreadable file.
    const { line, column, reason, message } = cause as VFileMessage;
    const words = (reason ?? message).split('\n')[0] ?? '';
    const [, ...inWords] = /\((\d+):(\d+)-/.exec(words) ?? [];
    const [wordLine, wordColumn] = inWords.map(Number);
    return faultAt(words, line ?? wordLine ?? first, column ?? wordColumn ?? 1);
  }
}
