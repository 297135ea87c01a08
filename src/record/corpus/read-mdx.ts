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

/**
 * The tree is parsed when it is first asked for: proving and publishing need only the source.
 *
 * @param source the whole file
 * @param body what stands below its front matter, to the end of the file
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
  const excess = excessOf(body);
  if (excess !== undefined) return faultAt(excess, first, 1);
  try {
    return { tree: parser.parse(head.replace(/[^\n]/g, '') + body) as Root, fault: undefined };
  } catch (cause) {
    // Also what is no fault of MDX, such as a stack that ran over: a text that cannot be read must name its file.
    const { line, column, reason, message } = cause as VFileMessage;
    const words = (reason ?? message).split('\n')[0] ?? '';
    const [, ...inWords] = /\((\d+):(\d+)-/.exec(words) ?? [];
    const [wordLine, wordColumn] = inWords.map(Number);
    return faultAt(words, line ?? wordLine ?? first, column ?? wordColumn ?? 1);
  }
}

/** The longest essay has a fifth of it. A parser's time grows faster than its text, most of all with nesting. */
const longest = 50_000;

function excessOf(body: string): string | undefined {
  if (body.length > longest) return `${body.length} characters, more than ${longest}`;
  if (/^(?:[ \t]*[>*+-]){20}/m.test(body)) return 'a line that begins with 20 marks of nesting';
  if ((body.match(/~~/g)?.length ?? 0) > 200) return 'more than 200 marks `~~`';
  return /[[*_<{]{100}/.test(body) ? '100 opening marks in a row' : undefined;
}
