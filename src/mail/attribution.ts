/**
 * Attribution lines of a body: where they stand and which depth they give an owner to.
 *
 * "On DATE, NAME wrote:" at depth d names the owner of depth d + 1; it may run over two or three lines, of which a
 * mailer may have unmarked the last. Outlook instead puts "From: NAME" and "Sent: DATE" inside the block they name.
 */

import { type Credit, readCredit } from './credit.ts';
import type { MarkedLine } from './quote-markers.ts';

export interface Attribution {
  /** Index of its first and last line. */
  readonly first: number;
  readonly last: number;
  /** Depth of the lines it gives an owner to. */
  readonly gives: number;
  readonly credit: Credit;
}

const most = 3;

export function findAttributions(lines: readonly MarkedLine[]): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let index = 0; index < lines.length; index++) {
    const attribution = wroteAt(lines, index) ?? outlookAt(lines, index);
    if (!attribution) continue;
    found.push(attribution);
    index = attribution.last;
  }
  return found;
}

function wroteAt(lines: readonly MarkedLine[], first: number): Attribution | undefined {
  const start = lines[first];
  if (!start || start.reQuoted || start.text.length > 300) return undefined;
  const opens = /^\s*On\s.*\d/.test(start.text);
  let text = '';
  for (let last = first; last < first + most; last++) {
    const line = lines[last];
    if (!line || line.text.trim() === '' || line.reQuoted || line.text.length > 300) return undefined;
    if (
      last > first &&
      line.depth !== start.depth &&
      !(line.depth < start.depth && /^\S*\s*wrote:\s*$/.test(line.text))
    )
      return undefined;
    text += ` ${line.text}`;
    const credit = readCredit(text);
    if (credit?.kind === 'name' || (credit && leadsDeeper(lines, last, start.depth))) {
      return { first, last, gives: start.depth + 1, credit };
    }
    if (credit || !opens) return undefined;
  }
  return undefined;
}

/** Whether the next line that says anything is quoted more deeply. */
function leadsDeeper(lines: readonly MarkedLine[], last: number, depth: number): boolean {
  const next = lines
    .slice(last + 1, last + 12)
    .find(({ text, depth: own }) => own > depth || text.trim() !== '');
  return next !== undefined && next.depth > depth;
}

function outlookAt(lines: readonly MarkedLine[], first: number): Attribution | undefined {
  const [from, sent, third] = lines.slice(first, first + 3);
  if (!from || !sent || from.depth !== sent.depth || from.reQuoted) return undefined;
  const named = /^From:\s+(\S.*)$/.exec(from.text.slice(0, 300));
  if (!named?.[1] || !/^(?:Sent|Date):\s/.test(sent.text)) return undefined;
  // Unquoted, the same header stands above words that carry no mark at all: more of it must be seen.
  if (from.depth === 0 && !/^(?:To|Cc|Subject):\s/.test(third?.text ?? '')) return undefined;
  const credit = readCredit(`${named[1]} <> wrote:`);
  return { first, last: first + 1, gives: from.depth, credit: credit ?? { kind: 'unclear' } };
}
