/** One of our texts for places that render Markdown: its summary, the words a short answer quotes, and its address. */

import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { siteName } from './address.ts';
import { aboutWords, type Quoted, sinceWords } from './answer-block.ts';
import { blockQuotations, escapeMarkdown, markdownLink } from './markdown.ts';
import { joinWords } from './said-together.ts';
import type { CitedText } from './text-citation.ts';

/** Lines ending in LF. */
export function textMarkdown({ title, summary, hash, asOf, pinned, quoted, open }: CitedText): string {
  const quotedIds = new Set(quoted.map(({ claim }) => claim.id));
  const day = asOf === undefined ? '' : `, as of ${showShortDay(asOf)}`;
  const blocks = [
    `**${ours(title)}**`,
    ...(summary ? [ours(sentence(summary))] : []),
    ...quoted.flatMap((entry) => quotation(entry, quotedIds)),
    ...(open.length > 0 ? [`Open: ${ours(open.map(sentence).join(' '))}`] : []),
    `${siteName}, our summary${day}, \`${hash}\`: ${markdownLink(plainMarks(title), pinned)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function ours(words: string): string {
  return escapeMarkdown(plainMarks(words));
}

function quotation(
  { claim, on, evidence, sources }: Quoted,
  quotedIds: ReadonlySet<string>,
): readonly string[] {
  const [first] = evidence;
  if (first) {
    const rest = ours(`${aboutWords(on)}${sinceWords(claim, quotedIds)}`);
    return [`${markdownLink(first.byline, first.lore)}${rest}:`, ...blockQuotations(joinWords(evidence))];
  }
  const day = claim.asOf === undefined ? '' : `As of ${showShortDay(claim.asOf)}: `;
  const address = sources.find((source) => source.address !== undefined)?.address ?? claim.pinned;
  return [`${day}${markdownLink(plainMarks(claim.title), address)}.`];
}
