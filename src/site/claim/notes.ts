/** A margin note as a page shows it: who said the words, when, where to read them, and what came later. */

import { weightiest } from '../../cite/became.ts';
import type { CitedClaim, CitedEvidence } from '../../cite/cited-claim.ts';
import { type Later, saidLater } from '../../cite/later.ts';
import { sourceLine } from '../../cite/named-sources.ts';
import { type Fragment, ownEvidence, saidByMail } from '../../cite/said-together.ts';
import { byAnother } from '../../cite/second-hand.ts';
import { sourceUrl } from '../../cite/source-url.ts';
import type { Note } from '../../prose/notebook.ts';
import { typographic } from '../../prose/typography.ts';
import { debatesOfSource, settingOf } from '../../record/graph/debates-of.ts';
import type { Claim } from '../../record/graph/graph.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import { capital } from '../../text/capital.ts';
import { showShortDay } from '../../text/show-date.ts';
import { cited } from '../cited.ts';
import { outcomeLabel } from '../debate/outcome-labels.ts';
import { claimHref } from '../href.ts';
import { record } from '../record.ts';
import { isLed, ledMails } from './led-mails.ts';

export interface NoteView {
  readonly number: number;
  /** The kind of the claim; a source has none, because it is no statement of the record. */
  readonly kind: string | undefined;
  /** The person; otherwise the state of the outcome, the kind of the claim, or `Source`. */
  readonly who: string;
  readonly day: string | undefined;
  /** The words of the first mail; none if the note rests on no words. */
  readonly words: readonly NotedWords[];
  /** Words of the same claim in other mails. */
  readonly more: readonly FurtherMail[];
  /** Shown instead of words; of a source, the title that leads to it. */
  readonly text: string | undefined;
  readonly lore: string | undefined;
  /** The name of the archive, if that is where the words are. */
  readonly place: string | undefined;
  readonly record: string | undefined;
  /** `refined by the speaker on 3 Apr 1843`. */
  readonly later: string | undefined;
}

/** Words of a note; `lead` if they are shown alone where there is no room for all. */
export type NotedWords = Fragment & { readonly lead: boolean };

export interface FurtherMail extends Omit<QuotedMail, 'who' | 'words'> {
  /** Named where that is not the speaker of the mail above it. */
  readonly who: string | undefined;
  readonly words: readonly NotedWords[];
  /** Whether words of it are shown even where there is no room for all. */
  readonly lead: boolean;
}

/** Words of one mail. */
export interface QuotedMail {
  readonly who: string;
  readonly day: string | undefined;
  readonly words: readonly Fragment[];
  readonly lore: string;
  readonly place: string;
}

export function noteView({ number, noted, means }: Note): NoteView {
  if (noted.kind === 'source') return sourceView(number, noted.source);
  const claim = record().claims.get(noted.id);
  if (!claim) throw new Error(`no claim ${noted.id}`);
  return claimView(number, claim, means);
}

/**
 * Whether a note below another need not repeat who said its words and when: not if that one ends with words of another
 * mail, which may be somebody else's.
 */
export function isSameMail(above: NoteView, { who, day, lore, words }: NoteView): boolean {
  if (words.length === 0 || above.more.length > 0) return false;
  const mail = (address: string | undefined) => address?.split('#')[0];
  return above.who === who && above.day === day && mail(above.lore) === mail(lore);
}

/** The speaker's own words of a claim, by mail. */
export function quotedMails(claim: CitedClaim): readonly QuotedMail[] {
  return saidByMail(ownEvidence(claim)).flatMap(quotedMail);
}

/** Fragments of one mail as one quotation; none if there are no fragments. */
export function quotedMail(group: readonly CitedEvidence[]): readonly QuotedMail[] {
  const [first] = group;
  if (!first) return [];
  return [
    { who: first.speakerName, day: saidOn(first), words: group, lore: first.lore, place: first.archive },
  ];
}

function claimView(number: number, claim: Claim, means: Note['means']): NoteView {
  const shown = cited(claim);
  const quoted = ledMails(claim.evidence, shown, means).flatMap((mail) =>
    quotedMail(mail).map((one) => ({ ...one, words: mail })),
  );
  const [first, ...more] = quoted;
  const later = laterLine(claim, shown);
  return {
    number,
    kind: claim.kind,
    who:
      first?.who ?? shown.speakerName ?? capital(claim.kind === 'outcome' ? outcomeLabel(claim) : claim.kind),
    day: first ? first.day : dayOf(shown),
    words: first?.words ?? [],
    more: more.map((mail, at) => ({
      ...mail,
      who: mail.who === quoted[at]?.who ? undefined : mail.who,
      lead: isLed(mail.words),
    })),
    text: first ? undefined : typographic(claim.title),
    lore: first?.lore,
    place: first?.place,
    record: claimHref(claim.id),
    later: later === undefined ? undefined : typographic(later),
  };
}

/** `18 Jun 1843`; for words that somebody else quotes, also who quotes them. */
function saidOn(piece: CitedEvidence): string | undefined {
  const day = piece.sent === undefined ? undefined : showShortDay(piece.sent);
  if (!byAnother(piece)) return day;
  return [`as quoted by ${piece.senderName}`, day ?? []].flat().join(', ');
}

/** Of a claim that rests on no words of the mail. */
function dayOf(shown: CitedClaim): string | undefined {
  if (shown.asOf !== undefined) return `as of ${showShortDay(shown.asOf)}`;
  return shown.date === undefined ? undefined : showShortDay(shown.date);
}

/** What a reader of the note must also know. */
export function laterLine(claim: Claim, shown: CitedClaim): string | undefined {
  const unanswered = claim.kind === 'question' && claim.state === 'not-answered' ? ['no answer found'] : [];
  const restated = shown.later.filter(({ type }) => type === 'restates');
  const later = weightiest(shown.later).filter(({ changes, touches }) => changes || touches);
  // Kept to one line: any limit is on the page that the note links to.
  const line = (entry: Later) => saidLater(claim, { ...entry, note: undefined });
  const parts = [...later.map(line), ...unanswered];
  return (parts.length > 0 ? parts : restated.slice(0, 1).map(line)).join('; ') || undefined;
}

function sourceView(number: number, source: SourceData): NoteView {
  return {
    number,
    kind: undefined,
    who: source.author ?? 'Source',
    day: source.date === undefined ? undefined : showShortDay(source.date),
    words: [],
    more: [],
    text: typographic(sourceLine({ kind: source.kind, id: source.id, title: source.title })),
    lore: sourceUrl(record(), source, settingOf(debatesOfSource(record(), source), 'commits')),
    place: undefined,
    record: undefined,
    later:
      source.url === undefined && source.kind !== 'message' ? `seen in ${source.seenIn ?? ''}` : undefined,
  };
}
