/** What `verify` prints: for people what is wrong and how to mend it, for programs everything. */

import type { EvidenceEntry, Proof } from '../src/evidence/evidence-entry.ts';
import type { ThreadFault } from '../src/evidence/thread-faults.ts';
import { normalisationVersion } from '../src/mail/normalise.ts';
import type { Place } from '../src/record/corpus/place.ts';
import { type EvidenceResult, evidenceResults } from '../src/record/schema/evidence.ts';
import { printable } from '../src/text/printable.ts';

export interface Judged {
  readonly entry: EvidenceEntry;
  readonly place: Place;
  readonly proof: Proof;
}

export function countResults(judged: readonly Judged[]): Readonly<Record<EvidenceResult, number>> {
  const counts: Record<EvidenceResult, number> = { verified: 0, 'second-hand': 0, unverified: 0, failed: 0 };
  for (const { proof } of judged) counts[proof.result]++;
  return counts;
}

/** The form of CONTRACT section 2, with a final newline; what has nothing to say is left out. */
export function verifyJson(judged: readonly Judged[], faults: readonly ThreadFault[]): string {
  const entries = judged.map(({ entry, proof }) => ({
    claim: entry.claim,
    message: entry.message,
    lines: entry.lines,
    words: entry.words,
    speaker: entry.speaker ?? null,
    quotes: entry.quotes,
    result: proof.result,
    ...('edge' in proof && proof.edge.length > 0 ? { edge: proof.edge } : {}),
    ...('reason' in proof ? { reason: proof.reason } : {}),
    ...('didYouMean' in proof ? { didYouMean: proof.didYouMean } : {}),
  }));
  const threads = faults.length > 0 ? { threads: faults } : {};
  const counts = countResults(judged);
  return `${JSON.stringify({ normalisation: normalisationVersion, entries, counts, ...threads })}\n`;
}

export function verifyText(
  judged: readonly Judged[],
  faults: readonly ThreadFault[],
  messages: number,
): string {
  const failed = judged.flatMap(({ entry, place, proof }) => {
    if (proof.result !== 'failed') return [];
    const head = `${place.file}:${place.line}:${place.column}  failed  ${entry.claim}`;
    const where = `  "${entry.words}" in ${entry.message}, lines ${entry.lines.join(' to ')}: ${proof.reason}`;
    const help = proof.didYouMean === undefined ? [] : [`  help: did you mean ${proof.didYouMean}?`];
    return [[head, where, ...help, ''].join('\n')];
  });
  const absent = new Set(
    judged.flatMap(({ entry, proof }) => (proof.result === 'unverified' ? entry.message : [])),
  );
  const missing = [...absent].map((id) => `no copy of ${id}`);
  const wrong = faults.map(
    ({ message, field, record, mail }) =>
      `threads  ${message}: \`${field}\` is "${record}", but the mail says "${mail}"`,
  );
  const counts = countResults(judged);
  const totals = evidenceResults.map((result) => `${counts[result]} ${result}`).join(', ');
  const end = `${totals}. Proved ${judged.length} entries against ${messages} messages.`;
  return `${printable([...failed, ...wrong, ...missing, end].join('\n'))}\n`;
}
