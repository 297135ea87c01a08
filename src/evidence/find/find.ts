/**
 * Reverse look-up: from anything that people paste (a Message-ID in any form, an address of any archive or of this record, a
 * hash, a subject, an attribution, lines of mail) to the claims that rest there. Nothing here needs Node: the page runs it.
 */

import { normaliseLine } from '../../mail/normalise.ts';
import { attributionDay } from './attribution-day.ts';
import { type FindValue, type HashText, keyOf, keyOfLine, keyTexts } from './find-index.ts';
import { foldWords, joinedText, runsOf } from './fold.ts';
import { addressesIn, bareAddressIn, idsIn } from './ids-in.ts';

/** Answers for keys; a key that the record does not hold is absent. */
export type LookUp = (keys: readonly string[]) => Promise<ReadonlyMap<string, FindValue>>;

export interface FoundClaim {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly speaker?: string;
  /** What became of it later, in a word or two. */
  readonly later?: string;
}

export type Found = { readonly typed: string } & (
  | {
      readonly kind: 'message';
      readonly id: string;
      /** Whether the record holds the message at all. */
      readonly known: boolean;
      readonly subject?: string;
      readonly claims: readonly FoundClaim[];
    }
  /** A page of this record; `path` below the base. */
  | { readonly kind: 'page'; readonly path: string; readonly claims: readonly FoundClaim[] }
  /** Claims that cite this very line. */
  | { readonly kind: 'line'; readonly claims: readonly FoundClaim[] }
  /** Claims whose quoted words stand in what was pasted, or hold a part of it. */
  | { readonly kind: 'words'; readonly claims: readonly FoundClaim[] }
  /** Messages of a subject, or of a person and a day. */
  | { readonly kind: 'messages'; readonly by: 'subject' | 'day'; readonly ids: readonly string[] }
  /** An address that names no message. */
  | { readonly kind: 'no-id'; readonly host: string }
  | { readonly kind: 'nothing' }
);

/** @returns an answer for each line or passage that says something, in order */
export async function find(typed: string, hash: HashText, lookUp: LookUp): Promise<readonly Found[]> {
  const answers: Found[] = [];
  let prose: string[] = [];
  const get = async (text: string) => {
    const key = await keyOf(text, hash);
    return (await lookUp([key])).get(key);
  };
  const claimsFor = async (ids: readonly string[]): Promise<readonly FoundClaim[]> =>
    Promise.all(
      [...new Set(ids)].map(async (id) => {
        const claim = (await get(keyTexts.claim(id)))?.claim;
        return { id, ...(claim ?? { title: id, kind: '' }) };
      }),
    );
  for (const line of typed.slice(0, most).split(/\r\n|\r|\n/)) {
    const bare = normaliseLine(line);
    // A blank line parts nothing: a passage may run on below it.
    if (bare === '') continue;
    const found = await ofLine(line, bare);
    if (found === undefined) prose.push(line);
    else {
      await flush();
      answers.push(...found);
    }
  }
  await flush();
  return answers;

  async function flush(): Promise<void> {
    if (prose.length > 0) answers.push(...(await ofProse(prose)));
    prose = [];
  }

  /** Undefined where the line is words of a mail, as far as it goes. */
  async function ofLine(line: string, bare: string): Promise<readonly Found[] | undefined> {
    const ours = await ourAddress(bare);
    if (ours) return [{ typed: line, ...ours }];
    const key = keyOfLine(await hash(bare));
    const exact = (await lookUp([key])).get(key)?.lines;
    if (exact) return [{ kind: 'line', typed: line, claims: await claimsFor(exact.map(([claim]) => claim)) }];
    for (const address of [...addressesIn(bare), bareAddressIn(bare) ?? []].flat()) {
      const [id] = (await get(keyTexts.address(address)))?.messages ?? [];
      if (id !== undefined) return [await ofMessage(line, id)];
    }
    const ids = idsIn(bare);
    if (ids.length > 0) return Promise.all(ids.map((id) => ofMessage(line, id)));
    const hashed = /^(?:claim\s+)?([0-9a-f]{64}|[0-9a-f]{12})\b/i.exec(bare)?.[1]?.toLowerCase();
    const version = hashed === undefined ? undefined : (await get(keyTexts.version(hashed)))?.version;
    if (version !== undefined) return [await ofPage(line, version)];
    const bySubject = (await get(keyTexts.subject(bare)))?.messages;
    if (bySubject) return [{ kind: 'messages', by: 'subject', typed: line, ids: bySubject }];
    const said = attributionDay(bare);
    for (const name of said?.names ?? []) {
      const byDay = (await get(keyTexts.day(name, said?.day ?? '')))?.messages;
      if (byDay) return [{ kind: 'messages', by: 'day', typed: line, ids: byDay }];
    }
    const [address] = addressesIn(bare);
    if (
      address !== undefined &&
      bare
        .replace(address, '')
        .replace(/^\[\d+\]|^\w+:/, '')
        .trim() === ''
    )
      return [{ kind: 'no-id', typed: line, host: hostOf(address) }];
    const id = /^(?:claim:)?([a-z0-9]+(?:-[a-z0-9]+)+)$/.exec(bare)?.[1];
    if (id !== undefined && (await get(keyTexts.claim(id)))?.claim) return [await ofPage(line, `c/${id}/`)];
    return undefined;
  }

  /** An address of this record, whatever host it was copied from: its claims, versions and messages are known by name. */
  async function ourAddress(
    bare: string,
  ): Promise<{ kind: 'page'; path: string; claims: readonly FoundClaim[] } | undefined> {
    const claim =
      /(?:^|\/)c\/([a-z0-9-]+)(?:\/([0-9a-f]{12}))?(?:\.txt|\/(?:index\.txt)?)?(?=$|[\s#?)>\]])/.exec(bare);
    if (claim?.[1] !== undefined) {
      const [, id, short = ''] = claim;
      const version = short === '' ? undefined : (await get(keyTexts.version(short)))?.version;
      if (version !== undefined) return ofPage(bare, version);
      if ((await get(keyTexts.claim(id)))?.claim) return ofPage(bare, `c/${id}/`);
    }
    const short =
      /(?:^|\/)(?:h\/|[a-z]+\/[a-z0-9-]+\/)([0-9a-f]{64}|[0-9a-f]{12})(?:\.txt|\/)?(?=$|[\s#?)>\]])/.exec(
        bare,
      );
    const version = short?.[1] === undefined ? undefined : (await get(keyTexts.version(short[1])))?.version;
    return version === undefined ? undefined : ofPage(bare, version);
  }

  async function ofPage(typed: string, path: string): Promise<Found & { readonly kind: 'page' }> {
    const id = /^c\/([^/]+)\//.exec(path)?.[1];
    return { kind: 'page', typed, path, claims: id === undefined ? [] : await claimsFor([id]) };
  }

  async function ofMessage(typed: string, id: string): Promise<Found> {
    const message = (await get(keyTexts.message(id)))?.message;
    return {
      kind: 'message',
      typed,
      id,
      known: message !== undefined,
      ...(message ? { subject: message.subject } : {}),
      claims: await claimsFor(message?.claims ?? []),
    };
  }

  /** Lines that none of the above knows, as one passage: its words may be wrapped otherwise than in the mail. */
  async function ofProse(lines: readonly string[]): Promise<readonly Found[]> {
    const typed = lines.join('\n').trim();
    const words = foldWords(joinedText(lines));
    const runs = [...new Set(runsOf(words))].slice(0, mostRuns);
    const keys = await Promise.all(runs.map((run) => keyOf(keyTexts.words(run), hash)));
    const found = await lookUp(keys);
    const matched = new Map<string, { count: number; runs: number }>();
    for (const key of keys) {
      const value = found.get(key);
      for (const [at, claim] of (value?.words ?? []).entries()) {
        const known = matched.get(claim) ?? { count: 0, runs: value?.runs?.[at] ?? 1 };
        matched.set(claim, { ...known, count: known.count + 1 });
      }
    }
    const near = [...matched]
      .filter(([, { count, runs: all }]) => count >= Math.min(2, all, runs.length))
      .toSorted(([, a], [, b]) => b.count - a.count)
      .map(([claim]) => claim);
    return [
      near.length === 0
        ? { kind: 'nothing', typed }
        : { kind: 'words', typed, claims: await claimsFor(near) },
    ];
  }
}

/** Of a paste as long as a mail all is read; of a book its beginning. */
const most = 100_000;
const mostRuns = 2000;

function hostOf(address: string): string {
  return address.replace(/^https?:\/\//i, '').split(/[/?#]/)[0] ?? address;
}
