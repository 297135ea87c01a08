/**
 * A short answer as it is pasted into mail: the question, the answer, at most a few quotations each with what it is about,
 * what is so as of a day with a source that is not ours, and what is open. Every note is referred to.
 */

import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { wrap } from '../text/wrap.ts';
import { siteName } from './address.ts';
import { weightiest } from './became.ts';
import type { CitedClaim, CitedEvidence, CitedSource } from './cited-claim.ts';
import { saidLater } from './later.ts';
import { mailNotes } from './mail.ts';
import { joinWords } from './said-together.ts';

/** A claim in the block: words of its speaker, or, of an outcome, its title with its sources. */
export interface Quoted {
  readonly claim: CitedClaim;
  /** What the words are about, in a few words of ours. */
  readonly on: string | undefined;
  /** Fragments of one mail, in its order. */
  readonly evidence: readonly CitedEvidence[];
  readonly sources: readonly CitedSource[];
}

export interface ShortAnswer {
  readonly question: string;
  readonly answer: string;
  readonly quoted: readonly Quoted[];
  /** What was not answered or is open, a sentence each. */
  readonly open: readonly string[];
  readonly asOf: string;
  readonly pinned: string;
}

/** Lines with LF and a final one. */
export function answerBlock({ question, answer, quoted, open, asOf, pinned }: ShortAnswer): string {
  const notes = mailNotes();
  const there = new Set(quoted.map(({ claim }) => claim.id));
  const words = quoted
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((one) => [...quotation(one), '']);
  const since = quoted.filter(({ evidence }) => evidence.length === 0).map(today);
  if (open.length > 0) since.push(`Open: ${open.map(sentence).join(' ')}`);
  const ours = notes.of(pinned, [pinned, `(${siteName}, our summary, as of ${showShortDay(asOf)})`]);
  return `${[
    ...wrap(plainMarks(question)),
    '',
    ...wrap(plainMarks(`${sentence(answer)} ${ours}`)),
    '',
    ...words,
    ...(since.length > 0 ? [...wrap(plainMarks(since.join(' '))), ''] : []),
    ...notes.lines(),
  ].join('\n')}\n`;

  function quotation({ claim, on, evidence }: Quoted): readonly string[] {
    const [first] = evidence;
    if (!first) return [];
    const head = `${first.byline} ${notes.of(first.lore, [first.lore])}${aboutWords(on)}${sinceWords(claim, there)}:`;
    const words = joinWords(evidence);
    return [...wrap(plainMarks(head)), ...wrap(words, { first: ' : ' })];
  }

  function today({ claim, sources }: Quoted, index: number, all: readonly Quoted[]): string {
    const linked = sources.map(
      (source) => [source.address ?? `seen in ${source.seenIn ?? 'no public place'}`, source] as const,
    );
    const marks = linked.map(([link, source]) => notes.of(link, [link, ...whose(source)]));
    if (marks.length === 0) marks.push(notes.of(claim.pinned, [claim.pinned]));
    const said = claim.asOf === undefined || claim.asOf === all[index - 1]?.claim.asOf;
    const day = said ? '' : `As of ${showShortDay(claim.asOf)}: `;
    return `${day}${claim.title} ${marks.join('')}.`;
  }
}

/** What the words are about, after who said them. */
export function aboutWords(on: string | undefined): string {
  return on === undefined ? '' : `, on ${on}`;
}

/**
 * What changed the claim since, in brackets. What limits it is on our page: a block that is pasted stays short. Which other
 * statement was corrected is told.
 * @param there the claims that are quoted beside it, which speak for themselves
 */
export function sinceWords(claim: CitedClaim, there: ReadonlySet<string>): string {
  const changed = weightiest(claim.later)
    .filter(({ changes, touches, claim: { id } }) => (changes || touches) && !there.has(id))
    .map((later) => [saidLater(claim, { ...later, note: undefined }), later.touches ? later.claim.title : []])
    .map((said) => said.flat().join(': '));
  return changed.length > 0 ? ` (${[...new Set(changed)].join('; ')})` : '';
}

/** Of a page that its address does not explain, as those of lore and of mainline do, whose it is and of which day. */
function whose({ kind, id, author, date, address }: CitedSource): readonly string[] {
  if (address === undefined || /^https:\/\/(lore|git)\.kernel\.org\//.test(address)) return [];
  const name = kind === 'commit' ? `commit ${id.slice(0, 12)}` : undefined;
  const said = [name, author, date && showShortDay(date)].filter((part) => part !== undefined);
  return said.length === 0 ? [] : [`(${said.join(', ')})`];
}
