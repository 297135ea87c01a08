/** The citation as CSL-JSON, the data format of citation managers and citation styles. */

import type { CitedClaim } from './cited-claim.ts';
import { type Reference, referencesOf } from './reference.ts';

export interface CslItem {
  readonly id: string;
  readonly type: 'post' | 'personal_communication';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title': string;
  readonly genre: string;
  readonly number?: string;
  readonly version?: string;
  readonly URL: string;
  readonly note: string;
}

export function cslItem(reference: Reference): CslItem {
  const { kind, key, title, author, date, container, genre, number, url, note } = reference;
  return {
    id: key,
    type: kind === 'mail' ? 'personal_communication' : 'post',
    title,
    author: [{ literal: author }],
    ...(date.length === 0 ? {} : { issued: { 'date-parts': [date] } }),
    'container-title': container,
    genre,
    ...(kind === 'mail' ? { number } : { version: number }),
    URL: url,
    note,
  };
}

export function cslJsonCitation(cited: CitedClaim): string {
  return `${JSON.stringify(referencesOf(cited).map(cslItem), null, 2)}\n`;
}
