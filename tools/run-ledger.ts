/**
 * The work of `npm run ledger`: compares, refuses or appends, and reports. docs/citation-format.md describes the
 * format.
 */

import { join } from 'node:path';
import { errorsIn } from '../src/checks/run-checks.ts';
import { lockPath } from '../src/evidence/lock/lock-file.ts';
import { lockFileOf } from '../src/evidence/lock/lock-of-graph.ts';
import { appendToLedger, needsReason, type Withdrawal, withdrawalOf } from '../src/ledger/append.ts';
import { type Comparison, compareLedger, type Pending } from '../src/ledger/compare-ledger.ts';
import { type Ledger, type LedgerLine, readLedger } from '../src/ledger/ledger.ts';
import { formInForce, presentIds, presentTexts } from '../src/ledger/present-texts.ts';
import { ledgerRules } from '../src/ledger/problem.ts';
import { publishedIds, publishedTextIds, versionsOf } from '../src/ledger/versions.ts';
import { placeText } from '../src/record/corpus/place.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { counted } from '../src/text/counted.ts';
import { printable } from '../src/text/printable.ts';
import { type Arguments, CommandError } from './command/command-line.ts';
import { checkRecord } from './content/check-record.ts';
import { refuseMissing } from './content/content-folder.ts';
import { loadGraph } from './content/load-graph.ts';
import { withoutEvidenceOf } from './content/withdrawn-evidence.ts';
import { type LedgerOptions, ledgerOptionsOf } from './ledger-options.ts';
import { asWriter, type Write } from './write/write-all.ts';

export interface LedgerRun {
  readonly code: 0 | 1;
  readonly out: string;
}

/** Faults of the content other than those of the ledger, one per line. */
export type OtherFaults = (graph: Graph, today: string) => readonly string[];

/**
 * @param today YYYY-MM-DD, the current date
 * @param otherFaults finds faults that prevent a write; only tests of the writing itself pass another function
 * @throws CommandError for a usage error; Error if a write failed and was undone
 */
export function runLedger(
  args: Arguments,
  today: string,
  otherFaults: OtherFaults = faultsOfContent,
): LedgerRun {
  const options = ledgerOptionsOf(args, today);
  refuseMissing(options.content);
  if (!options.write) return compareAndWrite(options, today, otherFaults, undefined);
  return asWriter(options.content, (write) => compareAndWrite(options, today, otherFaults, write));
}

function compareAndWrite(
  options: LedgerOptions,
  today: string,
  otherFaults: OtherFaults,
  write: Write | undefined,
): LedgerRun {
  const graph = loadGraph(options.content);
  const ledger = readLedger(graph.corpus.plain, options.content);
  // A write uses form 2, and from its first line on form 2 applies to all texts.
  const comparison = compareLedger(graph, ledger, write ? { form: 2 } : {});
  const withdrawals = options.withdraw.map((id) => lastWithdrawal(graph, ledger, id));
  const texts = new Map(presentTexts(graph, 2).map((present) => [present.id, present.entry]));
  for (const id of options.only) {
    if (!texts.has(id)) throw new CommandError(`there is no claim or text \`${id}\` (--only)`);
  }
  const withdrawnIds = new Set(options.withdraw);
  const problems = comparison.problems.filter(({ claim }) => claim === undefined || !withdrawnIds.has(claim));
  const faults = problems.filter(({ rule }) => rule !== 'claim-published');
  const pending = comparison.pending.filter(
    ({ id }) => options.only.length === 0 || options.only.includes(id),
  );
  const additions = [...pending, ...withdrawals];
  const withdrawn = withoutEvidenceOf(withdrawnIds, graph);
  const refused = write
    ? [
        ...faults.map(({ message }) => message),
        ...unpublishable(graph, pending),
        ...otherFaults(withdrawn.graph, today),
      ]
    : [];

  let written: readonly LedgerLine[] = [];
  if (write && refused.length === 0) {
    requireReason(additions, options.reason);
    const appended = appendToLedger(ledger, additions, dayOf(options, ledger, today), options.reason);
    write(new Map([...appended.files, ...withdrawn.files]));
    written = appended.lines;
  }
  const isWritten = write !== undefined && refused.length === 0;
  const unpublished = isWritten ? comparison.pending.filter((text) => !pending.includes(text)) : pending;
  const unread = unreadTexts(graph);
  const code = [...refused, ...faults, ...unpublished, ...unread].length > 0 ? 1 : 0;
  const report = { graph, ledger, problems, pending, written, refused, unread };
  return {
    code,
    out: options.json
      ? jsonText(report, code === 0, isWritten ? unpublished : undefined)
      : humanText(report, options),
  };
}

interface UnreadText {
  readonly file: string;
  readonly message: string;
}

/** Files of texts that do not match their schema and so cannot be compared. */
function unreadTexts({ corpus }: Graph): readonly UnreadText[] {
  return [...corpus.claims, ...corpus.essays, ...corpus.topics, ...corpus.briefs].flatMap(
    ({ file, data, faults }) =>
      data === undefined ? [{ file, message: faults[0]?.message ?? 'it has no front matter' }] : [],
  );
}

/** Called before anything is written: readers of an old citation see why it changed. */
function requireReason(additions: readonly (Pending | Withdrawal)[], reason: string | undefined): void {
  const unexplained = additions.filter(needsReason);
  const [first] = unexplained;
  if (reason !== undefined || !first) return;
  const parts = 'changed' in first && first.changed.length > 0 ? ` (${first.changed.join(', ')})` : '';
  const others = unexplained.length > 1 ? ` and ${unexplained.length - 1} more` : '';
  throw new CommandError(
    `\`${first.id}\`${parts}${others} changed since it was published: give --reason TEXT, which readers of an old citation see`,
  );
}

/** Faults of all rules except those of the ledger, and evidence for which no copy of the mail was seen. */
function faultsOfContent(graph: Graph, today: string): readonly string[] {
  const own: ReadonlySet<string> = new Set(ledgerRules);
  const errors = errorsIn(checkRecord(graph, { today })).filter(({ rule }) => !own.has(rule));
  return [
    ...errors.map(({ place, rule, message }) => `${placeText(place)} ${rule}: ${message}`),
    ...unproved(graph),
  ];
}

function unproved(graph: Graph): readonly string[] {
  try {
    return lockFileOf(graph)
      .lock.filter(({ result }) => result === 'unverified')
      .map(
        ({ claim, message }) =>
          `\`${claim}\` rests on \`${message}\`, of which no copy was seen: run \`npm run verify -- --archive PATH --write\``,
      );
  } catch {
    return [`${join(graph.corpus.dir, lockPath)} is not a lock file`];
  }
}

function withoutText(pending: Comparison['pending'][number]): object {
  if (pending.kind === 'renamed') return pending;
  const { text: _text, ...rest } = pending;
  return rest;
}

/** @throws CommandError unless its file was removed and it is published */
function lastWithdrawal(graph: Graph, ledger: Ledger, id: string): Withdrawal {
  if (presentIds(graph).has(id)) {
    throw new CommandError(`\`${id}\` still has its file: remove it, then withdraw it`);
  }
  const last = versionsOf(ledger, id).at(-1);
  if (!last) throw new CommandError(`\`${id}\` was never published`);
  if (last.action !== 'publish')
    throw new CommandError(`\`${id}\` is no longer published (${last.action}, ${last.date})`);
  return withdrawalOf(last);
}

/** Texts that must not be published as they are, although they could be hashed. */
function unpublishable(graph: Graph, pending: Comparison['pending']): readonly string[] {
  const broken = graph.corpus.claims.flatMap((entry) => {
    const fault = entry.faults[0]?.message ?? entry.body?.fault?.message;
    return fault === undefined ? [] : [`\`${entry.file}\` has a fault: ${fault}`];
  });
  const ids = graph.corpus.claims.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two files have the id \`${id}\``);
  const undated = pending.flatMap(({ id }) => {
    const claim = graph.claims.get(id);
    return claim?.evidence[0] && claim.date === undefined
      ? [
          `\`${id}\` rests on a message that no thread lists, so that it has no date: \`${claim.evidence[0].message}\``,
        ]
      : [];
  });
  return [...broken, ...twice, ...undated];
}

/** The day to be written, never before that of the last line. */
function dayOf(options: LedgerOptions, ledger: Ledger, today: string): string {
  const last = ledger.lines.at(-1)?.line?.date ?? '';
  const day = options.date ?? today;
  if (day < last) throw new CommandError(`${day} is before the last line of the ledger (${last})`);
  return day;
}

interface LedgerReport extends Pick<Comparison, 'problems' | 'pending'> {
  readonly graph: Graph;
  readonly ledger: Ledger;
  readonly written: readonly LedgerLine[];
  /** Why nothing was written. */
  readonly refused: readonly string[];
  readonly unread: readonly UnreadText[];
}

/** @param unpublished the texts that a write left unpublished; undefined if nothing was written */
function jsonText(
  { graph, ledger, problems, pending, written, refused, unread }: LedgerReport,
  ok: boolean,
  unpublished: Comparison['pending'] | undefined,
): string {
  const json = {
    ok,
    claims: graph.claims.size,
    texts: presentTexts(graph, 2).length - graph.claims.size,
    versions: ledger.files.size,
    problems: unpublished
      ? problems.filter(({ claim }) => unpublished.some(({ id }) => id === claim))
      : problems,
    pending: (unpublished ?? pending).map(withoutText),
    written,
    refused,
    ...(unread.length > 0 ? { unread } : {}),
  };
  return `${JSON.stringify(json)}\n`;
}

function humanText(
  { graph, ledger, problems, pending, written, refused, unread }: LedgerReport,
  options: LedgerOptions,
): string {
  const lines: string[] = [];
  for (const { place, rule, message, help, note } of problems) {
    if (written.length > 0) break;
    lines.push(`${placeText(place)}  error  ${rule}`, `  ${message}`);
    if (help) lines.push(`  help: ${help}`);
    if (note) lines.push(`  note: ${note.text} at ${note.place.file}:${note.place.line}`);
    lines.push('');
  }
  for (const { action, id, hash, reason } of written) lines.push(`${action} ${id} ${hash}  ${reason}`);
  if (refused.length > 0) {
    lines.push('No version was written:', ...refused.map((why) => `  ${why}`), '');
  }
  for (const { file, message } of unread) lines.push(`${file} cannot be compared: ${message}`);
  if (formInForce(ledger) === 1 && !options.write) {
    lines.push(
      'The next write publishes every claim in form 2 of its text, and every essay, topic and brief.',
    );
  }
  const texts = presentTexts(graph, 2).length - graph.claims.size;
  const ids = publishedIds(ledger).length + publishedTextIds(ledger).length;
  lines.push(
    `${options.write ? `Wrote ${counted(written.length, 'line')}` : `${pending.length} to publish`}. Compared ${counted(graph.claims.size, 'claim')} and ${counted(texts, 'other text')} with ${counted(ledger.files.size, 'version')} of ${counted(ids, 'id')}.`,
  );
  return printable(`${lines.join('\n')}\n`);
}
