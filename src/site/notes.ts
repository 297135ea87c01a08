/** A note of the margin as a page shows it: whose words, when, where to read them, what came later, and what is copied. */

import { sourceLine } from '../cite/byline.ts';
import type { CitedClaim } from '../cite/cited-claim.ts';
import { saidLater } from '../cite/later.ts';
import { mailCitation, ownEvidence, wordsCitation } from '../cite/mail.ts';
import { sourceUrl } from '../cite/source-url.ts';
import type { Note } from '../prose/notebook.ts';
import { quoted, typographic } from '../prose/typography.ts';
import type { Claim } from '../record/graph/graph.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import { showShortDay } from '../text/show-date.ts';
import { cited } from './cited.ts';
import { debate } from './debate.ts';
import { claimHref } from './href.ts';
import { noteCitation } from './note-citation.ts';
import { record } from './record.ts';

export interface NoteView {
  readonly number: number;
  readonly kind: string;
  /** The person, or what the note is of where it is nobody's. */
  readonly who: string;
  readonly day: string | undefined;
  /** Words of the mail; undefined where there are none. */
  readonly words: string | undefined;
  /** Said instead of words. */
  readonly text: string | undefined;
  readonly lore: string | undefined;
  /** What that place is called: the archive's name, or `source`. */
  readonly place: string;
  readonly record: string | undefined;
  /** Whether what is copied can be put together from the note, or is fetched because it says more; nothing for a source. */
  readonly copy: 'from-note' | 'from-claim' | undefined;
  /** `refined by the speaker on 3 Apr 1843`. */
  readonly later: string | undefined;
  /** The claim's address by its hash, for words selected in the note. */
  readonly cite: string | undefined;
}

export function noteView({ number, noted }: Note): NoteView {
  if (noted.kind === 'source') return sourceView(number, noted.source);
  const claim = record().claims.get(noted.id);
  if (!claim) throw new Error(`no claim ${noted.id}`);
  return claimView(number, claim);
}

/** The words that stand for a claim: the speaker's own first. */
export function leadWords(claim: CitedClaim) {
  return ownEvidence(claim)[0];
}

/** What the note of a claim copies. */
export function leadCitation(claim: CitedClaim): string {
  const lead = leadWords(claim);
  return lead ? wordsCitation(claim, claim.evidence.indexOf(lead)) : mailCitation(claim);
}

function claimView(number: number, claim: Claim): NoteView {
  const shown = cited(claim);
  const lead = leadWords(shown);
  const of = lead?.speakerName ?? shown.speakerName;
  const view = {
    number,
    kind: claim.kind,
    who: of ?? claim.kind[0]?.toUpperCase() + claim.kind.slice(1),
    day: dayOf(shown, lead?.sent),
    words: lead?.words,
    text: lead ? undefined : typographic(claim.title),
    lore: lead?.lore,
    place: lead?.archive ?? 'source',
    record: claimHref(claim.id),
    later: laterLine(claim, shown),
    cite: shown.short,
  };
  const composed =
    lead &&
    noteCitation({
      by: [view.who, view.day].filter(Boolean).join(', '),
      words: quoted(lead.words),
      lore: lead.lore,
      record: view.record,
      cite: view.cite,
    });
  return { ...view, copy: composed === leadCitation(shown) ? 'from-note' : 'from-claim' };
}

function dayOf(shown: CitedClaim, sent: string | undefined): string | undefined {
  if (sent !== undefined) return showShortDay(sent);
  if (shown.asOf !== undefined) return `as of ${showShortDay(shown.asOf)}`;
  return shown.date === undefined ? undefined : showShortDay(shown.date);
}

/** The one thing that whoever reads the note must know as well. */
export function laterLine(claim: Claim, shown: CitedClaim): string | undefined {
  const found = shown.later.find(({ changes }) => changes);
  if (found) return saidLater(claim, found);
  if (claim.kind === 'question' && claim.state === 'not-answered') return 'no answer found';
  const again = shown.later.find(({ type }) => type === 'restates');
  return again && saidLater(claim, again);
}

function sourceView(number: number, source: SourceData): NoteView {
  return {
    number,
    kind: 'fact',
    who: source.author ?? 'Source',
    day: source.date === undefined ? undefined : showShortDay(source.date),
    words: undefined,
    text: sourceLine({
      ...source,
      author: undefined,
      date: undefined,
      url: undefined,
      seenIn: undefined,
      address: undefined,
    }),
    lore: sourceUrl(record(), source, debate()?.commits),
    place: 'source',
    record: undefined,
    copy: undefined,
    later:
      source.url === undefined && source.kind !== 'message' ? `seen in ${source.seenIn ?? ''}` : undefined,
    cite: undefined,
  };
}
