/** What `verify` prints: for people what is wrong and how to mend it, for programs everything. */

import type { EvidenceEntry, MatchResult } from '../src/evidence/evidence-entry.ts';
import type { FragmentFault } from '../src/evidence/fragment-order.ts';
import type { LockFault } from '../src/evidence/lock-faults.ts';
import type { TextQuotationFault } from '../src/evidence/text-quotations.ts';
import type { ThreadFault } from '../src/evidence/thread-faults.ts';
import { normalisationVersion } from '../src/mail/normalise.ts';
import type { Place } from '../src/record/corpus/place.ts';
import { type EvidenceResult, evidenceResults } from '../src/record/schema/evidence.ts';
import { printable } from '../src/text/printable.ts';
import type { GitRun } from './git/run-git.ts';

export interface Judged {
  readonly entry: EvidenceEntry;
  readonly place: Place;
  readonly match: MatchResult;
}

export interface Report {
  readonly judged: readonly Judged[];
  readonly faults: readonly ThreadFault[];
  /** Fragments of one claim that overlap, stand in another order than in the mail, or are one. */
  readonly fragments: readonly FragmentFault[];
  /** What the texts of claims quote, and what of it the mail does not hold. */
  readonly texts: { readonly count: number; readonly faults: readonly TextQuotationFault[] };
  /** What the lock holds and the mail does not say. */
  readonly locked: readonly LockFault[];
  /** What git said; undefined where it was not asked. */
  readonly git: GitRun | undefined;
  /** Number of messages that were at hand. */
  readonly messages: number;
}

export function countResults(judged: readonly Judged[]): Readonly<Record<EvidenceResult, number>> {
  const counts: Record<EvidenceResult, number> = { verified: 0, 'second-hand': 0, unverified: 0, failed: 0 };
  for (const { match } of judged) counts[match.result]++;
  return counts;
}

/** The form of docs/contract.md, Results, with a final newline; what has nothing to say is left out. */
export function verifyJson({ judged, faults, fragments, texts, locked, git }: Report): string {
  const entries = judged.map(({ entry, match }) => ({
    claim: entry.claim,
    message: entry.message,
    lines: entry.lines,
    words: entry.words,
    speaker: entry.speaker ?? null,
    quotes: entry.quotes,
    result: match.result,
    ...('edge' in match && match.edge.length > 0 ? { edge: match.edge } : {}),
    ...('reason' in match ? { reason: match.reason } : {}),
    ...('didYouMean' in match ? { didYouMean: match.didYouMean } : {}),
  }));
  const threads = faults.length > 0 ? { threads: faults } : {};
  const quoted =
    texts.faults.length === 0
      ? {}
      : { texts: texts.faults.map(({ claim, words, reason }) => ({ claim, words, reason })) };
  const seams = fragments.length > 0 ? { fragments } : {};
  const lock = locked.length > 0 ? { lock: locked } : {};
  const counts = countResults(judged);
  const sources = git && {
    clone: git.clone,
    sources: git.judged.map(({ entry, question, answer }) => ({ entry, ...question, ...answer })),
  };
  return `${JSON.stringify({ normalisation: normalisationVersion, entries, counts, ...threads, ...seams, ...quoted, ...lock, ...sources })}\n`;
}

export function verifyText({ judged, faults, fragments, texts, locked, git, messages }: Report): string {
  const failed = judged.flatMap(({ entry, place, match }) => {
    if (match.result !== 'failed') return [];
    const head = `${place.file}:${place.line}:${place.column}  failed  ${entry.claim}`;
    const where = `  "${entry.words}" in ${entry.message}, lines ${entry.lines.join(' to ')}: ${match.reason}`;
    const help = match.didYouMean === undefined ? [] : [`  help: did you mean ${match.didYouMean}?`];
    return [[head, where, ...help, ''].join('\n')];
  });
  const absent = new Set(
    judged.flatMap(({ entry, match }) => (match.result === 'unverified' ? entry.message : [])),
  );
  const missing = [...absent].map((id) => `no copy of ${id}`);
  const wrong = faults.map(
    ({ message, field, record, mail }) =>
      `threads  ${message}: \`${field}\` is "${record}", but the mail says "${mail}"`,
  );
  const seams = fragments.map(
    ({ claim, words, message, reason, help }) =>
      `${placeOf(judged, claim, words)}  failed  ${claim}\n  "${words}" in ${message}: ${reason}\n  help: ${help}\n`,
  );
  const quoted = texts.faults.map(
    ({ claim, words, reason, place }) =>
      `${place.file}:${place.line}:${place.column}  failed  ${claim}\n  "${words}" in its text: ${reason}\n`,
  );
  const forged = locked.map(
    ({ claim, words, message, field, lock, mail }) =>
      `lock  ${claim}: ${field} of "${words}" in ${message} is ${lock}, but by the mail it is ${mail}; run \`verify --write\``,
  );
  const counts = countResults(judged);
  const totals = evidenceResults.map((result) => `${counts[result]} ${result}`).join(', ');
  const seamed = seams.length === 0 ? '' : ` ${seams.length} failed as fragments of one quotation.`;
  const also =
    texts.count === 0 ? '' : ` ${texts.count} quotations in texts, ${texts.faults.length} of them failed.`;
  const end = `${totals}. Proved ${judged.length} entries against ${messages} messages.${seamed}${also}`;
  return `${printable([...failed, ...seams, ...quoted, ...wrong, ...forged, ...missing, ...gitLines(git), ...(judged.length > 0 || !git ? [end] : [])].join('\n'))}\n`;
}

function placeOf(judged: readonly Judged[], claim: string, words: string): string {
  const found = judged.find(({ entry }) => entry.claim === claim && entry.words === words);
  return found ? `${found.place.file}:${found.place.line}:${found.place.column}` : claim;
}

function gitLines(git: GitRun | undefined): readonly string[] {
  if (!git) return [];
  const lines = git.judged.flatMap(({ entry, question, answer }) => {
    const what = question.kind === 'commit' ? question.id : `${question.path} at ${question.at}`;
    if (answer.result !== 'proved')
      return [`${answer.result}  ${entry}\n  ${question.kind} ${what}: ${answer.reason}`];
    return answer.reverted === undefined
      ? []
      : [`note  ${entry}: ${what} was reverted by ${answer.reverted}`];
  });
  const proved = git.judged.filter(({ answer }) => answer.result === 'proved').length;
  return [...lines, `${proved} of ${git.judged.length} sources proved against git, ${git.clone}.`];
}
