/**
 * What became of a claim: the one answer that every page, text, citation and export gives. It says what came later in the
 * mail, each with its day and what limits it; where nothing did, that; and what came of the matter, never left out where the
 * claim is said to stand. What nobody said is not concluded.
 */

import type { Claim } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { capital } from '../text/capital.ts';
import { showShortDay } from '../text/show-date.ts';
import { stateLabel } from './labels.ts';
import { changing, type Later, saidLater, whenLater, withNote } from './later.ts';

export const statuses = ['stands', 'restated', 'refined', 'corrected', 'superseded', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** A part of the answer, the later claim that it tells of, and what limits that. */
export interface Clause {
  readonly said: string;
  readonly note?: string | undefined;
  readonly of?: Later;
}

/** Outcomes that were looked up on one day. */
export interface Came {
  /** `what came of the matter, as of 22 Nov 1843` */
  readonly lead: string;
  readonly outcomes: readonly Clause[];
}

export interface Answer {
  /** All of it in one sentence without its full stop. */
  readonly words: string;
  /** What the mail says. */
  readonly mail: string;
  readonly clauses: readonly Clause[];
  /** Of a correction or an option: `state: accepted`. */
  readonly state: string | undefined;
  readonly came: readonly Came[];
  /** Something that was said later changed it, not only what stands in the same mail. */
  readonly changed: boolean;
}

export function clauseWords({ said, note }: Clause): string {
  return withNote(said, note);
}

/** Does the statement stand? What changes it comes first, the strongest before all. */
export function answerOf(claim: Claim, later: readonly Later[]): Answer {
  const told = (one: Later): Clause => clauseOf(claim, one);
  const changes = strongestFirst(later.filter((one) => one.changes)).map(told);
  const touching = later.filter(({ touches }) => touches).map(told);
  const added = later.filter(addsTo);
  const limited = touching.length > 0 || added.some(({ type }) => type !== 'restates');
  const all = [
    ...changes,
    ...here(claim, later, changes.length > 0, limited),
    ...touching,
    ...added.map(told),
  ];
  // The same words twice are said once.
  const clauses = namedOnce(claim, [...new Map(all.map((one) => [clauseWords(one), one])).values()]);
  const came = claim.kind === 'outcome' ? [] : cameOf(later);
  const state = stateOf(claim);
  const mail = capital(clauses.map(clauseWords).join('; '));
  return {
    words: [mail, state ?? [], came.map(cameWords)].flat().join('; '),
    mail,
    clauses,
    state,
    came,
    changed: later.some((one) => one.changes && !one.sameMail),
  };
}

/** Of a version whose claim is in the record no longer. */
export const withdrawnAnswer: Answer = {
  words: 'Withdrawn from the record',
  mail: 'Withdrawn from the record',
  clauses: [{ said: 'withdrawn from the record' }],
  state: undefined,
  came: [],
  changed: true,
};

/**
 * The same in a word of the closed list: only what the speaker did counts, and a correction that was taken up or is the
 * speaker's own.
 */
export function statusOf(later: readonly Later[]): Status {
  const found = (status: Status) => later.some((one) => statusBy(one) === status);
  return statuses.toReversed().find(found) ?? 'stands';
}

/** What one of the later claims makes of it. */
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

/** In a word or three: for a list, and for a citation of one line. Empty where it need not be said of the claim. */
export function tagOf(later: Later): string {
  if (later.touches) return later.words;
  const status = statusBy(later);
  if (status === 'corrected') return 'corrected';
  if (status === 'restated') return later.sameMail ? 'said again in the same mail' : 'said again later';
  if (status !== undefined) return later.sameMail ? `${status} in the same mail` : `${status} later`;
  if (later.claim.kind === 'outcome') return 'an outcome is recorded';
  if (later.type === 'corrects') return 'a correction was made';
  if (later.type === 'opposes') return 'opposed by another';
  return later.type === 'refines' ? 'refined by another' : '';
}

/** What nobody may leave out who cites the claim; the strongest first. */
export function weightiest(later: readonly Later[]): readonly Later[] {
  return [
    ...strongestFirst(later.filter(({ changes }) => changes)),
    ...later.filter(({ touches }) => touches),
    ...later.filter((one) => addsTo(one) && one.type !== 'restates'),
  ];
}

/** What the outcomes that have to do with a claim say, in their titles, a day of looking at a time. */
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

export function cameWords({ lead, outcomes }: Came): string {
  return `${lead}: ${outcomes.map(clauseWords).join('; ')}`;
}

/** What is said of the claim itself, where nothing changed it, or where it waits for an answer. */
function here(claim: Claim, later: readonly Later[], changed: boolean, limited: boolean): readonly Clause[] {
  if (claim.data.kind === 'outcome') {
    const { asOf, statusWords } = claim.data;
    return [{ said: `as of ${showShortDay(asOf)}: ${statusWords.replace(/\.$/, '')}` }];
  }
  if (claim.kind === 'question') {
    const [first, ...rest] = later
      .filter(({ type }) => type === 'answers')
      .map((one) => clauseOf(claim, one));
    if (!first) return [{ said: 'no answer was found in the mail held' }];
    const partly = claim.state === 'partly-answered' ? 'partly ' : '';
    return [{ ...first, said: `${partly}${first.said}` }, ...rest];
  }
  if (changed) return [];
  return [
    { said: limited ? 'not taken back in the mail held' : 'nothing later in the mail held changes it' },
  ];
}

/** Where no note says what it was, the title of the later claim does. */
function clauseOf(claim: Claim, later: Later): Clause {
  const said = saidLater(claim, { ...later, note: undefined });
  const whole = later.note === undefined ? `${said}: ${later.claim.title}` : said;
  return { said: whole, note: later.note, of: later };
}

const howOften = ['', 'once', 'twice', 'three times', 'four times', 'five times'];

/** Who added to it several times is named once: `opposed by Ada Byron twice: on 20 Jun 1843, TITLE; on 21 Jun 1843, TITLE`. */
function namedOnce(claim: Claim, clauses: readonly Clause[]): readonly Clause[] {
  const groups = Map.groupBy(clauses, (clause) =>
    clause.of && addsTo(clause.of) ? clause.of.words : clause,
  );
  return [...groups.values()].flatMap((group) =>
    group.length === 1
      ? group
      : group.map((clause, at) => {
          const { of } = clause;
          if (!of) return clause;
          const when = whenLater(claim, of);
          const said = of.note === undefined ? [when, of.claim.title].filter(Boolean).join(', ') : when;
          const head = `${of.words} ${howOften[group.length] ?? `${group.length} times`}: `;
          return { ...clause, said: at === 0 ? head + said : said };
        }),
  );
}

/** Others limited or opposed what was said, or it was said again: it changes nothing, and belongs to what came later. */
function addsTo({ type, changes, touches, claim }: Later): boolean {
  if (changes || touches || claim.kind === 'outcome') return false;
  return type === 'refines' || type === 'opposes' || type === 'restates';
}

function strongestFirst(later: readonly Later[]): readonly Later[] {
  return later.toSorted((a, b) => changing.indexOf(a.type) - changing.indexOf(b.type));
}

function stateOf(claim: Claim): string | undefined {
  const shown = claim.state !== undefined && claim.kind !== 'outcome' && claim.kind !== 'question';
  return shown ? `state: ${stateLabel(claim)}` : undefined;
}
