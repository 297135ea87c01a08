/**
 * What came after a claim, read off the relations that point at it: by whom, on which day, in which words of the one list.
 * Only some of it changes how the claim may be cited; an outcome never says more than its own state, and is never left
 * out where the claim is said to stand.
 */

import { mailAddress } from '../record/graph/archived.ts';
import type { Claim, Evidence, Graph } from '../record/graph/graph.ts';
import { backlinks } from '../record/graph/status.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { relationLabels } from '../record/schema/relation-labels.ts';
import { showShortDay } from '../text/show-date.ts';
import { joinWords } from './join-words.ts';
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
  /** A correction that the speaker made of something else, which has to do with this claim too: it takes nothing back, and is not left out either. */
  readonly touches: boolean;
}

const changing: readonly RelationType[] = ['withdraws', 'supersedes', 'corrects', 'refines'];

/** Oldest first. */
export function laterOf(graph: Graph, claim: Claim): readonly Later[] {
  return backlinks(graph, claim.id).flatMap(({ type, from, note }): readonly Later[] => {
    const other = graph.claims.get(from);
    if (!other) return [];
    const own = other.speaker !== undefined && other.speaker === claim.speaker;
    const piece = other.evidence.find(({ speaker }) => speaker === other.speaker);
    const said = other.evidence.filter(
      ({ message, speaker, quotes }) =>
        message === piece?.message && speaker === piece.speaker && quotes === piece.quotes,
    );
    const changes = type === 'corrects' || (own && changing.includes(type));
    const touches = !changes && own && other.state === 'self-corrected';
    return [
      {
        type,
        claim: other,
        note,
        changes,
        touches,
        piece: piece && { ...piece, words: joinWords(said), lore: mailAddress(graph, piece.message) },
        date: other.data.kind === 'outcome' ? other.data.asOf : other.date,
        words: touches ? "touched on by the speaker's own correction" : wordsOf(graph, type, other, own),
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
  /** One sentence without its full stop: what the mail says, and what came of the matter. */
  readonly words: string;
  /** The same in its two parts, for a page that says more between them. */
  readonly mail: string;
  readonly came: readonly string[];
  readonly changed: boolean;
}

/** Does the statement stand? The strongest of what came later in the mail, or that nothing changes it; and what came of the matter. */
export function answerOf(claim: Claim, later: readonly Later[]): Answer {
  const changed = changedBy(claim, later);
  const { data } = claim;
  const mail = changed ?? (data.kind === 'outcome' ? statusOf(data) : unchanged(claim, later));
  const came = data.kind === 'outcome' ? [] : cameOf(later);
  return { words: [mail, ...came].join('; '), mail, came, changed: changed !== undefined };
}

function statusOf({ asOf, statusWords }: { readonly asOf: string; readonly statusWords: string }): string {
  return `As of ${showShortDay(asOf)}: ${statusWords.replace(/\.$/, '')}`;
}

function changedBy(claim: Claim, later: readonly Later[]): string | undefined {
  for (const type of changing) {
    const found = later.filter((one) => one.type === type && one.changes);
    if (found.length === 0) continue;
    const said = found.map((one) => saidLater(claim, one));
    return capital([...new Set(said)].join('; '));
  }
  return undefined;
}

function unchanged(claim: Claim, later: readonly Later[]): string {
  if (claim.kind === 'question') {
    const answers = later.filter(({ type }) => type === 'answers');
    const said = answers.map((one) => saidLater(claim, one));
    if (answers.length === 0) return 'No answer was found in the mail held';
    return claim.state === 'partly-answered' ? `Partly ${said.join('; ')}` : capital(said.join('; '));
  }
  const touching = later.filter(({ touches }) => touches);
  if (touching.length === 0) return 'Nothing later in the mail held changes it';
  const said = touching.map((one) => `${saidLater(claim, one)}: ${one.claim.title}`);
  return `Not taken back in the mail held, but ${said.join('; ')}`;
}

/** What the outcomes that have to do with a claim say, in their titles: none where there is no outcome. */
export function cameOf(later: readonly Later[]): readonly string[] {
  const days = Map.groupBy(
    later.filter(({ claim }) => claim.kind === 'outcome'),
    ({ date }) => date,
  );
  return [...days].map(([date, outcomes]) => {
    const when = date === undefined ? '' : `, as of ${showShortDay(date)}`;
    const titles = [...new Set(outcomes.map(({ claim }) => claim.title))];
    return `what came of the matter${when}: ${titles.join('; ')}`;
  });
}

export function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
