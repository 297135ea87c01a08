/**
 * Markers that a mailer lost by re-wrapping: a line that outgrew the margin was broken, and the rest of it stands
 * unmarked between two lines of its block.
 */

import type { MarkedLine } from './quote-markers.ts';

export interface Restored {
  /** The lines, with the markers they had lost. */
  readonly lines: readonly MarkedLine[];
  /** Indexes of lines that the rule covers though nothing can have been wrapped there. */
  readonly doubtful: ReadonlySet<number>;
}

/**
 * @param isAttribution such lines are never the rest of another
 * @param isStatement false for patch hunks and signatures, which no mailer re-wraps
 */
export function restoreLostMarkers(
  lines: readonly MarkedLine[],
  isAttribution: (index: number) => boolean,
  isStatement: (index: number) => boolean,
): Restored {
  const doubtful = new Set<number>();
  const restored = lines.map((line, index) => {
    const before = lines[index - 1];
    const after = lines[index + 1];
    if (!before || !after || line.text.trim() === '' || isAttribution(index)) return line;
    const oneBlock = before.depth === after.depth && before.reQuoted === after.reQuoted;
    const marked = before.depth > 0 || before.reQuoted;
    if (!oneBlock || !marked || isAttribution(index - 1) || !lacksMarkers(line, before)) return line;
    if (before.text.trim() === '' || !isStatement(index - 1) || !isStatement(index + 1)) {
      doubtful.add(index);
      return line;
    }
    return { depth: before.depth, reQuoted: before.reQuoted, text: line.text };
  });
  return { lines: restored, doubtful };
}

function lacksMarkers(line: MarkedLine, before: MarkedLine): boolean {
  if (line.reQuoted) return false;
  if (line.depth === 0) return true;
  if (line.depth === before.depth) return before.reQuoted;
  return line.depth < before.depth && isWrapped(line.text, before.text, before.depth);
}

/**
 * A line with some of the markers may be somebody's answer. It is the rest of a line only if that line was as long as
 * mail gets, does not end a sentence, and the rest is short.
 */
function isWrapped(rest: string, before: string, depth: number): boolean {
  const full = before.trimEnd().length + 2 * depth;
  return full >= 68 && rest.trim().length <= 24 && !/[.?!:]$/.test(before.trimEnd());
}
