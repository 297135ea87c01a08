/** People against requirements: what each said of each, latest first, where it changed, and where all mail was read in vain. */

import type { CitedClaim } from '../cite/cited-claim.ts';
import type { Claim, Person, Topic } from '../record/graph/graph.ts';
import { compareByDate } from '../record/graph/status.ts';
import type { Stance } from '../record/schema/kinds.ts';
import { cited } from './cited.ts';
import { claimsWhere } from './claims.ts';
import { leadWords } from './notes.ts';
import { record } from './record.ts';

export interface MatrixEntry {
  readonly stance: Stance;
  readonly claim: Claim;
  readonly shown: CitedClaim;
  readonly words: string | undefined;
  readonly lore: string | undefined;
  readonly archive: string | undefined;
}

export interface MatrixCell {
  /** Its address on the page. */
  readonly id: string;
  readonly person: Person;
  readonly topic: Topic;
  /** Latest first. */
  readonly entries: readonly MatrixEntry[];
  /** Stances of the latest mail, the latest first; a question only where it is all there is. */
  readonly now: readonly Stance[];
  /** The stance before, where another mail had another. */
  readonly before: Stance | undefined;
  /** The messages that were read, where nothing was said in any of them. */
  readonly read: readonly string[] | undefined;
}

export interface Matrix {
  readonly rows: readonly Topic[];
  readonly people: readonly Person[];
  readonly cell: (topic: string, person: string) => MatrixCell | undefined;
}

export function matrixOf(): Matrix {
  const graph = record();
  const rows = [...graph.topics.values()]
    .filter(({ row }) => row)
    .toSorted((a, b) => (a.row?.order ?? 0) - (b.row?.order ?? 0));
  const stated = claimsWhere(
    ({ stances, speaker }) => speaker !== undefined && Object.keys(stances).length > 0,
  );
  const counts = Map.groupBy(stated, ({ speaker }) => speaker ?? '');
  const people = [...counts]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .flatMap(([id]) => graph.people.get(id) ?? []);
  const cells = new Map<string, MatrixCell>();
  for (const topic of rows) {
    for (const person of people) {
      const id = cellId(topic.id, person.id);
      const entries = (counts.get(person.id) ?? [])
        .flatMap((claim) => {
          const stance = claim.stances[topic.id];
          return stance ? [entryOf(claim, stance)] : [];
        })
        .toSorted((a, b) => compareByDate(graph, b.claim.id, a.claim.id));
      const read = person.silences?.find(({ on }) => on.includes(topic.id))?.read;
      if (entries.length === 0 && !read) continue;
      cells.set(id, { id, person, topic, entries, read, ...signsOf(entries) });
    }
  }
  return { rows, people, cell: (topic, person) => cells.get(cellId(topic, person)) };
}

export function cellId(topic: string, person: string): string {
  return `${topic}--${person}`;
}

/** Asking takes nothing back: a question counts only where nothing else was said. */
export function signsOf(
  entries: readonly { readonly stance: Stance; readonly claim: { readonly date: string | undefined } }[],
): { readonly now: readonly Stance[]; readonly before: Stance | undefined } {
  const said = entries.filter(({ stance }) => stance !== 'asks');
  const counted = said.length > 0 ? said : entries;
  const latest = counted[0]?.claim.date;
  const now = [
    ...new Set(counted.filter(({ claim }) => claim.date === latest).map(({ stance }) => stance)),
  ].slice(0, 2);
  const before = counted.find(({ stance, claim }) => claim.date !== latest && !now.includes(stance))?.stance;
  return { now, before: now.length > 1 ? undefined : before };
}

function entryOf(claim: Claim, stance: Stance): MatrixEntry {
  const shown = cited(claim);
  const lead = leadWords(shown);
  return { stance, claim, shown, words: lead?.words, lore: lead?.lore, archive: lead?.archive };
}
