/** What `verify` prints: for people what is wrong and how to fix it, for programs everything. */

import type { EarlierFault } from '../src/evidence/earlier-words.ts';
import type { EvidenceEntry, MatchResult } from '../src/evidence/evidence-entry.ts';
import type { FragmentFault } from '../src/evidence/fragment-order.ts';
import type { LockFault } from '../src/evidence/lock-faults.ts';
import type { ReviewFault } from '../src/evidence/review-faults.ts';
import type { SourceQuestion } from '../src/evidence/source-proof.ts';
import type { TextQuotationFault } from '../src/evidence/text-quotations.ts';
import type { ThreadFault } from '../src/evidence/thread-faults.ts';
import { normalisationVersion } from '../src/mail/normalise.ts';
import type { Place } from '../src/record/corpus/place.ts';
import { type EvidenceResult, evidenceResults } from '../src/record/schema/evidence.ts';
import { counted } from '../src/text/counted.ts';
import { printable } from '../src/text/printable.ts';
import type { GitRun } from './git/run-git.ts';
import { type Unreadable, unreadableText } from './unreadable.ts';

export interface Judged {
  readonly entry: EvidenceEntry;
  readonly place: Place;
  readonly match: MatchResult;
}

export interface PlacedThreadFault extends ThreadFault {
  readonly place: Place;
}

export interface PlacedLockFault extends LockFault {
  readonly place: Place;
}

export interface Report {
  readonly judged: readonly Judged[];
  /** Files that cannot be read, whose entries nobody could judge. */
  readonly unreadable: readonly Unreadable[];
  readonly faults: readonly PlacedThreadFault[];
  /** Fragments of one claim that overlap, stand in another order than in the mail, or are one. */
  readonly fragments: readonly FragmentFault[];
  /** What the texts of claims quote, and what of it the mail does not hold. */
  readonly texts: {
    readonly count: number;
    readonly faults: readonly TextQuotationFault[];
    /** Not found, where not all mail of the record is available. */
    readonly open: readonly TextQuotationFault[];
  };
  /** What published versions alone quote, and what of it the mail does not bear out. */
  readonly earlier: { readonly count: number; readonly faults: readonly EarlierFault[] };
  /** What is said to be in a mail of the person quoted, and is not. */
  readonly reviews: readonly ReviewFault[];
  /** What the lock holds and the mail does not say. */
  readonly locked: readonly PlacedLockFault[];
  /** What git said; undefined where it was not asked. */
  readonly git: GitRun | undefined;
  /** Number of messages that were available. */
  readonly messages: number;
}

export function countResults(judged: readonly Judged[]): Readonly<Record<EvidenceResult, number>> {
  const counts: Record<EvidenceResult, number> = { verified: 0, 'second-hand': 0, unverified: 0, failed: 0 };
  for (const { match } of judged) counts[match.result]++;
  return counts;
}

/** The form of docs/contract.md, Results, with a final newline; what has nothing to say is left out. */
export function verifyJson({
  judged,
  unreadable,
  faults,
  fragments,
  texts,
  earlier,
  reviews,
  locked,
  git,
}: Report): string {
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
  const unread =
    unreadable.length > 0
      ? {
          unreadable: unreadable.map(({ place: { file, line, column }, message }) => ({
            file,
            line,
            column,
            message,
          })),
        }
      : {};
  const threads =
    faults.length > 0
      ? { threads: faults.map(({ message, field, record, mail }) => ({ message, field, record, mail })) }
      : {};
  const told = (result: EvidenceResult) => (one: TextQuotationFault) => ({
    claim: one.claim,
    words: one.words,
    result,
    reason: one.reason,
  });
  const unfound = [...texts.faults.map(told('failed')), ...texts.open.map(told('unverified'))];
  const quoted = unfound.length > 0 ? { texts: unfound } : {};
  const seams = fragments.length > 0 ? { fragments } : {};
  const versions =
    earlier.faults.length > 0 ? { earlier: earlier.faults.map(({ place: _, ...one }) => one) } : {};
  const reviewed =
    reviews.length > 0
      ? { reviews: reviews.map(({ claim, message, reason }) => ({ claim, message, reason })) }
      : {};
  const lock = locked.length > 0 ? { lock: locked.map(({ place: _, ...one }) => one) } : {};
  const counts = countResults(judged);
  const sources = git && {
    clone: git.clone,
    sources: git.judged.map(({ entry, question, answer }) => ({ entry, ...question, ...answer })),
    ...(git.locked.length > 0
      ? { sourceLock: git.locked.map(({ question, ...fault }) => ({ ...fault, source: whatOf(question) })) }
      : {}),
  };
  return `${JSON.stringify({ normalisation: normalisationVersion, entries, counts, ...unread, ...threads, ...seams, ...quoted, ...versions, ...reviewed, ...lock, ...sources })}\n`;
}

/** @param strict what was not proved counts as a fault, and is named like one */
export function verifyText(
  { judged, unreadable, faults, fragments, texts, earlier, reviews, locked, git, messages }: Report,
  strict: boolean,
): string {
  const failed = judged.flatMap(({ entry, place, match }) => {
    if (match.result !== 'failed') return [];
    const head = `${at(place)}  failed  ${entry.claim}`;
    const where = `  "${entry.words}" in ${entry.message}, lines ${entry.lines.join(' to ')}: ${match.reason}`;
    const help = match.didYouMean === undefined ? [] : [`  help: did you mean ${match.didYouMean}?`];
    return [[head, where, ...help, ''].join('\n')];
  });
  const absent = new Set([
    ...judged.flatMap(({ entry, match }) => (match.result === 'unverified' ? entry.message : [])),
    ...earlier.faults.flatMap(({ result, message }) => (result === 'unverified' ? message : [])),
  ]);
  const missing = [...absent].map((id) => `no copy of ${id}`);
  const wrong = faults.map(
    ({ message, field, record, mail, place }) =>
      `${at(place)}  failed  threads\n  ${message}: \`${field}\` is "${record}", but the mail says "${mail}"\n  help: \`npm run import\` takes it from the mail\n`,
  );
  const seams = fragments.map(
    ({ claim, words, message, reason, help }) =>
      `${placeOf(judged, claim, words)}  ${strict ? 'failed' : 'warning'}  ${claim}\n  "${words}" in ${message}: ${reason}\n  help: ${help}\n`,
  );
  const told = (result: EvidenceResult) => (one: TextQuotationFault) =>
    `${at(one.place)}  ${result}  ${one.claim}\n  "${one.words}" in its text: ${one.reason}\n  help: ${one.help}\n`;
  const quoted = [...texts.faults.map(told('failed')), ...(strict ? texts.open.map(told('unverified')) : [])];
  const published = earlier.faults.flatMap(earlierText);
  const unsaid = reviews.map(
    ({ claim, message, reason, place }) =>
      `${at(place)}  failed  ${claim}\n  review in ${message}: ${reason}\n`,
  );
  const forged = locked.map(
    ({ claim, words, message, field, lock, mail, place }) =>
      `${at(place)}  failed  ${claim}\n  ${field} of "${words}" in ${message} is ${lock}, but by the mail it is ${mail}\n  help: run \`npm run verify -- --archive PATH --write\`\n`,
  );
  const counts = countResults(judged);
  const totals = evidenceResults.map((result) => `${counts[result]} ${result}`).join(', ');
  const seamed =
    seams.length === 0
      ? ''
      : ` ${seams.length} ${strict ? 'failed' : 'to mend'} as fragments of one quotation.`;
  const open = texts.open.length === 0 ? '' : `, ${texts.open.length} unverified`;
  const also =
    texts.count === 0
      ? ''
      : ` ${counted(texts.count, 'quotation')} in texts, ${texts.faults.length} of them failed${open}.`;
  const versions = earlier.count === 0 ? '' : earlierTotals(earlier);
  const differ = faults.length === 0 ? '' : ` ${faults.length} failed in threads.`;
  const unwritten = reviews.length === 0 ? '' : ` ${reviews.length} failed as reviews.`;
  const forgeries = locked.length === 0 ? '' : ` ${locked.length} failed in the lock.`;
  const unread = unreadable.length === 0 ? '' : ` ${count(unreadable)} cannot be read.`;
  const end = `${totals}. Proved ${counted(judged.length, 'entry', 'entries')} against ${counted(messages, 'message')}.${seamed}${also}${versions}${differ}${unwritten}${forgeries}${unread}`;
  return `${printable([...unreadable.map((one) => `${unreadableText(one)}\n`), ...failed, ...seams, ...quoted, ...published, ...unsaid, ...wrong, ...forged, ...missing, ...gitLines(git), ...(judged.length > 0 || !git ? [end] : [])].join('\n'))}\n`;
}

/** What is not available is told by message. */
function earlierText({
  claim,
  hash,
  message,
  words,
  result,
  reason,
  place,
}: EarlierFault): readonly string[] {
  if (result === 'unverified') return [];
  const help =
    result === 'corrected'
      ? 'nothing is left to do, no text of today says so'
      : 'take the ledger back from version control; a name that was shown stays among the `names` of its person';
  return [
    `${at(place)}  ${result}  ${claim}\n  "${words}" in ${message}, in version ${hash}: ${reason}\n  help: ${help}\n`,
  ];
}

function earlierTotals({ count: all, faults }: Report['earlier']): string {
  const counts = (['failed', 'unverified', 'corrected'] as const).map(
    (result) => [faults.filter((one) => one.result === result).length, result] as const,
  );
  const told = counts.filter(([number]) => number > 0).map(([number, result]) => `${number} ${result}`);
  return ` ${counted(all, 'quotation')} of earlier versions alone, ${told.join(', ') || '0 failed'}.`;
}

function placeOf(judged: readonly Judged[], claim: string, words: string): string {
  const found = judged.find(({ entry }) => entry.claim === claim && entry.words === words);
  return found ? at(found.place) : claim;
}

function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** `1 file`, `2 files`: a file may be at fault in several places. */
function count(unreadable: readonly Unreadable[]): string {
  const { size } = new Set(unreadable.map(({ place }) => place.file));
  return counted(size, 'file');
}

function gitLines(git: GitRun | undefined): readonly string[] {
  if (!git) return [];
  const lines = git.judged.flatMap(({ entry, place, question, answer }) => {
    const what = whatOf(question);
    if (answer.result !== 'proved')
      return [`${at(place)}  ${answer.result}  ${entry}\n  ${question.kind} ${what}: ${answer.reason}`];
    return answer.reverted === undefined
      ? []
      : [`${at(place)}  note  ${entry}\n  ${question.kind} ${what} was reverted by ${answer.reverted}`];
  });
  const forged = git.locked.map(
    ({ entry, question, field, lock, git: found }) =>
      `evidence.lock.json  failed  ${entry}\n  \`${field}\` of ${question.kind} ${whatOf(question)} is ${lock}, but by the clone it is ${found}\n  help: run \`npm run verify -- --git PATH --write\``,
  );
  const proved = git.judged.filter(({ answer }) => answer.result === 'proved').length;
  return [
    ...lines,
    ...forged,
    `${proved} of ${counted(git.judged.length, 'source')} proved against git, ${git.clone}.`,
  ];
}

function whatOf(question: SourceQuestion): string {
  return question.kind === 'commit' ? question.id : `${question.path} at ${question.at}`;
}
