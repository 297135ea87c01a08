/** The citation for places that render Markdown: the words as a block quotation, both addresses as text links. */

import { plainMarks } from '../text/plain-marks.ts';
import { sideBySide } from '../text/side-by-side.ts';
import { titled } from '../text/titled.ts';
import { siteName } from './address.ts';
import type { CitedClaim } from './cited-claim.ts';
import { chiefSources, sourceLine } from './named-sources.ts';
import { joinWords, ownEvidence, saidTogether } from './said-together.ts';

/** Lines ending in LF. */
export function markdownCitation(cited: CitedClaim): string {
  const blocks = saidTogether(ownEvidence(cited)).flatMap((group) => {
    const [first] = group;
    return first ? [`${markdownLink(first.byline, first.lore)}:`, ...blockQuotations(joinWords(group))] : [];
  });
  for (const source of cited.evidence.length === 0 ? chiefSources(cited.sources) : []) {
    const { address } = source;
    blocks.push(
      `- ${address ? markdownLink(sourceLine(source), address) : `${escapeMarkdown(sourceLine(source))} (seen in ${escapeMarkdown(source.seenIn ?? '')})`}`,
    );
  }
  for (const { text, url } of cited.warnings)
    blocks.push(
      `**Note:** ${url ? markdownLink(plainMarks(text), url) : `${escapeMarkdown(plainMarks(text))}.`}`,
    );
  blocks.push(
    `${siteName} claim \`${cited.hash}\`: ${markdownLink(plainMarks(titled(cited.title, cited.speakerName)), cited.pinned)}`,
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Words as `joinWords` returns them. */
export function blockQuotations(words: string): readonly string[] {
  return words.split(sideBySide).map((one) => `> ${escapeMarkdown(one)}`);
}

/** A link with this text. */
export function markdownLink(words: string, url: string): string {
  return `[${escapeMarkdown(words)}](${/[()]/.test(url) ? `<${url}>` : url})`;
}

/** Escapes ASCII punctuation that Markdown may interpret; a number, `-` or `+` at the start would begin a list. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&$]|:(?=\/\/)/g, '\\$&')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
