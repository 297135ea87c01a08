/**
 * What came after a claim, read off the relations that point at it: by whom, on which day, in which words of the one list.
 * Only some of it changes how the claim may be cited; an outcome never says more than its own state.
 */

import { mailAddress } from '../record/graph/archived.ts';
import type { Claim, Evidence, Graph } from '../record/graph/graph.ts';
import { backlinks } from '../record/graph/status.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { relationLabels } from '../record/schema/relation-labels.ts';
import { showShortDay } from '../text/show-date.ts';
import { stateLabel } from './labels.ts';

export interface Later {
  readonly type: RelationType;
  readonly claim: Claim;
  /** `refined by the speaker`, `corrected by Ada Byron`. */
  readonly words: string;
  /** Of a correction by somebody else, how it was taken: `accepted by Li Xiao`. It has a day of its own. */
  readonly taken: string | undefined;
  /** The day it was said; of an outcome, the day on which it was looked up. */
  readonly date: string | undefined;
  readonly note: string | undefined;
  /** The words that it rests on, and where they are read. */
  readonly piece: (Evidence & { readonly lore: string }) | undefined;
  /** Whoever cites the claim must not leave it out. */
  readonly changes: boolean;
}

const changing: readonly RelationType[] = ['withdraws', 'supersedes', 'corrects', 'refines'];

/** Oldest first. */
export function laterOf(graph: Graph, claim: Claim): readonly Later[] {
  return backlinks(graph, claim.id).flatMap(({ type, from, note }): readonly Later[] => {
    const other = graph.claims.get(from);
    if (!other) return [];
    const own = other.speaker !== undefined && other.speaker === claim.speaker;
    const piece = other.evidence.find(({ speaker }) => speaker === other.speaker);
    const changes = type === 'corrects' || (own && changing.includes(type));
    return [
      {
        type,
        claim: other,
        note,
        changes,
        piece: piece && { ...piece, lore: mailAddress(graph, piece.message) },
        date: other.data.kind === 'outcome' ? other.data.asOf : other.date,
        words: wordsOf(graph, type, other, own),
        taken: type === 'corrects' && !own ? takenUp(graph, claim, other) : undefined,
      },
    ];
  });
}

function wordsOf(graph: Graph, type: RelationType, other: Claim, own: boolean): string {
  const verb = relationLabels[type][1].toLowerCase();
  if (other.kind === 'outcome') return `outcome, ${stateLabel(other)}`;
  const by = own ? 'the speaker' : nameOf(graph, other.speaker);
  return by === undefined ? verb.replace(/ by$/, '') : `${verb} ${by}`;
}

/** How the corrected person took a correction, with the name where it was taken up. */
function takenUp(graph: Graph, corrected: Claim, correction: Claim): string {
  const name = nameOf(graph, corrected.speaker) ?? 'the other side';
  switch (correction.state) {
    case 'accepted':
      return `accepted by ${name}`;
    case 'misunderstanding-allowed':
      return `${name} allowed for a misunderstanding`;
    case 'contested':
      return `contested by ${name}`;
    default:
      return stateLabel(correction) || 'not taken up';
  }
}

function nameOf(graph: Graph, id: string | undefined): string | undefined {
  return id === undefined ? undefined : (graph.people.get(id)?.name ?? id);
}

/** `on 3 Apr 1843`, or `the same day`. */
export function whenLater(claim: Claim, { date }: Pick<Later, 'date'>): string {
  if (date === undefined) return '';
  if (claim.date !== undefined && date.slice(0, 10) === claim.date.slice(0, 10)) return 'the same day';
  return date.length < 10 ? `in ${showShortDay(date)}` : `on ${showShortDay(date)}`;
}

/** `corrected by Li Xiao on 20 Jun 1843, accepted by Ada Byron`: the day is that of the later claim. */
export function saidLater(claim: Claim, later: Later): string {
  const said = `${later.words} ${whenLater(claim, later)}`.trim();
  return later.taken === undefined ? said : `${said}, ${later.taken}`;
}

export interface Answer {
  /** One sentence without its full stop. */
  readonly words: string;
  readonly changed: boolean;
}

/** Does the statement stand? The strongest of what came later, or that nothing changes it. */
export function answerOf(claim: Claim, later: readonly Later[]): Answer {
  for (const type of changing) {
    const found = later.filter((one) => one.type === type && one.changes);
    if (found.length === 0) continue;
    const said = found.map((one) => saidLater(claim, one));
    return { words: capital([...new Set(said)].join('; ')), changed: true };
  }
  if (claim.data.kind === 'outcome') {
    return {
      words: `As of ${showShortDay(claim.data.asOf)}: ${claim.data.statusWords.replace(/\.$/, '')}`,
      changed: false,
    };
  }
  if (claim.kind === 'question') {
    const answers = later.filter(({ type }) => type === 'answers');
    const said = answers.map((one) => saidLater(claim, one));
    if (answers.length > 0) {
      const partly = claim.state === 'partly-answered' ? 'Partly ' : '';
      return { words: `${partly}${partly ? said.join('; ') : capital(said.join('; '))}`, changed: false };
    }
    return { words: 'No answer was found in the mail held', changed: false };
  }
  return { words: 'Nothing later in the mail held changes it', changed: false };
}

export function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
