/**
 * Suggests sentences that look like a claim, for an author to choose from. It weighs cue words and understands nothing,
 * so the list is long rather than precise; it says why each sentence is in it.
 */

import type { OwnedLine } from '../mail/attribution/owned-line.ts';
import { isTrailer, ownSentences, type Sentence } from './match/sentences.ts';

export const looks = [
  'stance',
  'requirement',
  'non-goal',
  'question',
  'correction',
  'proposal',
  'fact',
] as const;
export type Look = (typeof looks)[number];

export interface Candidate extends Sentence {
  readonly look: Look;
}

interface Cue {
  readonly look: Look;
  readonly weight: number;
  readonly form: RegExp;
}

/** Among cues of the greatest weight the first wins, so the rarer ones are listed first. */
const cues: readonly Cue[] = [
  {
    look: 'non-goal',
    weight: 3,
    form: /\bnon-?goal|hard ["“]?no\b|off the table|out of scope|never (?:meant|intended)/i,
  },
  {
    look: 'correction',
    weight: 3,
    form: /you(?:'re| are) (?:absolutely |quite |of course )?right|stand corrected|\bI was wrong|\b(?:not|isn't|wasn't) (?:\w+ )?(?:accurate|true|correct|what I)|misunder|misread|\bI meant\b|to clarify|my (?:mistake|bad)|typo/i,
  },
  {
    look: 'question',
    weight: 3,
    form: /\?["')\]]*$|^(?:so |and |but )?(?:what|why|how|when|where|who|which|do|does|is|are|could|would|should|any)(?:'s|'re)? \w+.*\.$|\bI wonder (?:if|whether|why|how|what)\b/i,
  },
  {
    look: 'requirement',
    weight: 3,
    form: /\brequire|\b(?:we|you|guest_memfd|it|they|I) (?:\w+ )?(?:needs?|must|has to|have to)\b|\bmust\b|\bneeds? to\b|mandatory/i,
  },
  {
    look: 'stance',
    weight: 3,
    form: /\bI(?:'d| would| do| am|'m)? (?:\w+ ){0,2}(?:think|want|prefer|believe|like|love|oppose|agree|disagree|doubt|suspect|object|hope|expect|care|see|understand|assume|guess|wonder|feel)/i,
  },
  {
    look: 'stance',
    weight: 3,
    form: /\bI'd've\b|\b(?:IMH?O|IIUC|IIRC|AFAI(?:K|CT|CS|UI))\b/,
  },
  {
    look: 'stance',
    weight: 3,
    form: /\bopposed\b|\bin favou?r\b|\bnot a fan\b|happy (?:to|with)|fine with|okay with|\bok with|\bagreed?\b|\bexactly\b|same page|personally|preferred/i,
  },
  {
    // A reply of a few words: the question is quoted above it.
    look: 'stance',
    weight: 3,
    form: /^(?:yes|yep|yeah|no|nope|nah|okay|ok|right|sure|indeed|correct|true)\b|^I (?:can|can't|cannot|could|couldn't|did|didn't|do|don't|have|haven't|will|won't)\b/i,
  },
  {
    look: 'proposal',
    weight: 3,
    form: /\blet's\b|how about|what if\b|\bsuggest|\bpropos|\balternativ|\binstead\b|\bmaybe\b|\bperhaps\b|\bidea(?:lly)?\b|\bcould\b|one option/i,
  },
  {
    look: 'stance',
    weight: 2,
    form: /\bshould(?:n't)?\b|\bwould(?:n't)?\b|\bwant(?:s|ed)?\b|\bwish\b|\bplan(?:s|ning)?\b|\bgoal\b|\bconcern|\bworr|\bproblem|\bissue|\bhack|\bugly|\bsad\b|\bbetter\b|\bworse\b|\bfeels? like\b|\b(?:looks?|seems?|sounds?)\b/i,
  },
  {
    look: 'proposal',
    weight: 2,
    form: /\bmight\b|\b(?:good|better) fit\b/i,
  },
  {
    look: 'requirement',
    weight: 2,
    form: /\bsupport(?:s|ed|ing)?\b|\bneeds?\b|\ballow(?:s|ed|ing)?\b|\bguarantee/i,
  },
  {
    look: 'fact',
    weight: 2,
    form: /\b(?:can|can't|cannot|won't|don't|doesn't|isn't|aren't|never|no|not|nothing|none|nobody|only|always|every|forever|already|currently)\b/i,
  },
  {
    look: 'fact',
    weight: 1,
    form: /\b(?:because|since|so that|which means|means|depends|likely|probably|in theory|in practice|effectively)\b/i,
  },
];

const courtesy = /^(?:hi|hello|hey|dear|thanks?|thank you|cheers|regards|best|sorry|great|hth)\b/i;
const bareLink = /^\S*(?:\[[\d*]+\]:?\s*)?https?:\/\/\S+$/;
const least = 2;

/** @param lines a message's body with its owners */
export function suggestCandidates(lines: readonly OwnedLine[]): readonly Candidate[] {
  return ownSentences(lines).flatMap((sentence) => {
    const look = lookOf(sentence.text);
    return look === undefined ? [] : [{ ...sentence, look }];
  });
}

function lookOf(text: string): Look | undefined {
  const words = text.split(' ').length;
  if (bareLink.test(text) || isTrailer(text) || (words <= 5 && courtesy.test(text))) return undefined;
  const hits = cues.filter(({ form }) => form.test(text));
  const total = hits.reduce((sum, { weight }) => sum + weight, 0);
  // A long sentence says something even without our cues; a short one does not.
  if (total + (words >= 14 ? 1 : 0) < least || (words < 4 && total < 3)) return undefined;
  return hits.toSorted((a, b) => b.weight - a.weight)[0]?.look ?? 'fact';
}
