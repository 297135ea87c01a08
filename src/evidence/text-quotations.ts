/**
 * Checks words that one of our texts quotes without an evidence entry: they must be in the mail of somebody whom the
 * text is about, as their own words or as others quote them. Quotation marks, line breaks and capitals are ignored.
 */

import { ownMessage } from '../mail/attribution/own-message.ts';
import type { OwnedLine } from '../mail/attribution/owned-line.ts';
import type { Archive } from '../mail/read/archive.ts';
import { senderName } from '../mail/read/sender-name.ts';
import { findWords } from '../mail/words/find-words.ts';
import { normaliseWords } from '../mail/words/normalise.ts';
import type { Place } from '../record/corpus/place.ts';

export interface TextQuotation {
  readonly claim: string;
  readonly words: string;
  /** Every name of the people who may have written them. */
  readonly names: readonly string[];
  readonly place: Place;
}

export interface TextQuotationFault extends TextQuotation {
  readonly reason: string;
  /** The next action. */
  readonly help: string;
}

interface Stretch {
  readonly name: string;
  readonly text: string;
}

export async function textQuotationFaults(
  quotations: readonly TextQuotation[],
  archive: Archive,
): Promise<readonly TextQuotationFault[]> {
  if (quotations.length === 0) return [];
  const stretches = await stretchesOf(archive, tokensWithin(quotations));
  return quotations.flatMap((quotation) => {
    const words = bare(quotation.words);
    const holders = stretches.filter(({ text }) => findWords(text, words).length > 0);
    if (holders.some(({ name }) => quotation.names.includes(name))) return [];
    const others = [...new Set(holders.map(({ name }) => name))].sort();
    if (others.length > 0)
      return [
        {
          ...quotation,
          reason: `they are the words of ${others.join(', ')}, whom the text is not about`,
          help: 'name the person who wrote them, or paraphrase them without quotation marks',
        },
      ];
    const isQuestion = stretches.some(
      ({ name, text }) => quotation.names.includes(name) && findWords(text, `${words}?`).length > 0,
    );
    return [
      {
        ...quotation,
        reason: 'no available mail contains these words',
        help: isQuestion
          ? `did you mean "${quotation.words}?", with the question mark?`
          : 'copy them exactly from the mail, or paraphrase them without quotation marks',
      },
    ];
  });
}

/** The tokens of each quotation but its outer ones, which may lack punctuation in the text. */
function tokensWithin(quotations: readonly TextQuotation[]): readonly (readonly string[])[] {
  const inner = quotations.map(({ words }) => bare(words).split(' ').slice(1, -1).join(' '));
  return [...new Set(inner)].map((tokens) => (tokens === '' ? [] : tokens.split(' ')));
}

/** Whether a mail has every token of one of the quotations: only then does it matter who wrote which of its words. */
function mayHold(lines: readonly string[], wanted: readonly (readonly string[])[]): boolean {
  const texts = lines.flatMap((line) =>
    /^\s*[>:]/.test(line) ? [line, line.replace(/^[\s>]*:?\s*/, '')] : line,
  );
  const there = new Set(bare(texts.join(' ')).split(' '));
  return wanted.some((tokens) => tokens.every((token) => there.has(token)));
}

/**
 * Each uninterrupted run of one person's words in each message that may hold a quotation, so that no match spans two
 * people.
 */
async function stretchesOf(
  archive: Archive,
  wanted: readonly (readonly string[])[],
): Promise<readonly Stretch[]> {
  const found: Stretch[] = [];
  for (const id of archive.ids) {
    for (const message of await archive.messages(id)) {
      if (!mayHold(message.lines, wanted)) continue;
      const sender = senderName(message);
      let name: string | undefined;
      let lines: string[] = [];
      const close = () => {
        if (name !== undefined) found.push({ name, text: bare(lines.join(' ')) });
        lines = [];
      };
      for (const line of ownMessage(message, archive.senders)) {
        if (line.blank) continue;
        const next = ownerOf(line, sender);
        if (next !== name) close();
        name = next;
        lines.push(line.text);
      }
      close();
    }
  }
  return found;
}

function ownerOf({ owner }: OwnedLine, sender: string | undefined): string | undefined {
  if (owner.kind === 'sender') return sender;
  return owner.kind === 'nobody' || owner.kind === 'unknown' ? undefined : owner.name;
}

/** The text without quotation marks, capitals and emphasis markers. */
function bare(text: string): string {
  return normaliseWords(text)
    .replace(/["'“”‘’*]/g, '')
    .replace(/(?<=^|\s)_|_(?=[\s.,;:!?]|$)/g, '')
    .toLowerCase();
}
