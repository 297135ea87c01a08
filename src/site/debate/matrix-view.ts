/**
 * People against requirements: what each person said about each, latest first, and what was taken back; for a cell
 * without a stance, related claims, or which messages were read without finding one.
 */

import type { CitedClaim, CitedEvidence } from '../../cite/cited-claim.ts';
import type { ReadWords } from '../../cite/reading-block.ts';
import { ownEvidence, saidTogether } from '../../cite/said-together.ts';
import { compareByDate } from '../../record/graph/by-date.ts';
import type { Claim, Graph, Person, Topic } from '../../record/graph/graph.ts';
import { membership } from '../../record/graph/membership.ts';
import type { Stance } from '../../record/schema/kinds.ts';
import { byCode } from '../../text/in-order.ts';
import { oncePer } from '../../text/once-per.ts';
import { cited } from '../cited.ts';
import { claimsWhere } from '../claims.ts';
import { record } from '../record.ts';
import type { Scope } from '../scope.ts';
import { type CellSymbols, followsAll, symbolsOf, takesBack } from './matrix-symbols.ts';

export interface MatrixEntry {
  readonly stance: Stance;
  readonly claim: Claim;
  readonly shown: CitedClaim;
  /** The words that the stance was read from, grouped by mail, in order of the mail. */
  readonly said: readonly StanceWords[];
  /** Later claims of the cell by which the person took it back. */
  readonly replacedBy: readonly string[];
}

type StatedEntry = Omit<MatrixEntry, 'replacedBy'>;

export interface StanceWords extends ReadWords {
  readonly lore: string;
  readonly archive: string;
}

export interface NearClaim {
  readonly claim: Claim;
  readonly reason: string;
}

export interface MatrixCell extends CellSymbols {
  /** Its fragment on the page. */
  readonly id: string;
  readonly person: Person;
  readonly topic: Topic;
  /** Latest first. */
  readonly entries: readonly MatrixEntry[];
  /** The messages that were read, if none of them says anything about it. */
  readonly read: readonly string[] | undefined;
  /** Related claims that take no stance, each with the reason; only if the cell has no stance at all. */
  readonly near: readonly NearClaim[];
  /** Said after the last stance, in a later mail, and tied to a claim of the cell, without a stance; latest first. */
  readonly since: readonly NearClaim[];
}

export interface Matrix {
  readonly rows: readonly Topic[];
  /** People who take a stance on any row, those with the most claims that do so first. */
  readonly people: readonly Person[];
  /** People who wrote and take no stance on any row. */
  readonly others: readonly Person[];
  readonly cell: (topic: string, person: string) => MatrixCell;
}

const matrices = oncePer((_: Graph) => new Map<string, Matrix>());

export function matrixOf(scope: Scope): Matrix {
  const known = matrices(record());
  const id = scope.debate?.id ?? '';
  const found = known.get(id) ?? matrixAmong(scope);
  known.set(id, found);
  return found;
}

/** The cells of one row, of people with a stance on any row first; none if the topic is no row of the debate's matrix. */
export function cellsOn(topic: string, scope: Scope): readonly MatrixCell[] {
  const { rows, people, others, cell } = matrixOf(scope);
  if (!rows.some(({ id }) => id === topic)) return [];
  return [...people, ...others].map(({ id }) => cell(topic, id));
}

function matrixAmong(scope: Scope): Matrix {
  const graph = record();
  const rows = rowsOf(scope);
  const { ofPerson } = membership(graph);
  const spoken = Map.groupBy(
    claimsWhere(({ speaker }) => speaker !== undefined, scope),
    ({ speaker }) => speaker ?? '',
  );
  const claimsWithStance = (person: string) =>
    (spoken.get(person) ?? []).filter(({ stances }) => Object.keys(stances).length > 0).length;
  const silent = [...graph.people.values()]
    .filter(({ id, silences }) => silences && (!scope.debate || ofPerson(id).includes(scope.debate.id)))
    .map(({ id }) => id);
  const all = [...new Set([...spoken.keys(), ...silent])]
    .toSorted((a, b) => claimsWithStance(b) - claimsWithStance(a) || byCode(a, b))
    .flatMap((id) => graph.people.get(id) ?? []);
  const cells = new Map(
    rows.flatMap((topic) =>
      all.map((person) => [cellId(topic.id, person.id), cellOf(topic, person, spoken.get(person.id) ?? [])]),
    ),
  );
  return {
    rows,
    people: all.filter(({ id }) => claimsWithStance(id) > 0),
    others: all.filter(({ id }) => claimsWithStance(id) === 0),
    cell: (topic, person) => {
      const found = cells.get(cellId(topic, person));
      if (!found) throw new Error(`Unexpected cell of ${person} on ${topic}, expected a speaker and a row`);
      return found;
    },
  };
}

function cellOf(topic: Topic, person: Person, own: readonly Claim[]): MatrixCell {
  const graph = record();
  const stated = own
    .flatMap((claim) => {
      const stance = claim.stances[topic.id];
      return stance ? [entryOf(claim, stance, topic.id)] : [];
    })
    .toSorted((a, b) => compareByDate(graph, b.claim.id, a.claim.id));
  const entries = stated.map((entry) => ({ ...entry, replacedBy: replacing(entry, stated) }));
  const near = own.flatMap((claim) => {
    const reason = claim.none[topic.id];
    return reason === undefined ? [] : [{ claim, reason }];
  });
  return {
    id: cellId(topic.id, person.id),
    person,
    topic,
    entries,
    read: person.silences?.find(({ on }) => on.includes(topic.id))?.read,
    near: entries.length > 0 ? [] : near,
    since: near
      .filter(({ claim }) => isSince(claim, entries))
      .toSorted((a, b) => compareByDate(graph, b.claim.id, a.claim.id)),
    ...cellSymbols(entries),
  };
}

/** Whether a claim was said in a later mail than every stance of a cell, and bears on one of them. */
function isSince(claim: Claim, entries: readonly MatrixEntry[]): boolean {
  const { messages } = record();
  const sent = ({ evidence: [first] }: Claim) => Date.parse(messages.get(first?.message ?? '')?.date ?? '');
  return followsAll(
    { sent: sent(claim), on: claim.relations.map(({ to }) => to) },
    entries.map((entry) => ({ sent: sent(entry.claim), claim: entry.claim.id })),
  );
}

/** The requirements that the debate touches, in their order; all of them if there is only one debate. */
export function rowsOf(scope: Scope): readonly Topic[] {
  const touched = new Set(
    claimsWhere(() => true, scope).flatMap(({ topics, stances, data }) => [
      ...topics,
      ...Object.keys(stances),
      ...(data.kind === 'option' ? (data.argued ?? []).map(({ on }) => on) : []),
    ]),
  );
  return [...record().topics.values()]
    .filter(({ id, row }) => row && (scope.others.length === 0 || touched.has(id)))
    .toSorted((a, b) => (a.row?.order ?? 0) - (b.row?.order ?? 0));
}

function cellId(topic: string, person: string): string {
  return `${topic}--${person}`;
}

function replacing({ claim, stance }: StatedEntry, entries: readonly StatedEntry[]): readonly string[] {
  const stances = new Map(entries.map((entry) => [entry.claim.id, entry.stance]));
  return (record().backlinks.get(claim.id) ?? []).flatMap(({ type, from }) => {
    const later = stances.get(from);
    return later !== undefined && takesBack(type, stance, later) ? [from] : [];
  });
}

function cellSymbols(entries: readonly MatrixEntry[]): CellSymbols {
  const replaced = entries.filter(({ replacedBy }) => replacedBy.length > 0);
  return symbolsOf(
    entries.map(({ stance, claim }) => ({
      stance,
      claim: claim.id,
      mail: claim.evidence[0]?.message ?? claim.date ?? claim.id,
    })),
    new Set(replaced.map(({ claim }) => claim.id)),
  );
}

/** If no words are marked as carrying the stance, all that the speaker said in the first of the mails. */
function entryOf(claim: Claim, stance: Stance, topic: string): StatedEntry {
  const shown = cited(claim);
  const carrying = shown.evidence.filter((_, index) => claim.evidence[index]?.carries?.includes(topic));
  const groups = saidTogether(carrying.length > 0 ? carrying : ownEvidence(shown));
  const said = (carrying.length > 0 ? groups : groups.slice(0, 1)).flatMap((group) =>
    stanceWords(claim, group),
  );
  return { stance, claim, shown, said };
}

/** @param group words that the claim rests on, from one mail and by one person */
export function stanceWords(claim: Claim, group: readonly CitedEvidence[]): readonly StanceWords[] {
  const [first] = group;
  if (!first) return [];
  const of = first.speaker === claim.speaker ? undefined : first.speakerName;
  return [{ words: group, of, lore: first.lore, archive: first.archive }];
}
