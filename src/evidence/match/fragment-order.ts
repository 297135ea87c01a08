/**
 * Checks the fragments that one claim quotes from one mail, because they are read as one quotation: they are in the
 * order of the mail, no two overlap, and two that directly follow each other within a sentence are one entry if they
 * fit; a paragraph or an entry of a list is no part of the sentence before it. If a few words of a sentence are omitted between two fragments, none of those words may reverse the sentence or
 * join its halves; and a fragment must include the "But" of its sentence if it begins right after it.
 */

import { normaliseWords } from '../../mail/words/normalise.ts';
import { maximumWords } from '../../record/schema/evidence.ts';
import { begunAnew } from '../../text/begun-anew.ts';
import { edgeWordsIn } from './edge-words.ts';
import { inMailOrder, isWord, type Placed, type PlacedFragments } from './placed-fragments.ts';
import { endsSentence } from './sentences.ts';

export interface FragmentFault {
  readonly claim: string;
  readonly message: string;
  readonly words: string;
  readonly reason: string;
  readonly help: string;
}

export function fragmentFaults(found: readonly PlacedFragments[]): readonly FragmentFault[] {
  return found.flatMap(faultsIn);
}

function faultsIn({ placed, body }: PlacedFragments): readonly FragmentFault[] {
  const inMail = inMailOrder(placed);
  const together = inMail.slice(1).flatMap((next, index) => {
    const earlier = inMail[index];
    return earlier ? betweenFragments(earlier, next, body) : [];
  });
  const moved = placed.find((fragment, index) => fragment !== inMail[index]);
  const order = inMail.map(({ entry }) => `"${entry.words}"`).join(', then ');
  return moved
    ? [
        ...together,
        faultOf(moved, 'listed in a different order than in the mail', `the order of the mail is ${order}`),
      ]
    : together;
}

function betweenFragments(earlier: Placed, next: Placed, body: string): readonly FragmentFault[] {
  const both = body.slice(earlier.start, Math.max(earlier.end, next.end));
  const fits = both.split(' ').length <= maximumWords;
  const merge = `quote "${both}" in one entry`;
  const { words } = earlier.entry;
  if (next.start < earlier.end)
    return [faultOf(next, `overlaps "${words}"`, fits ? merge : `begin it after "${words}"`)];
  const between = body.slice(earlier.end, next.start);
  const lastToken = body.slice(earlier.start, next.start).trim().split(' ').at(-1) ?? '';
  const isApart = endsSentence(lastToken) || begunAnew(earlier.entry, next.entry, between) !== undefined;
  if (fits && !isWord(between) && !isApart) return [faultOf(next, `directly follows "${words}"`, merge)];
  const omitted = [
    ...(endsSentence(words) ? [] : edgesOf(between.split(' ').filter(isWord))),
    ...contrastBefore(body.slice(earlier.start, next.start), words),
  ];
  return omitted.length > 0
    ? [
        faultOf(
          next,
          `leaves out ${omitted.map((word) => `"${word}"`).join(', ')} between "${words}" and it`,
          'begin or end one of the two with it',
        ),
      ]
    : [];
}

/** Up to this many omitted words, a reader assumes that `[...]` hides nothing important. */
const fewWords = 4;
/** Words that relate one half of a sentence to the other, or leave the time open. */
const joining = /\b(?:than|into|even|but|though|although|except|and\/or|at some point)\b/g;

/** The words of a short gap within a sentence that reverse the sentence or join its two sides. */
function edgesOf(gap: readonly string[]): readonly string[] {
  if (gap.length > fewWords || gap.some(endsSentence)) return [];
  const text = gap.join(' ');
  return [...edgeWordsIn(text), ...(text.toLowerCase().match(joining) ?? [])];
}

/** A first word that sets a sentence against the one before it. */
const against = /^(?:but|however)\b/i;

/** The "But" or "However" that opens a fragment's sentence, if the fragment begins right after it. */
function contrastBefore(text: string, words: string): readonly string[] {
  const tokens = text.trim().split(' ');
  const end = tokens.findLastIndex(endsSentence);
  const lead = tokens.slice(end + 1).filter(isWord);
  const within = end < normaliseWords(words).split(' ').length - 1;
  return within || lead.length > fewWords ? [] : (lead[0]?.match(against) ?? []);
}

function faultOf({ entry }: Placed, reason: string, help: string): FragmentFault {
  return { claim: entry.claim, message: entry.message, words: entry.words, reason, help };
}
