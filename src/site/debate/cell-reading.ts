/** The block for mail of a cell of the matrix: our reading, and the words behind the stances that the cell shows. */

import { addressOf } from '../../cite/address.ts';
import { cameOf } from '../../cite/became.ts';
import type { CitedClaim } from '../../cite/cited-claim.ts';
import { stanceLabels } from '../../cite/labels.ts';
import { type ReadOutcome, type ReadStatement, readingBlock } from '../../cite/reading-block.ts';
import { ownEvidence, saidTogether } from '../../cite/said-together.ts';
import { compareByDate } from '../../record/graph/by-date.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { showShortDay } from '../../text/show-date.ts';
import { cited, siteAddress } from '../cited.ts';
import { record } from '../record.ts';
import { type MatrixCell, type MatrixEntry, type NearClaim, stanceWords } from './matrix-view.ts';

const before = 'before: ';

/** Whether the cell has words: of a stance, or of claims that come near it. */
export function hasReading({ entries, near, read }: MatrixCell): boolean {
  return entries.length > 0 || (near.length > 0 && !read);
}

/** @param page path of the page that has the cell */
export function cellReading(cell: MatrixCell, page: string): string {
  const { id, person, topic, entries, near, since } = cell;
  const behind = entriesBehind(cell);
  const statements =
    entries.length > 0
      ? behind.map((entry) => statementOf(cell, entry))
      : near
          .toSorted((a, b) => compareByDate(record(), b.claim.id, a.claim.id))
          .map((one) => withoutStance(topic.id, one));
  return readingBlock({
    person: person.name,
    requirement: topic.row?.requirement ?? topic.title,
    stances: entries.length > 0 ? stancesOf(cell, behind) : undefined,
    statements,
    held: entries.length + near.length + since.length,
    outcomes: outcomesOfRow(topic.id),
    address: addressOf(siteAddress, `${page}#${id}`),
  });
}

/** The entries with a stance that the cell shows: first the latest of each, then the others, latest first. */
function entriesBehind({ entries, earlier, now, also, before: was }: MatrixCell): readonly MatrixEntry[] {
  const all = entries.every(({ claim }) => earlier.has(claim.id));
  const current = [now, ...also];
  const shown = entries.filter(({ stance, claim }) =>
    earlier.has(claim.id) ? stance === (all ? now : was) : current.includes(stance),
  );
  const first = [now, was, ...also].flatMap((stance) => shown.find((one) => one.stance === stance) ?? []);
  return [...new Set([...first, ...shown])];
}

/**
 * `doubts it (first 3 Apr 1843, last 20 Jun 1843; also: asks about it, 3 Apr 1843; before: wants it, 2 Apr 1843)`, as the
 * cell shows them.
 */
function stancesOf(cell: MatrixCell, behind: readonly MatrixEntry[]): string {
  const [chief, ...others] = [...Map.groupBy(behind, (entry) => labelOf(cell, entry))];
  if (!chief) throw new Error(`no stance in ${cell.id}`);
  const [label, entries] = chief;
  return `${label} (${[
    spanOf(entries.flatMap(dayOf)),
    ...others.map(([other, [latest]]) =>
      [other.startsWith(before) ? other : `also: ${other}`, ...(latest ? dayOf(latest) : [])].join(', '),
    ),
    ...cell.since.slice(0, 1).map((one) => ['later words', ...dayOf(one), 'take no stance'].join(', ')),
  ].join('; ')})`;
}

/** @param days latest first */
function spanOf(days: readonly string[]): string {
  const [last = 'no day', first = last] = [days[0], days.at(-1)];
  return first === last ? last : `first ${first}, last ${last}`;
}

function dayOf({ claim: { date } }: { readonly claim: Claim }): readonly string[] {
  return date === undefined ? [] : [showShortDay(date)];
}

function labelOf({ earlier }: MatrixCell, { stance, claim }: MatrixEntry): string {
  return `${earlier.has(claim.id) ? before : ''}${stanceLabels[stance]}`;
}

function statementOf(cell: MatrixCell, entry: MatrixEntry): ReadStatement {
  return {
    stance: labelOf(cell, entry),
    claim: entry.shown,
    said: entry.said,
    came: cameOfClaim(entry.claim, entry.shown, cell.topic.id),
  };
}

function withoutStance(row: string, { claim, reason }: NearClaim): ReadStatement {
  const shown = cited(claim);
  const [group = []] = saidTogether(ownEvidence(shown));
  return {
    stance: `no stance (${reason})`,
    claim: shown,
    said: stanceWords(claim, group),
    came: cameOfClaim(claim, shown, row),
  };
}

function cameOfClaim(claim: Claim, { later }: CitedClaim, row: string): readonly ReadOutcome[] {
  return cameOf(later)
    .flatMap(({ outcomes }) => outcomes)
    .flatMap(({ of, note }) =>
      of && !isOfAnotherRow(of.claim, claim, row) ? [outcomeOf(of.claim, note)] : [],
    );
}

/** A claim may touch several rows; what came of another one is told in the cell of that row. */
function isOfAnotherRow(outcome: Claim, claim: Claim, row: string): boolean {
  const rows = outcome.topics.filter((topic) => record().topics.get(topic)?.row !== undefined);
  return !rows.includes(row) && rows.some((topic) => claim.topics.includes(topic));
}

/** Those that are above all about the row. */
function outcomesOfRow(topic: string): readonly ReadOutcome[] {
  return [...record().claims.values()]
    .filter(({ kind, topics: [chief] }) => kind === 'outcome' && chief === topic)
    .map((claim) => outcomeOf(claim));
}

function outcomeOf(claim: Claim, note?: string): ReadOutcome {
  const { title, asOf, pinned } = cited(claim);
  return { title, note, asOf, pinned };
}
