/** A text of ours for places that render Markdown: what it says, the words that a short answer quotes, and its address. */

import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { siteName } from './address.ts';
import { aboutWords, type Quoted, sinceWords } from './answer-block.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';
import { joinWords } from './said-together.ts';
import type { CitedText } from './text-citation.ts';

/** Lines with LF and a final one. */
export function textMarkdown({ title, summary, hash, asOf, pinned, quoted, open }: CitedText): string {
  const there = new Set(quoted.map(({ claim }) => claim.id));
  const day = asOf === undefined ? '' : `, as of ${showShortDay(asOf)}`;
  const blocks = [
    `**${ours(title)}**`,
    ...(summary ? [ours(sentence(summary))] : []),
    ...quoted.flatMap((one) => said(one, there)),
    ...(open.length > 0 ? [`Open: ${ours(open.map(sentence).join(' '))}`] : []),
    `${siteName}, our summary${day}, \`${hash}\`: ${markdownLink(plainMarks(title), pinned)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function ours(words: string): string {
  return escapeMarkdown(plainMarks(words));
}

function said({ claim, on, evidence, sources }: Quoted, there: ReadonlySet<string>): readonly string[] {
  const [first] = evidence;
  if (first) {
    const rest = ours(`${aboutWords(on)}${sinceWords(claim, there)}`);
    return [`${markdownLink(first.byline, first.lore)}${rest}:`, `> ${escapeMarkdown(joinWords(evidence))}`];
  }
  const day = claim.asOf === undefined ? '' : `As of ${showShortDay(claim.asOf)}: `;
  const address = sources.find((source) => source.address !== undefined)?.address ?? claim.pinned;
  return [`${day}${markdownLink(claim.title, address)}.`];
}
