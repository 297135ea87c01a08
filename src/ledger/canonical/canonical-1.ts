/**
 * Writes the canonical text of a claim, `loremark-claim 1`: the bytes whose SHA-256 a citation carries. FROZEN:
 * described with a worked example in docs/citation-format.md. It contains no address of the site and nothing rendered.
 */

import type { Claim, Evidence } from '../../record/graph/graph.ts';
import { bodyLines, fieldLine, groupLines } from './canonical-fields.ts';
import { plainBody1 } from './plain-body-1.ts';

/** The parts of a claim that are hashed. */
export interface HashedParts {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly speaker: string | undefined;
  readonly state: string | undefined;
  readonly date: string | undefined;
  /** Fields that only this kind has, besides its state: fixed names, in a fixed order. */
  readonly details?: readonly (readonly [name: DetailName, value: string | undefined])[];
  /** MDX source after the front matter. */
  readonly body: string;
  readonly evidence: readonly Omit<Evidence, 'edge'>[];
  readonly sources: readonly SourceParts[];
}

interface SourceParts {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly seenIn?: string | undefined;
}

export const detailNames = ['status', 'release', 'confidence', 'as of', 'corrects', 'taken for'] as const;
export type DetailName = (typeof detailNames)[number];

export const canonicalHeader1 = 'loremark-claim 1';

export function claimText1(claim: Claim): string {
  return canonicalText1({ ...claim, details: detailsOf(claim), body: claim.entry.body?.source ?? '' });
}

function detailsOf({ data }: Claim): NonNullable<HashedParts['details']> {
  if (data.kind === 'outcome') {
    return [
      ['status', data.statusWords],
      ['release', data.release],
      ['confidence', data.confidence],
      ['as of', data.asOf],
    ];
  }
  if (data.kind === 'correction') {
    return [
      ['corrects', data.said],
      ['taken for', data.takenFor],
    ];
  }
  return [];
}

/** @returns UTF-8 text, LF at line ends, one LF at the end */
export function canonicalText1(parts: HashedParts): string {
  return [
    canonicalHeader1,
    fieldLine('kind', parts.kind),
    fieldLine('id', parts.id),
    fieldLine('title', parts.title),
    fieldLine('speaker', parts.speaker),
    fieldLine('state', parts.state),
    fieldLine('date', parts.date),
    ...(parts.details ?? []).map(([name, value]) => fieldLine(name, value)),
    ...bodyLines(plainBody1(parts.body)),
    ...groupLines(
      'evidence',
      parts.evidence.map((piece) => [
        ['message', piece.message],
        ['lines', `${piece.lines[0]}-${piece.lines[1]}`],
        ['words', piece.words],
        ['speaker', piece.speaker],
        ['quotes', piece.quotes ? 'yes' : 'no'],
      ]),
    ),
    ...groupLines(
      'source',
      parts.sources.map((source) => [
        ['kind', source.kind],
        ['id', source.id],
        ['title', source.title],
        ['author', source.author],
        ['date', source.date],
        ['url', source.url],
        ['seen in', source.seenIn],
      ]),
    ),
    '',
  ].join('\n');
}
