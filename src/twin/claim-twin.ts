/**
 * The text twin of a claim's page. It holds the citation exactly as the copy button gives it, so that the two can never
 * differ; its own notes are numbered after those of the citation.
 */

import type { CitedClaim } from '../cite/cited-claim.ts';
import { mailCitation } from '../cite/mail.ts';
import { longWarnings, said, sourceAddress, sourceLine } from '../cite/said.ts';
import { relationWords, stateWords } from '../cite/words.ts';
import type { LedgerVersion } from '../ledger/versions.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import { backlinks, compareByDate } from '../record/graph/status.ts';
import { type Block, heading, list, type Notes, notesFrom, paragraph } from '../text/block.ts';
import { loreUrl } from '../text/lore.ts';
import { textPage } from '../text/page.ts';
import { showInstant, showShortDay } from '../text/show-date.ts';
import { entryBlocks, type TwinContext } from './entry-blocks.ts';

/** @param versions all lines of the ledger on this id, oldest first */
export function claimTwin(
  graph: Graph,
  claim: Claim,
  cited: CitedClaim,
  versions: readonly LedgerVersion[],
  context: TwinContext,
): string {
  const citation = mailCitation(cited);
  const notes = notesFrom(1 + citation.split('\n').filter((line) => /^\[\d+\] /.test(line)).length);
  return textPage({
    title: claim.title,
    address: cited.url,
    notes,
    blocks: [
      paragraph(standLine(claim, cited)),
      ...warningBlocks(cited),
      ...entryBlocks(claim.entry, context, notes),
      heading('Evidence'),
      ...evidenceBlocks(cited, notes),
      ...relationBlocks(graph, claim, context, notes),
      heading('Cite this'),
      { kind: 'kept', text: citation },
      heading('Versions'),
      ...versionBlocks(versions),
      paragraph(`The text with the hash ${cited.hash}: ${cited.textUrl}`),
    ],
  });
}

/** `Position of Ada Byron, 18 Jun 2024, 17:05 -0700; not reviewed by the speaker.` */
function standLine(claim: Claim, cited: CitedClaim): string {
  const kind = `${claim.kind[0]?.toUpperCase() ?? ''}${claim.kind.slice(1)}`;
  const who = cited.speakerName === undefined ? kind : `${kind} of ${cited.speakerName}`;
  const when = claim.date === undefined ? [] : [showInstant(claim.date)];
  const state = claim.state === undefined ? [] : [stateWords(claim)];
  const review = cited.review.words === '' ? '' : `; ${cited.review.words}`;
  return `${[who, ...when, ...state].join(', ')}${review}.`;
}

function warningBlocks(cited: CitedClaim): readonly Block[] {
  return longWarnings(cited).map((warning) => paragraph(`Note: ${warning}`));
}

const resultWords = {
  verified: 'verified: the sender’s own words, on these lines',
  'second-hand': 'verified, as quoted by the sender',
  unverified: 'not checked: no copy of the message was at hand',
  failed: 'not found in the message',
} as const;

function evidenceBlocks(cited: CitedClaim, notes: Notes): readonly Block[] {
  const pieces = cited.evidence.flatMap((piece): readonly Block[] => [
    paragraph(`${said(piece)}${notes.mark(piece.lore)}:`),
    { kind: 'words', text: piece.words },
    paragraph(`${linesOf(piece.lines)}; ${resultWords[piece.result]}.`),
  ]);
  const sources = cited.sources.map((source) => {
    const address = sourceAddress(source, loreUrl);
    return `${sourceLine(source)}${address === undefined ? ` (seen in ${source.seenIn ?? ''})` : notes.mark(address)}`;
  });
  if (pieces.length + sources.length === 0) return [paragraph('None is recorded.')];
  return sources.length === 0 ? pieces : [...pieces, list(sources)];
}

function linesOf([first, last]: readonly [number, number]): string {
  return first === last ? `Line ${first}` : `Lines ${first} to ${last}`;
}

function relationBlocks(graph: Graph, claim: Claim, context: TwinContext, notes: Notes): readonly Block[] {
  const ends = [
    ...claim.relations.map(({ type, to, note }) => ({ words: relationWords[type][0], id: to, note })),
    ...backlinks(graph, claim.id).map(({ type, from, note }) => ({
      words: relationWords[type][1],
      id: from,
      note,
    })),
  ].toSorted((a, b) => compareByDate(graph, a.id, b.id));
  if (ends.length === 0) return [];
  const lines = ends.flatMap(({ words, id, note }) => {
    const other = context.cited(id);
    if (!other) return [];
    const who = [other.speakerName, other.date && showShortDay(other.date)].filter(
      (part) => part !== undefined,
    );
    return [
      `${words}: ${other.title} (${[...who, ...(note === undefined ? [] : [note])].join(', ')})${notes.mark(other.url)}`,
    ];
  });
  return [heading('Related claims'), list(lines)];
}

function versionBlocks(versions: readonly LedgerVersion[]): readonly Block[] {
  if (versions.length === 0) return [paragraph('None is published yet.')];
  return [
    {
      kind: 'table',
      rows: versions.toReversed().map(({ date, hash, reason }) => [date, hash, reason]),
      widths: [10, 12, 46],
    },
  ];
}
