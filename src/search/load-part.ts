/** Loads parts of the index, and reads documents, texts and phrases from them. */

import { pairsIn, partsWith, placeAmong } from './index-parts.ts';
import { unpackNumbers } from './postings.ts';
import { quotedIn, type ShownDocument } from './search-document.ts';
import type { Core, PackedPart } from './search-index.ts';

/** Reads a part of the index; undefined if there is none of that name. */
export type LoadPart = (name: string) => Promise<unknown>;

export async function loadCore(load: LoadPart): Promise<Core> {
  return (await load('core')) as Core;
}

/** Every word of the record. */
export async function loadTerms(load: LoadPart): Promise<readonly string[]> {
  return ((await load('terms')) as string | undefined)?.split(' ') ?? [];
}

/** The names of all speakers. */
export async function loadSpeakers(load: LoadPart): Promise<readonly string[]> {
  const choices = (await load('c/person')) as readonly (readonly [id: string, name: string])[] | undefined;
  return choices?.map(([, name]) => name) ?? [];
}

/** Parts with words (`w`) or with pairs of words (`p`). */
export function partsOf(
  name: 'w' | 'p',
  numbers: readonly number[],
  load: LoadPart,
): Promise<readonly PackedPart[]> {
  return Promise.all(numbers.map(async (number) => ((await load(`${name}/${number}`)) ?? {}) as PackedPart));
}

/** What a result shows. */
export async function documentAt(at: number, core: Core, load: LoadPart): Promise<ShownDocument | undefined> {
  const place = placeAmong(core.documents, at);
  if (!place) return undefined;
  const part = (await load(`d/${place.part}`)) as readonly ShownDocument[] | undefined;
  return part?.[place.within];
}

/** All texts of a document, to search for a phrase. */
export async function textsAt(at: number, core: Core, load: LoadPart): Promise<readonly string[]> {
  const place = placeAmong(core.texts, at);
  const [document, part] = await Promise.all([
    documentAt(at, core, load),
    place ? (load(`t/${place.part}`) as Promise<readonly string[] | undefined>) : undefined,
  ]);
  if (!document) return [];
  const { title, names, text = '' } = document;
  const unshown = place && part?.[place.within];
  return [title, ...names, ...quotedIn(document), text, ...(unshown === undefined ? [] : [unshown])];
}

/** Documents whose titles and quotations contain every pair of adjacent words of the phrases. */
export async function documentsOfPairs(
  phrases: readonly (readonly string[])[],
  core: Core,
  load: LoadPart,
): Promise<ReadonlySet<number>> {
  const lists = await Promise.all(
    phrases.flatMap(pairsIn).map(async (pair) => {
      const [part] = await partsOf('p', partsWith(core.pairs, pair, true), load);
      return new Set(unpackNumbers(part?.[pair] ?? ''));
    }),
  );
  const [first, ...others] = lists;
  return new Set([...(first ?? [])].filter((at) => others.every((other) => other.has(at))));
}
