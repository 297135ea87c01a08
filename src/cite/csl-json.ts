/** The citation as CSL-JSON, the data of citation managers and of every style of reference list. */

import { dateParts } from '../text/date-parts.ts';
import { siteName } from './address.ts';
import type { CitedClaim } from './cited-claim.ts';
import { longWarnings, said, sourceLine } from './said.ts';

export interface CslItem {
  readonly id: string;
  readonly type: 'post';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title': string;
  readonly genre: string;
  readonly version: string;
  readonly URL: string;
  readonly note: string;
}

/** A claim without a speaker is the record's own word. */
export function cslItem(cited: CitedClaim): CslItem {
  return {
    id: `${cited.id}-${cited.hash}`,
    type: 'post',
    title: cited.title,
    author: [{ literal: cited.speakerName ?? siteName }],
    ...(cited.date === undefined ? {} : { issued: { 'date-parts': [dateParts(cited.date)] } }),
    'container-title': siteName,
    genre: cited.kind,
    version: cited.hash,
    URL: cited.pinned,
    note: noteOf(cited),
  };
}

export function cslJsonCitation(cited: CitedClaim): string {
  return `${JSON.stringify([cslItem(cited)], null, 2)}\n`;
}

/** What it rests on and what to beware of, in one paragraph: for formats that have one field for it. */
export function noteOf(cited: CitedClaim): string {
  return [
    ...cited.evidence.map((piece) => `${said(piece)}: "${piece.words}" ${piece.lore}`),
    ...cited.sources.map((source) => `${sourceLine(source)}${source.url ? ` ${source.url}` : ''}`),
    ...longWarnings(cited).map((warning) => `Note: ${warning}`),
  ].join(' | ');
}
