/**
 * Fragments of one claim from one mail are read as one quotation: they stand in the order of the mail, none says again what
 * another says, and two that follow each other directly within a sentence are one where one entry may hold them. Where few
 * words of a sentence are left out between two, none of them turns it or joins its halves; and a fragment that stands right
 * after the "But" of its sentence begins with it.
 */

import { ownMessage } from '../../mail/attribution/own-message.ts';
import type { Archive } from '../../mail/read/archive.ts';
import type { Message } from '../../mail/read/message.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { normaliseWords } from '../../mail/words/normalise.ts';
import { maximumWords } from '../../record/schema/evidence.ts';
import type { EvidenceEntry } from '../evidence-entry.ts';
import { edgeWordsIn } from './edge-words.ts';
import { endsSentence } from './sentences.ts';

export interface FragmentFault {
  readonly claim: string;
  readonly message: string;
  readonly words: string;
  readonly reason: string;
  readonly help: string;
}

interface Placed {
  readonly entry: EvidenceEntry;
  readonly start: number;
  readonly end: number;
}

export async function fragmentFaults(
  entries: readonly EvidenceEntry[],
  archive: Archive,
): Promise<readonly FragmentFault[]> {
  const faults: FragmentFault[] = [];
  for (const group of Map.groupBy(entries.filter(isOfClaim), ofOneMail).values()) {
    const [first] = group;
    const [message] = first && group.length > 1 ? await archive.messages(first.message) : [];
    if (message) faults.push(...faultsIn(group, message, archive));
  }
  return faults;
}

/** The words in the cells of a lab are no statement in a row. */
function isOfClaim({ claim }: EvidenceEntry): boolean {
  return !claim.includes('/');
}

function ofOneMail({ claim, message, speaker, quotes }: EvidenceEntry): string {
  return JSON.stringify([claim, message, speaker ?? null, quotes]);
}

function faultsIn(
  group: readonly EvidenceEntry[],
  message: Message,
  archive: Archive,
): readonly FragmentFault[] {
  const lines = ownMessage(message, archive.senders).map(({ blank, text }) =>
    blank ? '' : normaliseWords(text),
  );
  const textOf = (from: number, to: number) =>
    lines
      .slice(from, to)
      .filter((line) => line !== '')
      .join(' ');
  const placed = group.flatMap((entry): readonly Placed[] => {
    const words = normaliseWords(entry.words);
    const [first, last] = entry.lines;
    // What stands there twice or not at all is said by the proof.
    const [at, ...more] = findWords(textOf(first - 1, last), words);
    if (at === undefined || more.length > 0) return [];
    const before = textOf(0, first - 1).length;
    const start = at + (before > 0 ? before + 1 : 0);
    return [{ entry, start, end: start + words.length }];
  });
  const inMail = placed.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const body = textOf(0, lines.length);
  const together = inMail.slice(1).flatMap((next, index) => {
    const one = inMail[index];
    return one ? atSeam(one, next, body) : [];
  });
  const moved = placed.find((one, index) => one !== inMail[index]);
  const order = inMail.map(({ entry }) => `"${entry.words}"`).join(', then ');
  return moved
    ? [
        ...together,
        faultOf(moved, 'listed in another order than the mail has it', `the order of the mail is ${order}`),
      ]
    : together;
}

function atSeam(one: Placed, next: Placed, body: string): readonly FragmentFault[] {
  const both = body.slice(one.start, Math.max(one.end, next.end));
  const fits = both.split(' ').length <= maximumWords;
  const merge = `quote "${both}" in one entry`;
  if (next.start < one.end)
    return [
      faultOf(
        next,
        `says again what "${one.entry.words}" says`,
        fits ? merge : `begin it after "${one.entry.words}"`,
      ),
    ];
  const between = body.slice(one.end, next.start);
  const seam = body.slice(one.start, next.start).trim().split(' ').at(-1) ?? '';
  if (fits && !isWord(between) && !endsSentence(seam))
    return [faultOf(next, `follows directly on "${one.entry.words}"`, merge)];
  const lost = [
    ...(endsSentence(one.entry.words) ? [] : lostAt(between.split(' ').filter(isWord))),
    ...turnBefore(body.slice(one.start, next.start), one.entry.words),
  ];
  return lost.length > 0
    ? [
        faultOf(
          next,
          `leaves out ${lost.map((word) => `"${word}"`).join(', ')} between "${one.entry.words}" and it`,
          'let one of the two begin or end with it',
        ),
      ]
    : [];
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** As many words as a reader takes `[...]` for nothing that matters. */
const fewWords = 4;
/** What says how one half of a sentence stands to the other, or leaves its time open. */
const joining = /\b(?:than|into|even|but|though|although|except|and\/or|at some point)\b/g;

/** The words of a short gap within a sentence that turn the sentence, or join what stands on both sides. */
function lostAt(gap: readonly string[]): readonly string[] {
  if (gap.length > fewWords || gap.some(endsSentence)) return [];
  const text = gap.join(' ');
  return [...edgeWordsIn(text), ...(text.toLowerCase().match(joining) ?? [])];
}

/** What begins a sentence that speaks against the one before it. */
const against = /^(?:but|however)\b/i;

/** The word that opens the sentence of a fragment against the sentence before, where the fragment is cut right behind it. */
function turnBefore(text: string, words: string): readonly string[] {
  const tokens = text.trim().split(' ');
  const end = tokens.findLastIndex(endsSentence);
  const lead = tokens.slice(end + 1).filter(isWord);
  const within = end < normaliseWords(words).split(' ').length - 1;
  return within || lead.length > fewWords ? [] : (lead[0]?.match(against) ?? []);
}

function faultOf({ entry }: Placed, reason: string, help: string): FragmentFault {
  return { claim: entry.claim, message: entry.message, words: entry.words, reason, help };
}
