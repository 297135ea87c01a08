/**
 * What `npm run ledger` does, apart from the process around it: compare, refuse or append, and tell. The format and every
 * option: docs/citation-format.md.
 */

import { appendToLedger, noReason, type Withdrawal } from '../src/ledger/append.ts';
import { type Comparison, compareLedger } from '../src/ledger/compare-ledger.ts';
import { type Ledger, type LedgerLine, readLedger } from '../src/ledger/ledger.ts';
import { publishedIds, versionsOf } from '../src/ledger/versions.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { CallError, contentOption, jsonOption, type Usage, type Words } from './command-line.ts';
import { loadGraph } from './load-graph.ts';
import { writeAll } from './write-all.ts';

export const usage: Usage = {
  name: 'ledger',
  synopsis: '[--write] [--reason TEXT] [--only ID] [--withdraw ID] [--date YYYY-MM-DD]',
  does: `Compares every claim with the ledger (content/ledger). Exits 0 where all is published, 1 where something is not or where
the ledger was tampered with, 2 when called wrongly.`,
  options: {
    write: { type: 'boolean', help: 'append what is new or changed, all or nothing' },
    reason: {
      type: 'string',
      value: 'TEXT',
      help: 'why, for readers of an old citation; goes with changes and withdrawals',
    },
    only: { type: 'string', multiple: true, value: 'ID', help: 'write this claim alone (may be repeated)' },
    withdraw: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'write that a claim whose file was removed is taken back (needs --write and --reason)',
    },
    date: { type: 'string', value: 'YYYY-MM-DD', help: 'the day to write; default: today' },
    content: contentOption,
    json: jsonOption,
  },
};

interface Options {
  readonly write: boolean;
  readonly reason: string | undefined;
  readonly only: readonly string[];
  readonly withdraw: readonly string[];
  readonly date: string | undefined;
  readonly content: string;
  readonly json: boolean;
}

export interface LedgerRun {
  readonly code: 0 | 1;
  readonly out: string;
}

/**
 * @param today YYYY-MM-DD, what the clock says
 * @throws CallError where the call makes no sense; Error where a write failed and was taken back
 */
export function runLedger(words: Words, today: string): LedgerRun {
  const options = optionsOf(words);
  const graph = loadGraph(options.content);
  const ledger = readLedger(graph.corpus.plain, options.content);
  const comparison = compareLedger(graph, ledger);
  const withdrawals = options.withdraw.map((id) => withdrawalOf(graph, ledger, id));
  for (const id of options.only) {
    if (!graph.claims.has(id)) throw new CallError(`there is no claim \`${id}\` (--only)`);
  }
  const gone = new Set(options.withdraw);
  const problems = comparison.problems.filter(({ claim }) => claim === undefined || !gone.has(claim));
  const faults = problems.filter(({ rule }) => rule !== 'claim-published');
  const pending = comparison.pending.filter(
    ({ id }) => options.only.length === 0 || options.only.includes(id),
  );
  const additions = [...pending, ...withdrawals];
  const refused = options.write ? [...faults.map(({ message }) => message), ...unfit(graph, pending)] : [];

  let written: readonly LedgerLine[] = [];
  if (options.write && refused.length === 0) {
    const appended = appendToLedger(ledger, additions, dayOf(options, ledger, today), options.reason);
    writeAll(options.content, appended.files);
    written = appended.lines;
  }
  const left =
    options.write && refused.length === 0 ? comparison.pending.length - pending.length : additions.length;
  const code = refused.length > 0 || faults.length > 0 || left > 0 ? 1 : 0;
  return {
    code,
    out: options.json
      ? `${JSON.stringify({ ok: code === 0, claims: graph.claims.size, versions: ledger.files.size, problems, pending: pending.map(shown), written, refused })}\n`
      : humanText(graph, ledger, { ...comparison, problems, pending }, written, refused, options),
  };
}

function shown(one: Comparison['pending'][number]): object {
  if (one.kind === 'renamed') return one;
  const { text: _text, ...rest } = one;
  return rest;
}

function withdrawalOf(graph: Graph, ledger: Ledger, id: string): Withdrawal {
  if (graph.corpus.claims.some((entry) => entry.id === id)) {
    throw new CallError(`\`${id}\` still has its file: remove it, then withdraw it`);
  }
  const last = versionsOf(ledger, id).at(-1);
  if (!last) throw new CallError(`\`${id}\` was never published`);
  if (last.action !== 'publish')
    throw new CallError(`\`${id}\` is no longer published (${last.action}, ${last.date})`);
  return { kind: 'withdrawn', id, hash: last.hash };
}

/** What must not be published as it is, although it could be hashed. */
function unfit(graph: Graph, pending: Comparison['pending']): readonly string[] {
  const broken = graph.corpus.claims.flatMap((entry) => {
    const fault = entry.faults[0]?.message ?? entry.body?.fault?.message;
    return fault === undefined ? [] : [`\`${entry.file}\` has faults of its own: ${fault}`];
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

/** The day to be written is never before that of the last line, whatever the clock says. */
function dayOf(options: Options, ledger: Ledger, today: string): string {
  const last = ledger.lines.at(-1)?.line?.date ?? '';
  if (options.date === undefined) return today < last ? last : today;
  if (options.date < last)
    throw new CallError(`--date ${options.date} lies before the last line of the ledger (${last})`);
  return options.date;
}

function humanText(
  graph: Graph,
  ledger: Ledger,
  { problems, pending }: Pick<Comparison, 'problems' | 'pending'>,
  written: readonly LedgerLine[],
  refused: readonly string[],
  options: Options,
): string {
  const lines: string[] = [];
  for (const { place, rule, message, help, note } of problems) {
    if (written.length > 0) break;
    lines.push(`${place.file}:${place.line}:${place.column}  error  ${rule}`, `  ${message}`);
    if (help) lines.push(`  help: ${help}`);
    if (note) lines.push(`  note: ${note.text} at ${note.place.file}:${note.place.line}`);
    lines.push('');
  }
  for (const { action, id, hash, reason } of written) lines.push(`${action} ${id} ${hash}  ${reason}`);
  if (written.some(({ reason }) => reason.startsWith(noReason))) {
    lines.push(
      '',
      'A change was written without a reason. Readers of an old citation see it: give --reason TEXT next time.',
    );
  }
  if (refused.length > 0) {
    lines.push('Nothing was written:', ...refused.map((why) => `  ${why}`), '');
  }
  const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
  lines.push(
    `${options.write ? `Wrote ${count(written.length, 'line')}` : `${pending.length} to publish`}. Compared ${count(graph.claims.size, 'claim')} with ${count(ledger.files.size, 'version')} of ${count(publishedIds(ledger).length, 'id')}.`,
  );
  return `${lines.join('\n')}\n`;
}

function optionsOf(words: Words): Options {
  const reason = words.text('reason')?.trim();
  const date = words.text('date');
  const withdraw = words.texts('withdraw');
  const write = words.flag('write');
  if (reason !== undefined && (reason === '' || /[\t\r\n]/.test(reason))) {
    throw new CallError('--reason must be some words on one line, without tabs');
  }
  if (date !== undefined && !isDay(date)) throw new CallError('--date must be a day, YYYY-MM-DD');
  if (withdraw.length > 0 && (!write || reason === undefined)) {
    throw new CallError('--withdraw needs --write and --reason TEXT');
  }
  const content = words.text('content') ?? 'content';
  return { write, reason, only: words.texts('only'), withdraw, date, content, json: words.flag('json') };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
