/**
 * A short answer as pasted into mail: the question, the answer, a few quotations each with its subject, what is known
 * as of a day with a source other than us, and what is open. Every note is referred to.
 */

import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { wrap } from '../text/wrap.ts';
import { siteName } from './address.ts';
import { weightiest } from './became.ts';
import type { CitedClaim, CitedEvidence, CitedSource, Earlier } from './cited-claim.ts';
import { saidLater } from './later.ts';
import { mailNotes } from './mail.ts';
import { leftOut, passagesOf } from './said-together.ts';

/** A claim in the block: its speaker's words or, for an outcome, its title with its sources. */
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
  /** What was not answered or is open, one sentence each. */
  readonly open: readonly string[];
  readonly asOf: string;
  readonly pinned: string;
  /** Only of an older version. What it quotes is not part of it, but of the record of that day. */
  readonly earlier?: Earlier | undefined;
}

/** Lines ending in LF. */
export function answerBlock(shown: ShortAnswer): string {
  const { question, answer, quoted, open, asOf, pinned, earlier } = shown;
  const notes = mailNotes();
  const quotedIds = new Set(quoted.map(({ claim }) => claim.id));
  const words = quoted
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((entry) => [...quotation(entry), '']);
  const statements = quoted.filter(({ evidence }) => evidence.length === 0).map(statement);
  if (open.length > 0) statements.push(`Open: ${open.map(sentence).join(' ')}`);
  const ours = notes.of(pinned, [pinned, `(${siteName}, our summary, as of ${showShortDay(asOf)})`]);
  return `${[
    ...wrap(plainMarks(question)),
    '',
    ...wrap(plainMarks(`${sentence(answer)} ${ours}`)),
    '',
    ...(earlier && quoted.length > 0
      ? [...wrap(`What it rests on, as ${siteName} had it on ${showShortDay(earlier.told)}:`), '']
      : []),
    ...words,
    ...(statements.length > 0 ? [...wrap(plainMarks(statements.join(' '))), ''] : []),
    ...notes.lines(),
  ].join('\n')}\n`;

  function quotation({ claim, on, evidence }: Quoted): readonly string[] {
    const [first] = evidence;
    if (!first) return [];
    const head = `${first.byline} ${notes.of(first.lore, [first.lore])}${aboutWords(on)}${sinceWords(claim, quotedIds)}:`;
    const words = passagesOf(evidence)
      .map((parts) => parts.join(' '))
      .join(` ${leftOut} `);
    return [...wrap(plainMarks(head)), ...wrap(words, { first: ' : ' })];
  }

  function statement({ claim, sources }: Quoted, index: number, all: readonly Quoted[]): string {
    const linked = sources.map(
      (source) => [source.address ?? `seen in ${source.seenIn ?? 'no public place'}`, source] as const,
    );
    const marks = linked.map(([link, source]) => notes.of(link, [link, ...attribution(source)]));
    if (marks.length === 0) marks.push(notes.of(claim.pinned, [claim.pinned]));
    const isStated = claim.asOf === undefined || claim.asOf === all[index - 1]?.claim.asOf;
    const day = isStated ? '' : `As of ${showShortDay(claim.asOf)}: `;
    return `${day}${claim.title} ${marks.join('')}.`;
  }
}

/** The subject of the words, to follow the speaker's name. */
export function aboutWords(on: string | undefined): string {
  return on === undefined ? '' : `, on ${on}`;
}

/**
 * What changed the claim since, in brackets. Limits are on our page, to keep the pasted block short. If another
 * statement was corrected, it is named.
 * @param quotedIds claims quoted in the same block, which need no mention
 */
export function sinceWords(claim: CitedClaim, quotedIds: ReadonlySet<string>): string {
  const changed = weightiest(claim.later)
    .filter(({ changes, touches, claim: { id } }) => (changes || touches) && !quotedIds.has(id))
    .map((later) => [saidLater(claim, { ...later, note: undefined }), later.touches ? later.claim.title : []])
    .map((parts) => parts.flat().join(': '));
  return changed.length > 0 ? ` (${[...new Set(changed)].join('; ')})` : '';
}

/** Author and day of a page whose address does not explain itself, as lore and mainline addresses do. */
function attribution({ kind, id, author, date, address }: CitedSource): readonly string[] {
  if (address === undefined || /^https:\/\/(lore|git)\.kernel\.org\//.test(address)) return [];
  const name = kind === 'commit' ? `commit ${id.slice(0, 12)}` : undefined;
  const parts = [name, author, date && showShortDay(date)].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [`(${parts.join(', ')})`];
}
