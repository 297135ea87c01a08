/** The result of `verify` for people: what is wrong, where, and how to fix it. */

import type { EarlierFault } from '../../src/evidence/earlier-words.ts';
import { lockPath } from '../../src/evidence/lock/lock-file.ts';
import type { FragmentFault } from '../../src/evidence/match/fragment-order.ts';
import type { ReviewFault } from '../../src/evidence/review-faults.ts';
import type { TextQuotationFault } from '../../src/evidence/text-quotations.ts';
import { placeText } from '../../src/record/corpus/place.ts';
import { type EvidenceResult, evidenceResults } from '../../src/record/schema/evidence.ts';
import { counted } from '../../src/text/counted.ts';
import { printable } from '../../src/text/printable.ts';
import { type Unreadable, unreadableText } from '../content/unreadable.ts';
import type { GitRun } from '../git/run-git.ts';
import {
  countResults,
  type Judged,
  type PlacedLockFault,
  type PlacedThreadFault,
  type Report,
  whatOf,
} from './verify-report.ts';

/** @param strict unproved entries count as faults, and are listed like them */
export function verifyText(report: Report, strict: boolean): string {
  const { judged, unreadable, fragments, texts, earlier, git } = report;
  const quoted = [
    ...texts.faults.map(quotedAs('failed')),
    ...(strict ? texts.open.map(quotedAs('unverified')) : []),
  ];
  const lines = [
    ...unreadable.map((file) => `${unreadableText(file)}\n`),
    ...judged.flatMap(failedText),
    ...fragments.map((fault) => fragmentText(fault, judged, strict)),
    ...quoted,
    ...earlier.faults.flatMap(earlierText),
    ...report.reviews.map(reviewText),
    ...report.faults.map(threadText),
    ...report.locked.map(lockText),
    ...missingIn(report).map((id) => `no copy of ${id}`),
    ...gitLines(git),
    ...(judged.length > 0 || !git ? [totalsOf(report, strict)] : []),
  ];
  return `${printable(lines.join('\n'))}\n`;
}

function failedText({ entry, place, match }: Judged): readonly string[] {
  if (match.result !== 'failed') return [];
  const head = `${placeText(place)}  failed  ${entry.claim}`;
  const where = `  "${entry.words}" in ${entry.message}, lines ${entry.lines.join(' to ')}: ${match.reason}`;
  const help = match.didYouMean === undefined ? [] : [`  help: did you mean ${match.didYouMean}?`];
  return [[head, where, ...help, ''].join('\n')];
}

function fragmentText(
  { claim, words, message, reason, help }: FragmentFault,
  judged: readonly Judged[],
  strict: boolean,
): string {
  return `${placeOf(judged, claim, words)}  ${strict ? 'failed' : 'warning'}  ${claim}\n  "${words}" in ${message}: ${reason}\n  help: ${help}\n`;
}

function quotedAs(result: EvidenceResult) {
  return ({ claim, words, reason, help, place }: TextQuotationFault) =>
    `${placeText(place)}  ${result}  ${claim}\n  "${words}" in its text: ${reason}\n  help: ${help}\n`;
}

function reviewText({ claim, message, reason, place }: ReviewFault): string {
  return `${placeText(place)}  failed  ${claim}\n  review in ${message}: ${reason}\n`;
}

function threadText({ message, field, record, mail, place }: PlacedThreadFault): string {
  return `${placeText(place)}  failed  threads\n  ${message}: \`${field}\` is "${record}", but the mail says "${mail}"\n  help: \`npm run import\` takes it from the mail\n`;
}

function lockText({ claim, words, message, field, lock, mail, place }: PlacedLockFault): string {
  return `${placeText(place)}  failed  ${claim}\n  ${field} of "${words}" in ${message} is ${lock}, but according to the mail it is ${mail}\n  help: run \`npm run verify -- --archive PATH --write\`\n`;
}

/** Ids of the messages that were missing for a judgement. */
function missingIn({ judged, earlier }: Report): readonly string[] {
  return [
    ...new Set([
      ...judged.flatMap(({ entry, match }) => (match.result === 'unverified' ? entry.message : [])),
      ...earlier.faults.flatMap(({ result, message }) => (result === 'unverified' ? message : [])),
    ]),
  ];
}

/** The last line. */
function totalsOf(report: Report, strict: boolean): string {
  const { judged, unreadable, faults, fragments, texts, earlier, reviews, locked, messages } = report;
  const counts = countResults(judged);
  const open = texts.open.length === 0 ? '' : `, ${texts.open.length} unverified`;
  const total = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}.`]);
  return [
    `${evidenceResults.map((result) => `${counts[result]} ${result}`).join(', ')}.`,
    `Proved ${counted(judged.length, 'entry', 'entries')} against ${counted(messages, 'message')}.`,
    ...total(fragments.length, `${strict ? 'failed' : 'to fix'} as fragments of one quotation`),
    ...(texts.count === 0
      ? []
      : [`${counted(texts.count, 'quotation')} in texts, ${texts.faults.length} of them failed${open}.`]),
    ...(earlier.count === 0 ? [] : [earlierTotals(earlier)]),
    ...total(faults.length, 'failed in threads'),
    ...total(reviews.length, 'failed as reviews'),
    ...total(locked.length, 'failed in the lock'),
    ...(unreadable.length === 0 ? [] : [`${count(unreadable)} cannot be read.`]),
  ].join(' ');
}

/** Entries whose mail is not available are reported by message. */
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
      ? 'nothing to do: no current text says so'
      : 'restore the ledger from version control; a name that was shown must stay in the `names` of its person';
  return [
    `${placeText(place)}  ${result}  ${claim}\n  "${words}" in ${message}, in version ${hash}: ${reason}\n  help: ${help}\n`,
  ];
}

function earlierTotals({ count: all, faults }: Report['earlier']): string {
  const counts = (['failed', 'unverified', 'corrected'] as const).map(
    (result) => [faults.filter((fault) => fault.result === result).length, result] as const,
  );
  const nonzero = counts.filter(([number]) => number > 0).map(([number, result]) => `${number} ${result}`);
  return `${counted(all, 'quotation')} only in earlier versions, ${nonzero.join(', ') || '0 failed'}.`;
}

function placeOf(judged: readonly Judged[], claim: string, words: string): string {
  const found = judged.find(({ entry }) => entry.claim === claim && entry.words === words);
  return found ? placeText(found.place) : claim;
}

/** `1 file`, `2 files`: a file may have faults in several places. */
function count(unreadable: readonly Unreadable[]): string {
  const { size } = new Set(unreadable.map(({ place }) => place.file));
  return counted(size, 'file');
}

function gitLines(git: GitRun | undefined): readonly string[] {
  if (!git) return [];
  const lines = git.judged.flatMap(({ entry, place, question, answer }) => {
    const what = whatOf(question);
    if (answer.result !== 'proved')
      return [
        `${placeText(place)}  ${answer.result}  ${entry}\n  ${question.kind} ${what}: ${answer.reason}`,
      ];
    return answer.reverted === undefined
      ? []
      : [
          `${placeText(place)}  note  ${entry}\n  ${question.kind} ${what} was reverted by ${answer.reverted}`,
        ];
  });
  const disagreements = git.locked.map(
    ({ entry, question, field, lock, git: found }) =>
      `${lockPath}  failed  ${entry}\n  \`${field}\` of ${question.kind} ${whatOf(question)} is ${lock}, but according to the clone it is ${found}\n  help: run \`npm run verify -- --git PATH --write\``,
  );
  const proved = git.judged.filter(({ answer }) => answer.result === 'proved').length;
  return [
    ...lines,
    ...disagreements,
    `${proved} of ${counted(git.judged.length, 'source')} proved against git, ${git.clone}.`,
  ];
}
