/**
 * What became of a claim: the single answer that every page, text, citation and export gives. It lists what came later
 * in the mail, each item with its day and limits, or says that nothing did; and what came of the matter, which is never
 * omitted if the claim is said to stand. It concludes nothing that nobody said.
 */

import type { Claim } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { capital } from '../text/capital.ts';
import { showShortDay } from '../text/show-date.ts';
import { stateLabel } from './labels.ts';
import { changing, type Later, saidLater, whenLater, withNote } from './later.ts';

export const statuses = ['stands', 'restated', 'refined', 'corrected', 'superseded', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** A part of the answer, the later claim it reports, and what limits that. */
export interface Clause {
  readonly said: string;
  readonly note?: string | undefined;
  readonly of?: Later;
}

/** Outcomes that were looked up on the same day. */
export interface Came {
  /** `what came of the matter, as of 22 Nov 1843` */
  readonly lead: string;
  readonly outcomes: readonly Clause[];
}

export interface Answer {
  /** The whole answer as one sentence without its full stop. */
  readonly text: string;
  /** What the mail says. */
  readonly mail: string;
  readonly clauses: readonly Clause[];
  /** For a correction or an option: `state: accepted`. */
  readonly state: string | undefined;
  readonly came: readonly Came[];
  /** Something said later changed it, not only something in the same mail. */
  readonly changed: boolean;
}

/** Of a question to which nothing is related as an answer. */
export const noAnswer = 'no answer was found in the mail held';

export function clauseText({ said, note }: Clause): string {
  return withNote(said, note);
}

/**
 * Does the statement stand? Changes come first, the strongest change at the front.
 *
 * @param inState the state in words: of a correction, with the person who received it
 */
export function answerOf(claim: Claim, later: readonly Later[], inState?: string): Answer {
  const toClause = (one: Later): Clause => clauseOf(claim, one);
  const changes = strongestFirst(later.filter((one) => one.changes)).map(toClause);
  const touching = later.filter(({ touches }) => touches).map(toClause);
  const added = later.filter((one) => addsTo(one) || returnsTo(claim, one));
  const limited = touching.length > 0 || added.some(({ type }) => type !== 'restates');
  const all = [
    ...changes,
    ...ownClauses(claim, later, changes.length > 0, limited),
    ...touching,
    ...added.map(toClause),
  ];
  // Identical clauses appear once.
  const clauses = namedOnce(claim, [...new Map(all.map((one) => [clauseText(one), one])).values()]);
  const came = claim.kind === 'outcome' ? [] : cameOf(later);
  const state = hasState(claim) ? `state: ${inState ?? stateLabel(claim)}` : undefined;
  const mail = capital(clauses.map(clauseText).join('; '));
  return {
    text: [mail, state ?? [], came.map(cameText)].flat().join('; '),
    mail,
    clauses,
    state,
    came,
    changed: later.some((one) => one.changes && !one.sameMail),
  };
}

/** For a version whose claim is no longer in the record. */
export const withdrawnAnswer: Answer = {
  text: 'Withdrawn from the record',
  mail: 'Withdrawn from the record',
  clauses: [{ said: 'withdrawn from the record' }],
  state: undefined,
  came: [],
  changed: true,
};

/**
 * The same as one word of the closed list. Only the speaker's own acts count, and a correction that was accepted or is
 * the speaker's own.
 */
export function statusOf(later: readonly Later[]): Status {
  const found = (status: Status) => later.some((one) => statusBy(one) === status);
  return statuses.toReversed().find(found) ?? 'stands';
}

/** The status that one later claim gives it. */
export function statusBy({ type, own, claim: { state } }: Later): Status | undefined {
  if (type === 'corrects')
    return state === 'accepted' || state === 'self-corrected' ? 'corrected' : undefined;
  return own ? byTheSpeaker[type] : undefined;
}

const byTheSpeaker: Partial<Record<RelationType, Status>> = {
  withdraws: 'withdrawn',
  supersedes: 'superseded',
  refines: 'refined',
  restates: 'restated',
};

/** One to three words, for a list or a one-line citation; empty if it need not be mentioned. */
export function tagOf(later: Later): string {
  if (later.touches) return later.label;
  const status = statusBy(later);
  if (status === 'corrected') return 'corrected';
  if (status === 'restated') return later.sameMail ? 'said again in the same mail' : 'said again later';
  if (status !== undefined) return later.sameMail ? `${status} in the same mail` : `${status} later`;
  if (later.claim.kind === 'outcome') return 'an outcome is recorded';
  if (later.type === 'corrects') return 'a correction was made';
  if (later.type === 'opposes') return 'opposed by another';
  return later.type === 'refines' ? 'refined by another' : '';
}

/** What a citation of the claim must not omit, the strongest first. */
export function weightiest(later: readonly Later[]): readonly Later[] {
  return [
    ...strongestFirst(later.filter(({ changes }) => changes)),
    ...later.filter(({ touches }) => touches),
    ...later.filter((one) => addsTo(one) && one.type !== 'restates'),
  ];
}

/** What the outcomes related to a claim say, in their titles, grouped by the day they were looked up. */
export function cameOf(later: readonly Later[]): readonly Came[] {
  const outcomes = later.filter(({ claim, changes }) => claim.kind === 'outcome' && !changes);
  const days = Map.groupBy(outcomes, ({ date, type }) => `${type === 'settles'} ${date}`);
  return [...days.values()].map((several) => {
    const [first] = several;
    const when = first?.date === undefined ? '' : `, as of ${showShortDay(first.date)}`;
    const byClaim = new Map(several.map((one) => [one.claim.id, one]));
    return {
      lead: `${first?.type === 'settles' ? 'settled' : 'what came of the matter'}${when}`,
      outcomes: [...byClaim.values()].map((of) => ({ said: of.claim.title, note: of.note, of })),
    };
  });
}

export function cameText({ lead, outcomes }: Came): string {
  return `${lead}: ${outcomes.map(clauseText).join('; ')}`;
}

/** Clauses about the claim itself: that nothing changed it, or whether a question was answered. */
function ownClauses(
  claim: Claim,
  later: readonly Later[],
  changed: boolean,
  limited: boolean,
): readonly Clause[] {
  if (claim.data.kind === 'outcome') {
    const { asOf, statusWords } = claim.data;
    return [{ said: `as of ${showShortDay(asOf)}: ${statusWords.replace(/\.$/, '')}` }];
  }
  if (claim.kind === 'question') {
    const [first, ...rest] = later
      .filter(({ type }) => type === 'answers')
      .map((one) => clauseOf(claim, one));
    if (!first) return [{ said: noAnswer }];
    const partly = claim.state === 'partly-answered' ? 'partly ' : '';
    return [{ ...first, said: `${partly}${first.said}` }, ...rest];
  }
  if (changed) return [];
  return [
    { said: limited ? 'not taken back in the mail held' : 'nothing later in the mail held changes it' },
  ];
}

/** If no note says what it was, the title of the later claim does. */
function clauseOf(claim: Claim, later: Later): Clause {
  const said = saidLater(claim, { ...later, note: undefined });
  const whole = later.note === undefined ? `${said}: ${later.claim.title}` : said;
  return { said: whole, note: later.note, of: later };
}

const howOften = ['', 'once', 'twice', 'three times', 'four times', 'five times'];

/**
 * Names a person once who added to it several times: `opposed by Ada Byron twice: on 20 Jun 1843, TITLE; on 21 Jun
 * 1843, TITLE`.
 */
function namedOnce(claim: Claim, clauses: readonly Clause[]): readonly Clause[] {
  const groups = Map.groupBy(clauses, (clause) =>
    clause.of && addsTo(clause.of) ? clause.of.label : clause,
  );
  return [...groups.values()].flatMap((group) =>
    group.length === 1
      ? group
      : group.map((clause, at) => {
          const { of } = clause;
          if (!of) return clause;
          const when = whenLater(claim, of);
          const said = of.note === undefined ? [when, of.claim.title].filter(Boolean).join(', ') : when;
          const head = `${of.label} ${howOften[group.length] ?? `${group.length} times`}: `;
          return { ...clause, said: at === 0 ? head + said : said };
        }),
  );
}

/** Others limited or opposed it, or it was said again: this changes nothing, but belongs to what came later. */
function addsTo({ type, changes, touches, claim }: Later): boolean {
  if (changes || touches || claim.kind === 'outcome') return false;
  return type === 'refines' || type === 'opposes' || type === 'restates';
}

/**
 * The speaker's own later words that bear on it. They need not change it; but who cites it as the last word should know
 * them.
 */
function returnsTo(claim: Claim, { type, own, sameMail, touches, changes, claim: other }: Later): boolean {
  if (type !== 'bears-on' || !own || sameMail || touches || changes) return false;
  return Date.parse(other.date ?? '') > Date.parse(claim.date ?? '');
}

function strongestFirst(later: readonly Later[]): readonly Later[] {
  return later.toSorted((a, b) => changing.indexOf(a.type) - changing.indexOf(b.type));
}

function hasState({ state, kind }: Claim): boolean {
  return state !== undefined && kind !== 'outcome' && kind !== 'question';
}
