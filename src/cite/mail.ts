/**
 * The citation as pasted into mail: who, when, the words, what came later, the archive links, and last our link with
 * its own note number. 72 columns, addresses unbroken, every note referred to. The words come first because they must
 * survive when every link has rotted; `[n]` can be renumbered to fit the mail.
 */

import { capital } from '../text/capital.ts';
import { counted } from '../text/counted.ts';
import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { titled } from '../text/titled.ts';
import { wrap } from '../text/wrap.ts';
import { mailColumns } from '../text/wrap-by.ts';
import { siteName } from './address.ts';
import { weightiest } from './became.ts';
import type { CitedClaim, CitedEvidence } from './cited-claim.ts';
import { type Later, saidLater } from './later.ts';
import { chiefSources, sourceLine } from './named-sources.ts';
import { type Fragment, leftOut, ownEvidence, passagesOf, saidTogether } from './said-together.ts';
import type { Warning } from './warnings.ts';

export interface MailOptions {
  /** All quotations in the order they were written, not only the speaker's. */
  readonly context?: boolean;
  /** Without our title. */
  readonly wordsAlone?: boolean;
}

/** @returns lines ending in LF */
export function mailCitation(cited: CitedClaim, options: MailOptions = {}): string {
  const notes = mailNotes();
  const evidence = saidOnce(options.context === true ? inOrder(cited.evidence) : ownEvidence(cited));
  const text: string[] = cited.earlier ? [...wrap(asItWas(cited)), ''] : [];
  for (const group of saidTogether(evidence).flatMap(droppedApart)) {
    const [first] = group;
    if (!first) continue;
    const number = notes.of(first.lore, [first.lore]);
    const remark = first.isDropped ? ' (no longer quoted)' : '';
    text.push(...wrap(`${first.byline} ${number}${remark}:`), '', ...wordsOf(group), '');
  }
  if (evidence.length === 0) text.push(...sourced(cited, notes), '');
  // Of an older version, what is ours of that day stands together, before what is told of another.
  if (cited.earlier) text.push(...ours(), '');
  const since = text.length;
  for (const later of weightiest(cited.later))
    if (later.changes) text.push(...laterLines(cited, later, notes, evidence), '');
  const warnings = cited.warnings.filter(isPlain).flatMap(({ text: warning, url }) => {
    const number = url === undefined ? '' : ` ${notes.of(url, [url])}`;
    return wrapOurs(`${warning}${number}.`);
  });
  if (warnings.length > 0) text.push(...warnings, '');
  if (cited.earlier && text.length > since) {
    const head = `What came later, as ${siteName} had it on ${showShortDay(cited.earlier.told)}:`;
    text.splice(since, 0, ...wrap(head), '');
  }
  if (!cited.earlier) text.push(...ours(), '');
  return `${[...text, ...notes.lines()].join('\n')}\n`;

  // Fragments lose their context in mail, so our title says what they are about. Above sources it is already there.
  function ours(): readonly string[] {
    const number = notes.of(cited.pinned, [cited.pinned]);
    const summary = sentence(titled(cited.title, cited.speakerName));
    const isTitled = evidence.length > 0 && options.wordsAlone !== true;
    return wrapOurs(isTitled ? `${siteName}'s summary ${number}: ${summary}` : `On ${siteName}: ${number}`);
  }
}

/**
 * The mail block a page offers first, with what others wrote that it rests on: `Right.` means nothing by itself, and
 * `the step that concerns me` not much more.
 */
export function blockForMail(cited: CitedClaim): { readonly id: 'mail' | 'context'; readonly text: string } {
  const context = contextCitation(cited);
  return context === '' ? { id: 'mail', text: mailCitation(cited) } : { id: 'context', text: context };
}

/** Empty if the claim has only its speaker's words. */
export function contextCitation(cited: CitedClaim): string {
  const all = mailCitation(cited, { context: true });
  return all === mailCitation(cited) ? '' : all;
}

/** One quotation alone, with what came later. */
export function wordsCitation(cited: CitedClaim, index: number): string {
  const piece = cited.evidence[index];
  if (!piece) return '';
  return mailCitation({ ...cited, speaker: piece.speaker, evidence: [piece] }, { wordsAlone: true });
}

export interface MailNotes {
  readonly of: (key: string, lines: readonly string[]) => string;
  readonly lines: () => readonly string[];
}

export function mailNotes(): MailNotes {
  const notes = new Map<string, readonly string[]>();
  return {
    of: (key, lines) => {
      if (!notes.has(key)) notes.set(key, lines);
      return `[${[...notes.keys()].indexOf(key) + 1}]`;
    },
    lines: () =>
      [...notes.values()].flatMap((lines, index) => {
        const mark = `[${index + 1}] `;
        const rest = ' '.repeat(mark.length);
        return lines.flatMap((line, at) =>
          wrap(line, { width: mailColumns, first: at === 0 ? mark : rest, rest }),
        );
      }),
  };
}

/** Fragments of one mail together: a mark where something was left out, and one text where nothing was. */
export function wordsOf(group: readonly Fragment[]): readonly string[] {
  return passagesOf(group).flatMap((parts, index) => [
    ...(index > 0 ? [` : ${leftOut}`] : []),
    ...parts.flatMap((words) => wrap(words, { first: ' : ' })),
  ]);
}

/** Without what somebody quotes from another person, if that person's own mail is cited for the same words. */
function saidOnce(evidence: readonly CitedEvidence[]): readonly CitedEvidence[] {
  return evidence.filter(
    (piece) =>
      !piece.quotes ||
      !evidence.some(
        (other) => !other.quotes && other.speaker === piece.speaker && other.words.includes(piece.words),
      ),
  );
}

function inOrder(evidence: readonly CitedEvidence[]): readonly CitedEvidence[] {
  const instant = ({ sent }: CitedEvidence) => (sent === undefined ? 0 : Date.parse(sent));
  // Within one mail, a quotation comes above the reply to it.
  const line = (a: CitedEvidence, b: CitedEvidence) =>
    a.message === b.message ? a.lines[0] - b.lines[0] : 0;
  return evidence.toSorted((a, b) => instant(a) - instant(b) || line(a, b));
}

/** A claim that rests on no words of the mail: its title, and its sources as notes. */
function sourced(cited: CitedClaim, notes: MailNotes): readonly string[] {
  const shown = chiefSources(cited.sources);
  const marks = shown.map((source) =>
    notes.of(`${source.kind} ${source.id}`, [
      sourceLine(source),
      source.address ?? `seen in ${source.seenIn ?? 'no public place'}`,
    ]),
  );
  const omitted = cited.sources.length - shown.length;
  return [
    ...wrapOurs(`${cited.title}${marks.length === 0 ? '' : ` ${marks.join('')}`}.`),
    ...(omitted > 0 ? wrap(`(${counted(omitted, 'more source is', 'more sources are')} on our page.)`) : []),
  ];
}

function laterLines(
  cited: CitedClaim,
  later: Later,
  notes: MailNotes,
  quoted: readonly CitedEvidence[],
): readonly string[] {
  const { claim, piece } = later;
  const head = capital(saidLater(cited, later));
  if (!piece) return wrapOurs(`${head}: ${claim.title}.`);
  const number = notes.of(piece.lore, [piece.lore]);
  // Words already quoted above are not repeated.
  const above = quoted.filter(({ message }) => message === piece.message).map(({ words }) => words);
  const further = piece.fragments.filter((one) => !above.some((words) => words.includes(one.words)));
  if (further.length === 0) return wrapOurs(`${head} ${number}: ${sentence(claim.title)}`);
  return [...wrapOurs(`${head} ${number}:`), '', ...wordsOf(further)];
}

/** Above an older version, so that nobody takes it for what the claim says today. */
function asItWas({ published, hash, state }: CitedClaim): string {
  const day = published === undefined ? '' : ` on ${showShortDay(published)}`;
  const stated = state === undefined ? '' : `, state "${state.replaceAll('-', ' ')}"`;
  return `As ${siteName} had it${day} (version ${hash}${stated}); changed since.`;
}

/** A quotation in runs of what the present version still quotes and what it does not. */
function droppedApart(group: readonly CitedEvidence[]): readonly (readonly CitedEvidence[])[] {
  const runs: CitedEvidence[][] = [];
  for (const piece of group) {
    const run = runs.at(-1);
    if (run && run[0]?.isDropped === piece.isDropped) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** Lines of ours, in ASCII marks; quoted words keep their own. */
function wrapOurs(text: string): readonly string[] {
  return wrap(plainMarks(text));
}

/** Warnings given as a sentence; the others appear as quoted mail. */
const plain: readonly Warning['kind'][] = [
  'taken-back',
  'status',
  'answered',
  'disputed',
  'touched',
  'refined-by-another',
  'state',
  'outcome',
  'unverified',
  'failed',
];

function isPlain({ kind }: Warning): boolean {
  return plain.includes(kind);
}
