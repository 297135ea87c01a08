/**
 * Reverse look-up: from anything that people paste (a Message-ID in any form, an address of any archive or of this record, a
 * hash, a subject, an attribution, lines of mail) to the claims that rest there. Nothing here needs Node: the page runs it.
 */

import { normaliseLine } from '../../mail/normalise.ts';
import { decoded } from '../../text/decoded.ts';
import { attributionDay } from './attribution-day.ts';
import { commitsIn, sameCommit } from './commits-in.ts';
import { type FindValue, type HashText, keyOf, keyOfLine, keyTexts } from './find-index.ts';
import { foldWords, joinedText, runsOf } from './fold.ts';
import type { Found, FoundClaim, Resting } from './found.ts';
import { addressesIn, bareAddressIn, idsIn } from './ids-in.ts';
import { ownAddress, wholeOf } from './own-address.ts';

/** Answers for keys; a key that the record does not hold is absent. */
export type LookUp = (keys: readonly string[]) => Promise<ReadonlyMap<string, FindValue>>;

/**
 * @param homes where this record is read, each with a slash at its end
 * @returns an answer for each line or passage that says something, in order
 */
export async function find(
  typed: string,
  hash: HashText,
  lookUp: LookUp,
  homes: readonly string[] = [],
): Promise<readonly Found[]> {
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
  // Beside an address of ours, what nothing is known of is what our citation says itself.
  const cites = answers.some(({ kind }) => kind === 'page') && answers.length > 1;
  return cites ? answers.filter(({ kind }) => kind !== 'nothing') : answers;

  async function flush(): Promise<void> {
    if (prose.length > 0) answers.push(...(await ofProse(prose)));
    prose = [];
  }

  /** Undefined where the line is words of a mail, as far as it goes. */
  async function ofLine(line: string, bare: string): Promise<readonly Found[] | undefined> {
    const ours = await firstOf([...addressesIn(bare), bare, soughtIn(bare)], ourAddress);
    if (ours) return [{ ...ours, typed: line }];
    const key = keyOfLine(await hash(bare));
    const exact = (await lookUp([key])).get(key)?.lines;
    if (exact) return [{ kind: 'line', typed: line, claims: await claimsFor(exact.map(([claim]) => claim)) }];
    for (const address of [...addressesIn(bare), bareAddressIn(bare) ?? []].flat()) {
      const [id] = (await get(keyTexts.address(address)))?.messages ?? [];
      if (id !== undefined) return [await ofMessage(line, id)];
      const rests = (await restsOn(address))?.rests;
      if (rests) return [{ kind: 'source', typed: line, ...(await resting(rests)) }];
    }
    const ids = idsIn(bare);
    if (ids.length > 0) return Promise.all(ids.map((id) => ofMessage(line, id)));
    const page = await ourPage(line, bare);
    if (page) return [page];
    const hashed = /^(?:claim\s+)?([0-9a-f]{64}|[0-9a-f]{12})\b/i.exec(bare)?.[1]?.toLowerCase();
    const version = hashed === undefined ? undefined : (await get(keyTexts.version(hashed)))?.version;
    if (version !== undefined) return [await ofPage(line, version)];
    const commit = await ofCommits(line, bare);
    if (commit) return [commit];
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
      return [{ kind: 'no-id', typed: line, host: hostOf(address), ...whyNot(address) }];
    const id = /^(?:claim:)?([a-z0-9]+(?:-[a-z0-9]+)+)$/.exec(bare)?.[1];
    if (id !== undefined && (await get(keyTexts.claim(id)))?.claim) return [await ofPage(line, `c/${id}/`)];
    return undefined;
  }

  /** An address of this record, whatever host it was copied from: its claims, versions and messages are known by name. */
  async function ourAddress(bare: string): Promise<(Found & { readonly kind: 'page' }) | undefined> {
    const claim =
      /(?:^|\/)c\/([a-z0-9-]+)(?:\/([0-9a-f]{12}))?(?:\.txt|\/(?:index\.txt)?)?(#[^\s:]+|\?\S*)?(?=$|[\s#?)>\]])/.exec(
        bare,
      );
    if (claim?.[1] !== undefined) {
      const [, id, short = '', rest = ''] = claim;
      const version = short === '' ? undefined : (await get(keyTexts.version(short)))?.version;
      if (version !== undefined) return ofPage(bare, version + rest);
      if ((await get(keyTexts.claim(id)))?.claim)
        return { ...(await ofPage(bare, `c/${id}/${rest}`)), ...(short === '' ? {} : { lost: short }) };
    }
    const short =
      /(?:^|\/)(?:h\/|[a-z]+\/[a-z0-9-]+\/)([0-9a-f]{64}|[0-9a-f]{12})(?:\.txt|\/(?:index\.txt)?)?(#[^\s:]+)?(?=$|[\s#?)>\]])/.exec(
        bare,
      );
    const version = short?.[1] === undefined ? undefined : (await get(keyTexts.version(short[1])))?.version;
    return version === undefined ? undefined : ofPage(bare, version + (short?.[2] ?? ''));
  }

  /** Any other page or file of this record; of an address below a home it is said that nothing is known there. */
  async function ourPage(typed: string, bare: string): Promise<Found | undefined> {
    const own = ownAddress(bare, homes);
    if (!own) return undefined;
    for (const path of wholeOf(own.path)) {
      const [title, claim] = [
        (await get(keyTexts.page(path)))?.page,
        (await get(keyTexts.claim(/^c\/([^/]+)\/$/.exec(path)?.[1] ?? '')))?.claim,
      ];
      // A path alone may as well be words: `tea/coffee`.
      if (title === undefined && claim === undefined) continue;
      if (!own.ours && path === '') continue;
      return { ...(await ofPage(typed, own.path + own.rest)), ...(title ? { title } : {}) };
    }
    return own.ours ? { kind: 'no-page', typed, path: own.path } : undefined;
  }

  async function ofPage(typed: string, path: string): Promise<Found & { readonly kind: 'page' }> {
    const id = /^c\/([^/]+)\//.exec(path)?.[1];
    return { kind: 'page', typed, path, claims: id === undefined ? [] : await claimsFor([id]) };
  }

  /** What rests on the page at an address, or on the whole of it where a place on it is named. */
  async function restsOn(address: string): Promise<FindValue | undefined> {
    const found = await get(keyTexts.address(address));
    return found?.rests ? found : get(keyTexts.address(address.replace(/#.*$/s, '')));
  }

  /** Versions and commits whose ids stand in the line. */
  async function ofCommits(typed: string, bare: string): Promise<Found | undefined> {
    for (const { id, address } of commitsIn(bare)) {
      const version = address ? (await get(keyTexts.version(id)))?.version : undefined;
      if (version !== undefined) return ofPage(typed, version);
      const paths = ((await get(keyTexts.commit(id)))?.commits ?? []).flatMap(([known, rests]) =>
        sameCommit(known, id) ? rests : [],
      );
      if (paths.length > 0) return { kind: 'source', typed, commit: id, ...(await resting(paths)) };
    }
    return undefined;
  }

  async function resting(paths: readonly string[]): Promise<Resting> {
    const ids = paths.flatMap((path) => /^c\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    const others = [...new Set(paths)].filter((path) => !path.startsWith('c/'));
    const pages = await Promise.all(
      others.map(async (path) => ({ path, title: (await get(keyTexts.page(path)))?.page || path })),
    );
    return { claims: await claimsFor(ids), ...(pages.length === 0 ? {} : { pages }) };
  }

  async function ofMessage(typed: string, id: string): Promise<Found> {
    const { message, rests = [] } = (await get(keyTexts.message(id))) ?? {};
    const held = (message?.claims ?? []).map((claim) => `c/${claim}/`);
    return {
      kind: 'message',
      typed,
      id,
      known: message !== undefined,
      ...(message ? { subject: message.subject } : {}),
      ...(await resting([...held, ...rests])),
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

async function firstOf<Value>(
  texts: readonly string[],
  read: (text: string) => Promise<Value | undefined>,
): Promise<Value | undefined> {
  for (const text of texts) {
    const found = await read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a search of an archive looks for: the address of a claim, where the page offers to look for mail about it. */
function soughtIn(line: string): string {
  const [query = ''] = addressesIn(line).flatMap((address) => /[?&]q=([^&#]*)/.exec(address)?.[1] ?? []);
  return decoded(query).replaceAll('"', ' ').trim();
}

function whyNot(address: string): { readonly why?: 'commit' | 'search' } {
  if (commitsIn(address).length > 0 && /commit|\/c\/|[?&;](?:id|h)=|\/linus\//.test(address))
    return { why: 'commit' };
  return /[?&]q=/.test(address) ? { why: 'search' } : {};
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\//i, '').split(/[/?#]/)[0] ?? address;
}
