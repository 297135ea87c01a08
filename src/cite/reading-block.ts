/**
 * A cell of the matrix as pasted into mail: our reading of what a person said of a requirement, the words behind it with
 * what no citation of them may omit, how much more the record has, what came of the matter, and last that the reading is
 * ours. Every note is referred to. It must fit in a mail, so fewer statements are quoted rather than shorter ones.
 */

import { capital } from '../text/capital.ts';
import { counted } from '../text/counted.ts';
import { inQuotes } from '../text/in-quotes.ts';
import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { titled } from '../text/titled.ts';
import { wrap } from '../text/wrap.ts';
import { editors, siteName } from './address.ts';
import { weightiest } from './became.ts';
import type { CitedClaim, CitedEvidence } from './cited-claim.ts';
import { quotingEarlier } from './earlier-mail.ts';
import { saidLater, withNote } from './later.ts';
import { type MailNotes, mailNotes, wordsOf } from './mail.ts';
import { byAnother, quotedBy } from './second-hand.ts';

/** Fragments of one mail, in its order. */
export interface ReadWords {
  readonly words: readonly CitedEvidence[];
  /** The author, if they are words of somebody else that the speaker took up. */
  readonly of: string | undefined;
}

export interface ReadStatement {
  /** Our reading: a stance, or that none was taken. */
  readonly stance: string;
  readonly claim: CitedClaim;
  readonly said: readonly ReadWords[];
  /** What a citation of the claim tells of. */
  readonly came: readonly ReadOutcome[];
}

/** What came of the matter. */
export interface ReadOutcome {
  readonly title: string;
  readonly note: string | undefined;
  /** The day it was looked up. */
  readonly asOf: string | undefined;
  readonly pinned: string;
}

export interface Reading {
  readonly person: string;
  readonly requirement: string;
  /** The stances in words, each with its day; undefined if the words take none. */
  readonly stances: string | undefined;
  /** What may be quoted, the most telling first. */
  readonly statements: readonly ReadStatement[];
  /** How many statements the record has in all, with those that take no stance. */
  readonly held: number;
  /** What else came of the requirement. */
  readonly outcomes: readonly ReadOutcome[];
  /** Of the cell. */
  readonly address: string;
}

export const mostLines = 40;
const mostQuoted = 3;

/** Lines ending in LF. The most telling statement is always quoted, of the others those for which there is room. */
export function readingBlock(reading: Reading): string {
  const [chief, ...others] = reading.statements;
  let shown = chief ? [chief] : [];
  let lines = linesOf(reading, shown);
  if (lines.length > mostLines) lines = linesOf(reading, shown, true);
  for (const other of others) {
    const longer = linesOf(reading, [...shown, other]);
    if (shown.length === mostQuoted || longer.length > mostLines) continue;
    shown = [...shown, other];
    lines = longer;
  }
  return `${lines.join('\n')}\n`;
}

/** @param brief names those who limited or opposed a statement, without what they said */
function linesOf(reading: Reading, shown: readonly ReadStatement[], brief = false): readonly string[] {
  const { person, requirement, stances, held, outcomes, address } = reading;
  const notes = mailNotes();
  const statements = shown.toSorted((a, b) => instantOf(b.claim) - instantOf(a.claim));
  const quoted = new Set(statements.map(({ claim }) => claim.url));
  const body = statements.flatMap((statement) => [
    ...quotation(statement, notes),
    ...limits(statement.claim, quoted, notes, brief),
    '',
  ]);
  const rest = held - statements.length;
  const more =
    rest > 0
      ? [`The record has ${counted(rest, 'more entry', 'more entries')} on this, at the last address below.`]
      : [];
  const came = cameLines([...statements.flatMap((one) => one.came), ...outcomes], notes);
  const ours = stances === undefined ? 'That these words take no stance' : 'Which stance these words take';
  return [
    ...wrapOurs(`${person} on ${inQuotes(plainMarks(requirement))}.`),
    ...wrapOurs(
      `Our reading: ${stances ?? 'none. The record has words that come near it and reads no stance in them'}.`,
    ),
    '',
    ...body,
    ...more,
    ...came,
    ...(rest > 0 || came.length > 0 ? [''] : []),
    ...wrap(
      `${ours} is the reading of the ${editors}, not words of the mail ${notes.of(address, [address])}.`,
    ),
    '',
    ...notes.lines(),
  ];
}

function quotation({ stance, claim, said }: ReadStatement, notes: MailNotes): readonly string[] {
  const own = said[0]?.of === undefined ? said[0] : undefined;
  const head = `${capital(stance)}${own ? quotedBy(own.words[0]) : ''}${dayOf(claim, own)}`;
  const summary = sentence(titled(claim.title, claim.speakerName));
  return [
    ...wrapOurs(`${head}${own ? ` ${loreOf(own, notes)}` : ''}:`),
    ...said.flatMap((part) => [
      ...(part === own ? [] : wrapOurs(`${headOf(part)} ${loreOf(part, notes)}:`)),
      ...wordsOf(part.words),
    ]),
    ...wrapOurs(`${siteName}'s summary ${notes.of(claim.pinned, [claim.pinned])}: ${summary}`),
  ];
}

/** What came of the matter is told once for all statements, and what is quoted too speaks for itself. */
function limits(
  { warnings, later, date }: CitedClaim,
  quoted: ReadonlySet<string>,
  notes: MailNotes,
  brief: boolean,
): readonly string[] {
  const told = warnings.filter(
    ({ kind, url }) => kind !== 'outcome' && !(url !== undefined && quoted.has(url)),
  );
  const inFull = brief ? told.filter(({ kind }) => kind !== 'refined-by-another') : told;
  const byOthers = weightiest(later).filter(({ changes, touches }) => !changes && !touches);
  const named = byOthers.map((one) => saidLater({ date }, { ...one, note: undefined }));
  return [
    ...inFull.flatMap(({ text, url }) =>
      wrapOurs(`${text}${url === undefined ? '' : ` ${notes.of(url, [url])}`}.`),
    ),
    ...(brief && named.length > 0 ? wrapOurs(`${capital([...new Set(named)].join('; '))}.`) : []),
  ];
}

function instantOf({ date }: CitedClaim): number {
  return date === undefined ? 0 : Date.parse(date);
}

function dayOf({ date }: CitedClaim, own: ReadWords | undefined): string {
  const [first] = own?.words ?? [];
  const earlier = first?.quotes && !byAnother(first) ? `, ${quotingEarlier(first)}` : '';
  return date === undefined ? earlier : `, ${showShortDay(date)}${earlier}`;
}

function headOf({ of, words }: ReadWords): string {
  return `${of === undefined ? '' : 'to these words of '}${words[0]?.byline}`;
}

function loreOf({ words }: ReadWords, notes: MailNotes): string {
  const [first] = words;
  return first ? notes.of(first.lore, [first.lore]) : '';
}

/** Each outcome once, in a sentence for each day on which they were looked up. */
function cameLines(outcomes: readonly ReadOutcome[], notes: MailNotes): readonly string[] {
  const each = outcomes.filter(
    ({ pinned }, index) => outcomes.findIndex((other) => other.pinned === pinned) === index,
  );
  return [...Map.groupBy(each, ({ asOf }) => asOf)].flatMap(([asOf, several]) => {
    const said = several.map(
      ({ title, note, pinned }) => `${withNote(title, note)} ${notes.of(pinned, [pinned])}`,
    );
    return wrapOurs(`As of ${asOf === undefined ? 'no day' : showShortDay(asOf)}: ${said.join('; ')}.`);
  });
}

/** Lines of ours, in ASCII marks; quoted words keep their own. */
function wrapOurs(text: string): readonly string[] {
  return wrap(plainMarks(text));
}
