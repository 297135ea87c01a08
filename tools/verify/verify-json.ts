/** The result of `verify` for programs: everything, in the form of docs/contract.md, Results. */

import type { TextQuotationFault } from '../../src/evidence/text-quotations.ts';
import { normalisationVersion } from '../../src/mail/words/normalise.ts';
import type { EvidenceResult } from '../../src/record/schema/evidence.ts';
import type { GitRun } from '../git/run-git.ts';
import { countResults, type Judged, type Report, whatOf } from './verify-report.ts';

/** With a final newline; empty parts are left out. */
export function verifyJson(report: Report): string {
  const { judged, unreadable, faults, fragments, texts, earlier, reviews, locked, git } = report;
  const told = {
    normalisation: normalisationVersion,
    entries: judged.map(entryJson),
    counts: countResults(judged),
    unreadable: some(
      unreadable.map(({ place: { file, line, column }, message }) => ({ file, line, column, message })),
    ),
    threads: some(faults.map(({ message, field, record, mail }) => ({ message, field, record, mail }))),
    fragments: some(fragments),
    texts: some([...texts.faults.map(quotedAs('failed')), ...texts.open.map(quotedAs('unverified'))]),
    earlier: some(earlier.faults.map(({ place: _, ...one }) => one)),
    reviews: some(reviews.map(({ claim, message, reason }) => ({ claim, message, reason }))),
    lock: some(locked.map(({ place: _, ...one }) => one)),
    ...(git && gitJson(git)),
  };
  return `${JSON.stringify(told)}\n`;
}

/** JSON leaves out undefined values. */
function some<One>(all: readonly One[]): readonly One[] | undefined {
  return all.length > 0 ? all : undefined;
}

function entryJson({ entry, match }: Judged) {
  return {
    claim: entry.claim,
    message: entry.message,
    lines: entry.lines,
    words: entry.words,
    speaker: entry.speaker ?? null,
    quotes: entry.quotes,
    result: match.result,
    edge: 'edge' in match ? some(match.edge) : undefined,
    reason: 'reason' in match ? match.reason : undefined,
    didYouMean: 'didYouMean' in match ? match.didYouMean : undefined,
  };
}

function quotedAs(result: EvidenceResult) {
  return ({ claim, words, reason }: TextQuotationFault) => ({ claim, words, result, reason });
}

function gitJson({ clone, judged, locked }: GitRun) {
  return {
    clone,
    sources: judged.map(({ entry, question, answer }) => ({ entry, ...question, ...answer })),
    sourceLock: some(locked.map(({ question, ...fault }) => ({ ...fault, source: whatOf(question) }))),
  };
}
