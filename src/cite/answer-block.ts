/**
 * A short answer as it is pasted into mail: the question, the answer, at most a few quotations each with what it is about,
 * what is so as of a day with a source that is not ours, and what is open. Every note is referred to.
 */

import { plainSigns } from '../text/plain-signs.ts';
import { showShortDay } from '../text/show-date.ts';
import { wrap } from '../text/wrap.ts';
import { siteName } from './address.ts';
import { byline } from './byline.ts';
import type { CitedClaim, CitedEvidence, CitedSource } from './cited-claim.ts';
import { saidLater } from './later.ts';
import { mailNotes, saidTogether } from './mail.ts';
import { sentence } from './sentence.ts';

/** A claim in the block: words of its speaker, or, of an outcome, its title with its sources. */
export interface Quoted {
  readonly claim: CitedClaim;
  /** What the words are about, in a few words of ours. */
  readonly on: string | undefined;
  readonly evidence: readonly CitedEvidence[];
  readonly sources: readonly CitedSource[];
}

export interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly quoted: readonly Quoted[];
  /** What was not answered or is open, a sentence each. */
  readonly open: readonly string[];
  readonly asOf: string;
  readonly pinned: string;
}

/** Lines with LF and a final one. */
export function answerBlock({ question, answer, quoted, open, asOf, pinned }: Answer): string {
  const notes = mailNotes();
  const there = new Set(quoted.map(({ claim }) => claim.id));
  const words = quoted
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((one) => [...quotation(one), '']);
  const since = quoted.filter(({ evidence }) => evidence.length === 0).map(today);
  const left = open.length === 0 ? [] : [...wrap(plainSigns(`Open: ${open.map(sentence).join(' ')}`)), ''];
  const ours = notes.of(pinned, [pinned, `(${siteName}, our summary, as of ${showShortDay(asOf)})`]);
  return `${[
    ...wrap(plainSigns(question)),
    '',
    ...wrap(plainSigns(`${sentence(answer)} ${ours}`)),
    '',
    ...words,
    ...(since.length > 0 ? [...wrap(plainSigns(since.join(' '))), ''] : []),
    ...left,
    ...notes.lines(),
  ].join('\n')}\n`;

  function quotation({ claim, on, evidence }: Quoted): readonly string[] {
    const about = on === undefined ? '' : `, on ${on}`;
    const changed = claim.later
      .filter((later) => later.changes && !there.has(later.claim.id))
      .map((later) => saidLater({ ...later.claim, date: claim.date }, later));
    const since = changed.length > 0 ? ` (${changed.join('; ')})` : '';
    return saidTogether(evidence).flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const head = `${byline(first)} ${notes.of(first.lore, [first.lore])}${about}${since}:`;
      return [...wrap(plainSigns(head)), ...wrap(joined(group), { first: ' : ' })];
    });
  }

  function today({ claim, sources }: Quoted, index: number, all: readonly Quoted[]): string {
    const links = sources.map(({ address, seenIn }) => address ?? `seen in ${seenIn ?? 'no public place'}`);
    const marks = (links.length > 0 ? links : [claim.pinned]).map((link) => notes.of(link, [link]));
    const said = claim.asOf === undefined || claim.asOf === all[index - 1]?.claim.asOf;
    const day = said ? '' : `As of ${showShortDay(claim.asOf)}: `;
    return `${day}${claim.title} ${marks.join('')}.`;
  }
}

/** Fragments of one mail in its order, with a mark where words between them were left out. */
function joined(group: readonly CitedEvidence[]): string {
  return group.map(({ words }) => words).join(' [...] ');
}
