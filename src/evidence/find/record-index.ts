/** Looks up the record's index by text instead of by its hashed keys. */

import { type FindValue, type HashText, keyOf, keyOfLine, keyTexts } from './find-index.ts';
import type { FoundClaim, Resting } from './found.ts';

/** Looks up values by key; a key that is not in the record is absent from the result. */
export type LookUp = (keys: readonly string[]) => Promise<ReadonlyMap<string, FindValue>>;

export interface RecordIndex {
  /** Addresses at which the record can be read, each with a slash at its end. */
  readonly homes: readonly string[];
  readonly at: (text: string) => Promise<FindValue | undefined>;
  /** In the order of the texts. */
  readonly atEach: (texts: readonly string[]) => Promise<readonly (FindValue | undefined)[]>;
  /** @param bare a line of mail, normalised as for proof */
  readonly atLine: (bare: string) => Promise<FindValue | undefined>;
}

export function recordIndex(lookUp: LookUp, hash: HashText, homes: readonly string[]): RecordIndex {
  const atKey = async (key: string) => (await lookUp([key])).get(key);
  return {
    homes,
    at: async (text) => atKey(await keyOf(text, hash)),
    atEach: async (texts) => {
      const keys = await Promise.all(texts.map((text) => keyOf(text, hash)));
      const found = await lookUp(keys);
      return keys.map((key) => found.get(key));
    },
    atLine: async (bare) => atKey(keyOfLine(await hash(bare))),
  };
}

/** Claims as an answer shows them, each once. */
export async function claimsOf(ids: readonly string[], record: RecordIndex): Promise<readonly FoundClaim[]> {
  return Promise.all(
    [...new Set(ids)].map(async (id) => {
      const claim = (await record.at(keyTexts.claim(id)))?.claim;
      return { id, ...(claim ?? { title: id, kind: '' }) };
    }),
  );
}

/** The page, below the base, of an entry of the lock: `lab/ID`, or the id of a claim. */
export function pathOfEntry(id: string): string {
  const lab = /^lab\/(.+)$/.exec(id)?.[1];
  return lab === undefined ? `c/${id}/` : `labs/${lab}/`;
}

/** @param paths of the texts that rest on a message or source, below the base */
export async function restingAt(paths: readonly string[], record: RecordIndex): Promise<Resting> {
  const ids = paths.flatMap((path) => /^c\/([^/]+)\/$/.exec(path)?.[1] ?? []);
  const others = [...new Set(paths)].filter((path) => !path.startsWith('c/'));
  const pages = await Promise.all(
    others.map(async (path) => ({ path, title: (await record.at(keyTexts.page(path)))?.page || path })),
  );
  return { claims: await claimsOf(ids, record), ...(pages.length === 0 ? {} : { pages }) };
}
