/**
 * The citation as it is pasted into mail: who, when, the words, the archive's link, then ours. 72 columns, addresses whole.
 * The words come first because they must stand when every link has rotted. `[n]` can be renumbered to fit the mail.
 */

import { loreUrl } from '../text/lore.ts';
import { mailColumns, wrap } from '../text/wrap.ts';
import { siteName } from './address.ts';
import type { CitedClaim } from './cited-claim.ts';
import { longWarnings, said, sourceAddress, sourceLine } from './said.ts';

/**
 * @param firstNote number of the first note
 * @returns lines with LF and a final one
 */
export function mailCitation(cited: CitedClaim, firstNote = 1): string {
  const notes: { readonly key: string; readonly lines: readonly string[] }[] = [];
  const noteFor = (key: string, lines: readonly string[]): number => {
    const known = notes.findIndex((note) => note.key === key);
    if (known >= 0) return firstNote + known;
    return firstNote + notes.push({ key, lines }) - 1;
  };
  const text: string[] = [];

  for (const piece of cited.evidence) {
    const number = noteFor(piece.message, [piece.lore]);
    text.push(...wrap(`${said(piece)}[${number}]:`), '', ...wrap(piece.words, { first: ' : ' }), '');
  }
  if (cited.evidence.length === 0) {
    const numbers = cited.sources.map((source) => {
      const address = sourceAddress(source, loreUrl) ?? `seen in ${source.seenIn ?? 'no public place'}`;
      return `[${noteFor(`${source.kind} ${source.id}`, [sourceLine(source), address])}]`;
    });
    if (notes.length === 0) numbers.push(`[${noteFor(cited.id, [])}]`);
    text.push(
      ...wrap(
        `${cited.title}${cited.state ? ` (${cited.kind}: ${cited.state.replaceAll('-', ' ')})` : ''}${numbers.join('')}`,
      ),
      '',
    );
  }
  const warnings = longWarnings(cited).flatMap((warning) => wrap(`Note: ${warning}`));
  if (warnings.length > 0) text.push(...warnings, '');

  for (const [index, { lines }] of notes.entries()) {
    const mark = `[${firstNote + index}] `;
    const rest = ' '.repeat(mark.length);
    const ours = index === notes.length - 1 ? [`${siteName}: ${cited.title}`, cited.pinned] : [];
    for (const [at, line] of [...lines, ...ours].entries()) {
      text.push(...wrap(line, { width: mailColumns, first: at === 0 ? mark : rest, rest }));
    }
  }
  return `${text.join('\n')}\n`;
}
