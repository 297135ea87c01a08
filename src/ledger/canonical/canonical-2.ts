/**
 * Writes the canonical text of a claim, `loremark-claim 2`: everything that a page says about the claim itself, so that
 * nothing shown where it is cited can change under its hash. FROZEN: described with a worked example in
 * docs/citation-format.md. It contains no address of the site and nothing rendered.
 */

import type { Claim } from '../../record/graph/graph.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import { sourceBody2 } from './body-2.ts';
import {
  bodyLines,
  byKey,
  type Field,
  fieldLine,
  groupLines,
  idList,
  peopleList,
} from './canonical-fields.ts';

export const canonicalHeader2 = 'loremark-claim 2';

/** The name by which a page shows a person. */
export type NameOf = (person: string) => string | undefined;

/** @returns UTF-8 text, LF at line ends, one LF at the end */
export function canonicalText2(claim: Claim, nameOf: NameOf): string {
  const { data } = claim;
  const name = (person: string | undefined) => (person === undefined ? undefined : nameOf(person));
  return [
    canonicalHeader2,
    fieldLine('kind', claim.kind),
    fieldLine('id', claim.id),
    fieldLine('title', claim.title),
    fieldLine('speaker', claim.speaker),
    fieldLine('name', name(claim.speaker)),
    fieldLine('state', claim.state),
    fieldLine('date', claim.date),
    ...detailsOf(claim, nameOf).map(([key, value]) => fieldLine(key, value)),
    fieldLine('topics', idList(claim.topics)),
    ...bodyLines(sourceBody2(claim.entry.body?.source ?? '')),
    ...groupLines(
      'evidence',
      claim.evidence.map((piece) => [
        ['message', piece.message],
        ['lines', `${piece.lines[0]}-${piece.lines[1]}`],
        ['words', piece.words],
        ['speaker', piece.speaker],
        ['name', name(piece.speaker)],
        ['quotes', piece.quotes ? 'yes' : 'no'],
        ['edge', piece.edge],
      ]),
    ),
    ...groupLines('source', claim.sources.map(sourceFields)),
    ...groupLines(
      'relation',
      (data.relations ?? []).map(({ type, to, note }) => [
        ['type', type],
        ['to', to],
        ['note', note],
      ]),
    ),
    ...groupLines(
      'stance',
      byKey(claim.stances).map(([on, stance]) => [
        ['on', on],
        ['stance', stance],
      ]),
    ),
    ...groupLines(
      'none',
      byKey(claim.none).map(([on, reason]) => [
        ['on', on],
        ['reason', reason],
      ]),
    ),
    ...groupLines(
      'verdict',
      (data.kind === 'option' ? (data.argued ?? []) : []).map(({ on, verdict, claims, note }) => [
        ['on', on],
        ['verdict', verdict],
        ['claims', idList(claims)],
        ['note', note],
      ]),
    ),
    '',
  ].join('\n');
}

/** Fields that only a claim of this kind has, besides its state: fixed names, in a fixed order. */
function detailsOf({ data }: Claim, nameOf: NameOf): readonly Field[] {
  switch (data.kind) {
    case 'outcome':
      return [
        ['status', data.statusWords],
        ['release', data.release],
        ['confidence', data.confidence],
        ['as of', data.asOf],
      ];
    case 'correction':
      return [
        ['corrects', data.said],
        ['taken for', data.takenFor],
      ];
    case 'question':
      return [['asked of', peopleList(data.askedOf, nameOf)]];
    case 'option':
      return [['short', data.short]];
    default:
      return [];
  }
}

/** The fields of a source of any kind: the common ones first, then those of its kind. */
export function sourceFields(source: SourceData): readonly Field[] {
  return [
    ['kind', source.kind],
    ['id', source.id],
    ['title', source.title],
    ['author', source.author],
    ['date', source.date],
    ['url', source.url],
    ['seen in', source.seenIn],
    ['key', source.key],
    ...formFields(source),
  ];
}

function formFields(source: SourceData): readonly Field[] {
  switch (source.kind) {
    case 'commit':
      return [['release', source.release]];
    case 'file':
      return [
        ['path', source.path],
        ['at', source.at],
        ['lines', `${source.lines[0]}-${source.lines[1]}`],
        ['words', source.words],
      ];
    case 'absent':
      return [
        ['pattern', source.pattern],
        ['path', source.path],
        ['at', source.at],
      ];
    default:
      return [];
  }
}
