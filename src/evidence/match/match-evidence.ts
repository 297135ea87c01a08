/**
 * Proves an evidence entry against the mail (docs/contract.md, Evidence). No fuzzy match, ever: an entry passes only if
 * its words occur exactly once within its lines, in one block, and that block is its speaker's.
 */

import { ownMessage } from '../../mail/attribution/own-message.ts';
import { blockKey, type OwnedLine } from '../../mail/attribution/owned-line.ts';
import { distinctiveTokens, resolveRequotes } from '../../mail/attribution/requote-authors.ts';
import { authorIndex } from '../../mail/author-index.ts';
import type { Archive } from '../../mail/read/archive.ts';
import type { Message } from '../../mail/read/message.ts';
import { normaliseLine, normaliseWords } from '../../mail/words/normalise.ts';
import { maximumWords } from '../../record/schema/evidence.ts';
import { counted } from '../../text/counted.ts';
import { sha256 } from '../../text/sha256.ts';
import type { EvidenceEntry, MatchResult, NamesOf } from '../evidence-entry.ts';
import { attributionMismatch } from './attribution-mismatch.ts';
import { conflictingAttribution } from './conflicting-attribution.ts';
import { edgeOf } from './edge.ts';
import { isInQuotationMarks } from './in-quotation-marks.ts';
import { locate } from './locate.ts';
import { misquotation } from './misquotation.ts';
import { nearMiss } from './near-miss.ts';
import { isReportedSpeech } from './reported-speech.ts';

const quotedInMarks =
  'it is not known who wrote these words: their sentence puts them in quotation marks; cite them with the words around the marks';
const reported =
  'it is not known who wrote these words: their paragraph introduces them as words of somebody; cite them with that introduction';
const mask = /@\.\.\.|@x{4,}/;

export type Matcher = (entry: EvidenceEntry) => Promise<MatchResult>;

/** @param asked ids of the messages that entries will name; it may name others, but they take longer */
export function createMatcher(archive: Archive, namesOf: NamesOf, asked?: Iterable<string>): Matcher {
  const sources = authorIndex(archive, asked);
  const owned = new Map<Message, Promise<readonly OwnedLine[]>>();

  return async (entry) => {
    const fault = faultOf(entry, namesOf);
    if (fault) return failed(fault);
    const copies = await archive.messages(entry.message);
    const [first] = copies;
    if (!first) return { result: 'unverified', reason: 'the message is not in the archive' };
    let match: MatchResult | undefined;
    for (const copy of copies) {
      match = await matchIn(copy, entry);
      if (match.result === 'failed') {
        return copies.length === 1
          ? match
          : failed(`the archive has copies that differ; in ${copy.source}: ${match.reason}`);
      }
    }
    return match ?? failed('the archive has no readable copy');
  };

  async function matchIn(message: Message, entry: EvidenceEntry): Promise<MatchResult> {
    const words = normaliseWords(entry.words);
    const [first, last] = entry.lines;
    if (message.suspect !== undefined) return failed(message.suspect);
    if (message.lines.length === 0) return failed('the message has no readable text/plain part');
    if (last > message.lines.length) {
      const reason = `line ${last} is beyond the end: the body has ${counted(message.lines.length, 'line')}`;
      return failed(reason, nearMiss(message.lines, words, entry.lines));
    }
    const body = await ownedLinesOf(message);
    const matches = locate(body.slice(first - 1, last), words);
    const match = matches[0] && (await confirmed(matches[0], message));
    if (!match)
      return failed('the words are not in these lines', nearMiss(message.lines, words, entry.lines));
    if (matches.length > 1)
      return failed(`the words occur ${matches.length} times in these lines; cite fewer lines`);
    if (new Set(match.map(blockKey)).size > 1)
      return failed("the words run from one person's lines into another's");
    const [line] = match;
    if (!line) return failed('the words are in no line');
    const names = (entry.speaker === undefined ? undefined : namesOf(entry.speaker)) ?? [];
    const confirmedLines = confirmedBody(body, matches[0], line);
    const objection =
      attributionMismatch(line, message, entry, namesOf) ??
      (isInQuotationMarks(match, confirmedLines, words) ? quotedInMarks : undefined) ??
      (isReportedSpeech(match, confirmedLines, words) ? reported : undefined) ??
      (await conflictingAttribution(
        { message, lines: match, cited: body.slice(first - 1, last), body, words, names },
        sources,
      )) ??
      (line.owner.kind === 'credited'
        ? await misquotation(message, line.depth, words, [...names, line.owner.name], archive, sources)
        : undefined);
    if (objection) return failed(objection);
    const cited = message.lines.slice(first - 1, last);
    return {
      result: entry.quotes ? 'second-hand' : 'verified',
      normalised: cited.map(normaliseLine),
      masked: message.kind === 'page' && cited.some((text) => mask.test(text)),
      edge: edgeOf(match, confirmedLines, words),
      body: sha256(message.lines.map((text) => `${text}\n`).join('')),
    };
  }

  /**
   * Gives lines of a doubtful author to that author if the archive has them as that person's words and nobody else's.
   */
  async function confirmed(match: readonly OwnedLine[], message: Message): Promise<readonly OwnedLine[]> {
    const [first] = match;
    const name = first?.owner.kind === 'unknown' ? first.owner.perhaps : undefined;
    if (name === undefined || new Set(match.map(blockKey)).size > 1) return match;
    const text = match.map((line) => normaliseWords(line.text)).join(' ');
    if (text.split(' ').length < distinctiveTokens) return match;
    const authors = (await sources.authorsSaying(text)).filter((author) => author.message !== message.id);
    if (authors.length === 0 || authors.some((author) => author.name !== name)) return match;
    return match.map((line) => ({ ...line, owner: { kind: 'credited', name } }));
  }

  function ownedLinesOf(message: Message): Promise<readonly OwnedLine[]> {
    const known = owned.get(message);
    if (known) return known;
    const reading = resolveRequotes(ownMessage(message, archive.senders), sources, message.id);
    owned.set(message, reading);
    return reading;
  }
}

/** Gives the match's owner to lines of the same doubtful block too: a hedge among them is part of the same sentence. */
function confirmedBody(
  body: readonly OwnedLine[],
  found: readonly OwnedLine[] | undefined,
  { owner }: OwnedLine,
): readonly OwnedLine[] {
  const [doubted] = found ?? [];
  if (!doubted || doubted.owner === owner) return body;
  const key = blockKey(doubted);
  return body.map((line) => (blockKey(line) === key ? { ...line, owner } : line));
}

function faultOf(entry: EvidenceEntry, namesOf: NamesOf): string | undefined {
  const [first, last] = entry.lines;
  const count = normaliseWords(entry.words)
    .split(' ')
    .filter((word) => word !== '').length;
  if (count === 0) return 'no words are given';
  if (count > maximumWords) return `${count} words are given; at most ${maximumWords} may be quoted`;
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first) {
    return `lines ${first} to ${last} are not a range`;
  }
  if (entry.speaker !== undefined && !namesOf(entry.speaker))
    return `there is no person \`${entry.speaker}\``;
  return undefined;
}

function failed(reason: string, didYouMean?: string): MatchResult {
  return didYouMean === undefined ? { result: 'failed', reason } : { result: 'failed', reason, didYouMean };
}
