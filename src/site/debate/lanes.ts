/** Lanes as a page shows them: as a drawing of boxes and lines from the record, and as a dated list. */

import { type LaneEdge, lanesDrawing } from '../../diagrams/lanes/lanes-drawing.ts';
import { tenths } from '../../diagrams/tenths.ts';
import { typographic } from '../../prose/typography.ts';
import { compareByDate } from '../../record/graph/by-date.ts';
import type { Claim } from '../../record/graph/graph.ts';
import type { RelationType } from '../../record/schema/kinds.ts';
import type { LanesData } from '../../record/schema/lanes.ts';
import { relationLabels } from '../../record/schema/relation-labels.ts';
import { record } from '../record.ts';
import type { Scope } from '../scope.ts';

export interface LaneItem {
  readonly claim: Claim;
  readonly words: string;
  /** First name of the speaker, or `Outcome` if there is none. */
  readonly who: string;
  readonly day: string;
  readonly links: readonly {
    readonly type: RelationType;
    readonly verb: string;
    readonly to: Claim;
    readonly note: string | undefined;
  }[];
}

/** Fewer relations than this are easier to read as a list than as a drawing. */
const fewestLines = 3;

/** The weakest relation: on a line its name would say no more than the line does, so that the caption says it once. */
const wordless: RelationType = 'bears-on';

/** @param scope the debate whose lanes to return; all debates if omitted */
export function laneSets(scope?: Pick<Scope, 'debate'>): readonly LanesData[] {
  if (scope) return scope.debate?.lanes ?? [];
  return [...record().debates.values()].flatMap(({ lanes }) => lanes ?? []);
}

/** Lanes shown on the page of a topic or of a short answer. */
export function lanesOn(page: 'topics' | 'briefs', id: string): readonly LanesData[] {
  return laneSets().filter((set) => set[page]?.includes(id));
}

export function lanesOf(set: LanesData) {
  const graph = record();
  const chosen = set.boxes.flatMap(({ claim: id, words }) => {
    const claim = graph.claims.get(id);
    return claim?.date === undefined ? [] : [{ claim, words, day: claim.date.slice(0, 10) }];
  });
  const ids = new Set(chosen.map(({ claim }) => claim.id));
  const items: readonly LaneItem[] = chosen
    .toSorted((a, b) => compareByDate(graph, a.claim.id, b.claim.id))
    .map(({ claim, words, day }) => ({
      claim,
      words,
      day,
      who: graph.nameOf(claim.speaker)?.split(' ')[0] ?? 'Outcome',
      links: claim.relations
        .filter(({ to }) => ids.has(to) && instantOf(graph.claims.get(to)) <= instantOf(claim))
        .flatMap(({ to, type, note }) => {
          const other = graph.claims.get(to);
          return other ? [{ type, verb: relationLabels[type][0].toLowerCase(), to: other, note }] : [];
        }),
    }));
  const byMail = new Set(items.map(({ day }) => day)).size <= 2;
  return { items, byMail, drawing: drawn(items, byMail) };
}

const instantOf = (claim: Claim | undefined): number => Date.parse(claim?.date ?? '');

function drawn(items: readonly LaneItem[], byMail: boolean) {
  const edges = items.flatMap(({ claim, links }): readonly LaneEdge[] =>
    [...Map.groupBy(links, ({ to }) => to.id)].map(([to, group]) => ({
      from: claim.id,
      to,
      words: [...new Set(group.filter(({ type }) => type !== wordless).map(({ verb }) => verb))].join(', '),
    })),
  );
  if (edges.length < fewestLines) return undefined;
  return tenths(
    lanesDrawing(
      items.map(({ claim, who, day, words }) => ({
        id: claim.id,
        row: who,
        at: byMail ? new Date(instantOf(claim)).toISOString().slice(0, 16) : day,
        words: typographic(words),
      })),
      edges,
    ),
  );
}
