/** The result of `verify` for programs: everything, in the form of docs/contract.md, Results. */

import type { TextQuotationFault } from '../../src/evidence/text-quotations.ts';
import { normalisationVersion } from '../../src/mail/words/normalise.ts';
import type { EvidenceResult } from '../../src/record/schema/evidence.ts';
import type { GitRun } from '../git/run-git.ts';
import { countResults, type Judged, type Report, whatOf } from './verify-report.ts';

/** With a final newline; empty parts are left out. */
export function verifyJson(report: Report): string {
  const { judged, unreadable, faults, fragments, texts, earlier, reviews, locked, git } = report;
  const json = {
    normalisation: normalisationVersion,
    entries: judged.map(entryJson),
    counts: countResults(judged),
    unreadable: unlessEmpty(
      unreadable.map(({ place: { file, line, column }, message }) => ({ file, line, column, message })),
    ),
    threads: unlessEmpty(
      faults.map(({ message, field, record, mail }) => ({ message, field, record, mail })),
    ),
    fragments: unlessEmpty(fragments),
    texts: unlessEmpty([...texts.faults.map(quotedAs('failed')), ...texts.open.map(quotedAs('unverified'))]),
    earlier: unlessEmpty(earlier.faults.map(({ place: _, ...fault }) => fault)),
    reviews: unlessEmpty(reviews.map(({ claim, message, reason }) => ({ claim, message, reason }))),
    lock: unlessEmpty(locked.map(({ place: _, ...fault }) => fault)),
    ...(git && gitJson(git)),
  };
  return `${JSON.stringify(json)}\n`;
}

/** JSON leaves out undefined values. */
function unlessEmpty<Item>(all: readonly Item[]): readonly Item[] | undefined {
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
    edge: 'edge' in match ? unlessEmpty(match.edge) : undefined,
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
    sourceLock: unlessEmpty(locked.map(({ question, ...fault }) => ({ ...fault, source: whatOf(question) }))),
  };
}
