/**
 * What came after a claim, from the relations that point at it: who, which day, and the label of the relation. Only
 * some of it changes how the claim may be cited; an outcome never says more than its own state.
 */

import { mailAddress } from '../record/graph/archived.ts';
import type { Claim, Evidence, Graph } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { relationLabels } from '../record/schema/relation-labels.ts';
import { showShortDay } from '../text/show-date.ts';
import { receptionOf, stateLabel } from './labels.ts';
import { type Followed, type Fragment, saidTogether } from './said-together.ts';

/** What one person said in one mail. */
interface Said {
  readonly message: string;
  readonly lore: string;
  readonly fragments: readonly Fragment[];
}

export interface Later {
  readonly type: RelationType;
  readonly claim: Claim;
  /** `refined by the speaker`, `corrected by Ada Byron`. */
  readonly label: string;
  /** For a correction by somebody else, how it was received: `accepted by Li Xiao`. That may be on another day. */
  readonly reception: string | undefined;
  /** The day it was said; for an outcome, the day it was looked up. */
  readonly date: string | undefined;
  readonly note: string | undefined;
  /** The words it rests on, and where to read them. */
  readonly piece: Said | undefined;
  /** A citation of the claim must not omit it. */
  readonly changes: boolean;
  /**
   * The speaker corrected something else that concerns this claim too: it retracts nothing here, but is not omitted.
   */
  readonly touches: boolean;
  /** It was said by the claim's own speaker. */
  readonly own: boolean;
  /** It is in the mail where the claim was first said: the speaker continues, so nothing came later. */
  readonly sameMail: boolean;
}

/** The strongest first. */
export const changing: readonly RelationType[] = ['withdraws', 'supersedes', 'corrects', 'refines'];

/** Oldest first. */
export function laterOf(graph: Graph, claim: Claim, followed?: Followed): readonly Later[] {
  return (graph.backlinks.get(claim.id) ?? []).flatMap(({ type, from, note }): readonly Later[] => {
    const other = graph.claims.get(from);
    if (!other) return [];
    const own = other.speaker === claim.speaker;
    const [said = []] = saidTogether(other.evidence.filter(({ speaker }) => speaker === other.speaker));
    const [piece] = said;
    const changes = type === 'corrects' || (own && changing.includes(type));
    const touches = !changes && own && other.state === 'self-corrected';
    return [
      {
        type,
        claim: other,
        note,
        changes,
        touches,
        own,
        sameMail: own && inOneMail(piece, claim.evidence[0]),
        piece: piece && {
          message: piece.message,
          lore: mailAddress(graph, piece.message),
          fragments: said.map(({ message, words }) => ({
            words,
            follows: followed?.get(message)?.get(words),
          })),
        },
        date: other.data.kind === 'outcome' ? other.data.asOf : other.date,
        label: touches ? 'the speaker corrected a related statement' : labelOf(graph, type, other, own),
        reception:
          type === 'corrects' && !own ? receptionOf(graph, other, claim) || 'not taken up' : undefined,
      },
    ];
  });
}

function labelOf(graph: Graph, type: RelationType, other: Claim, own: boolean): string {
  const verb = relationLabels[type][1].toLowerCase();
  if (other.kind === 'outcome') return `outcome, ${stateLabel(other)}`;
  const by = own && other.speaker !== undefined ? 'the speaker' : graph.nameOf(other.speaker);
  return by === undefined ? verb.replace(/ by$/, '') : `${verb} ${by}`;
}

/** A quotation may be older than the mail it is in, so it does not count here. */
function inOneMail(said: Evidence | undefined, first: Evidence | undefined): boolean {
  return said !== undefined && said.message === first?.message && !said.quotes && !first.quotes;
}

/** `on 3 Apr 1843`, `the same day`, or `in the same mail`. */
export function whenLater(
  claim: Pick<Claim, 'date'>,
  { date, sameMail }: Pick<Later, 'date' | 'sameMail'>,
): string {
  if (sameMail) return 'in the same mail';
  if (date === undefined) return '';
  if (claim.date !== undefined && date.slice(0, 10) === claim.date.slice(0, 10)) return 'the same day';
  return date.length < 10 ? `in ${showShortDay(date)}` : `on ${showShortDay(date)}`;
}

/**
 * `refined by the speaker on 20 Jun 1843 (on huge pages only)`, `corrected by Li Xiao the same day, accepted by Ada
 * Byron`.
 */
export function saidLater(claim: Pick<Claim, 'date'>, later: Later): string {
  const text = [`${later.label} ${whenLater(claim, later)}`.trim(), later.reception ?? []].flat().join(', ');
  return withNote(text, later.note);
}

/** Adds the note: a relation is never shown without what limits it. */
export function withNote(text: string, note: string | undefined): string {
  return note === undefined ? text : `${text} (${note})`;
}
