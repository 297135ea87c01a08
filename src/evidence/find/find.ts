/**
 * Looks up the claims that rest on anything that people paste: a Message-ID in any form, an address of any archive or
 * of this record, a hash, a subject, an attribution, lines of mail. Nothing here needs Node, because the page runs it.
 */

import { normaliseLine } from '../../mail/words/normalise.ts';
import { decoded } from '../../text/decoded.ts';
import { attributionDay } from './attribution-day.ts';
import { commitsIn, sameCommit } from './commits-in.ts';
import { type HashText, keyTexts } from './find-index.ts';
import type { Found } from './found.ts';
import { addressesIn, bareAddressIn, idsIn } from './ids-in.ts';
import { pageAt, pageOfPath, pageOfText, pageOfVersion } from './own-page.ts';
import { type LookUp, pathOfEntry, type RecordIndex, recordIndex, restingAt } from './record-index.ts';
import { wordsOfMail } from './words-of-mail.ts';

/** Only this many characters of a paste are read: all of a mail, but only the beginning of a book. */
const mostCharacters = 100_000;

/**
 * @param homes addresses at which this record can be read, each with a slash at its end
 * @returns an answer for each line or passage that is not blank, in order
 */
export async function find(
  typed: string,
  hash: HashText,
  lookUp: LookUp,
  homes: readonly string[] = [],
): Promise<readonly Found[]> {
  const record = recordIndex(lookUp, hash, homes);
  const answers: Found[] = [];
  let prose: string[] = [];
  const flush = async () => {
    if (prose.length > 0) answers.push(await wordsOfMail(prose, record));
    prose = [];
  };
  for (const line of typed.slice(0, mostCharacters).split(/\r\n|\r|\n/)) {
    const bare = normaliseLine(line);
    // A blank line does not end a passage.
    if (bare === '') continue;
    const found = await firstOf(questions, (ask) => ask(line, bare, record));
    if (found === undefined) prose.push(line);
    else {
      await flush();
      answers.push(...[found].flat());
    }
  }
  await flush();
  // With an address of ours, unknown lines are the rest of our own citation.
  const cites = answers.some(({ kind }) => kind === 'page') && answers.length > 1;
  return cites ? answers.filter(({ kind }) => kind !== 'nothing') : answers;
}

/** Resolves to undefined if the line (as typed, and normalised as for proof) names nothing of its kind. */
type Question = (
  typed: string,
  bare: string,
  record: RecordIndex,
) => Promise<Found | readonly Found[] | undefined>;

/** In this order, the most certain first; a line without an answer is treated as words of a mail. */
const questions: readonly Question[] = [
  ourText,
  citedLine,
  byAddress,
  messages,
  pageOfPath,
  versionByHash,
  commit,
  subject,
  attribution,
  unknownAddress,
  claimById,
];

async function ourText(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  const ours = await firstOf([...addressesIn(bare), bare, searchedIn(bare)], (text) =>
    pageOfText(text, record),
  );
  return ours && { ...ours, typed };
}

async function citedLine(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  const cited = (await record.atLine(bare))?.lines?.map(([entry]) => entry);
  return cited && { kind: 'line', typed, ...(await restingAt(cited.map(pathOfEntry), record)) };
}

/** A message by an address that does not contain its id, or the texts that rest on a page outside the mail. */
async function byAddress(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  for (const address of [...addressesIn(bare), bareAddressIn(bare) ?? []].flat()) {
    const found = await record.at(keyTexts.address(address));
    const [id] = found?.messages ?? [];
    if (id !== undefined) return ofMessage(typed, id, record);
    // If the address names a place on a page, something may rest on the whole page.
    const rests = found?.rests ?? (await record.at(keyTexts.address(address.replace(/#.*$/s, ''))))?.rests;
    if (rests) return { kind: 'source', typed, ...(await restingAt(rests, record)) };
  }
  return undefined;
}

async function messages(
  typed: string,
  bare: string,
  record: RecordIndex,
): Promise<readonly Found[] | undefined> {
  const ids = idsIn(bare);
  return ids.length > 0 ? Promise.all(ids.map((id) => ofMessage(typed, id, record))) : undefined;
}

async function ofMessage(typed: string, id: string, record: RecordIndex): Promise<Found> {
  const { message, rests = [] } = (await record.at(keyTexts.message(id))) ?? {};
  const claims = (message?.claims ?? []).map((claim) => `c/${claim}/`);
  return {
    kind: 'message',
    typed,
    id,
    known: message !== undefined,
    ...(message ? { subject: message.subject } : {}),
    ...(await restingAt([...claims, ...rests], record)),
  };
}

/** By its hash, or by the beginning of one if only one version has it. */
async function versionByHash(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  const hash = /^(?:claim\s+)?([0-9a-f]{64}|[0-9a-f]{12})\b/i.exec(bare)?.[1]?.toLowerCase();
  if (hash !== undefined) return pageOfVersion(typed, hash, record);
  const digits = /^(?:claim\s+)?([0-9a-f]{8,11})$/i.exec(bare)?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  const known = (await record.at(keyTexts.hashes(digits)))?.hashes ?? [];
  const [one, ...others] = known.filter(([whole]) => whole.startsWith(digits));
  return one && others.length === 0 ? pageOfVersion(typed, one[0], record) : undefined;
}

/** A commit, or one of our versions by a hash in an address, where a commit's would be. */
async function commit(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  for (const { id, address } of commitsIn(bare)) {
    const version = address ? await pageOfVersion(typed, id, record) : undefined;
    if (version) return version;
    const paths = ((await record.at(keyTexts.commit(id)))?.commits ?? []).flatMap(([known, rests]) =>
      sameCommit(known, id) ? rests : [],
    );
    if (paths.length > 0) return { kind: 'source', typed, commit: id, ...(await restingAt(paths, record)) };
  }
  return undefined;
}

async function subject(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  const ids = (await record.at(keyTexts.subject(bare)))?.messages;
  return ids && { kind: 'messages', by: 'subject', typed, ids };
}

async function attribution(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  const named = attributionDay(bare);
  for (const name of named?.names ?? []) {
    const ids = (await record.at(keyTexts.day(name, named?.day ?? '')))?.messages;
    if (ids) return { kind: 'messages', by: 'day', typed, ids };
  }
  return undefined;
}

async function unknownAddress(typed: string, bare: string): Promise<Found | undefined> {
  const [address] = addressesIn(bare);
  const rest = bare.replace(address ?? '', '').replace(/^\[\d+\]|^\w+:/, '');
  if (address === undefined || rest.trim() !== '') return undefined;
  return { kind: 'no-id', typed, host: hostOf(address), ...whyNot(address) };
}

async function claimById(typed: string, bare: string, record: RecordIndex): Promise<Found | undefined> {
  const id = /^(?:claim:)?([a-z0-9]+(?:-[a-z0-9]+)+)$/.exec(bare)?.[1];
  const claim = id === undefined ? undefined : (await record.at(keyTexts.claim(id)))?.claim;
  return claim && pageAt(typed, `c/${id}/`, record);
}

async function firstOf<Item, Answer>(
  all: readonly Item[],
  ask: (item: Item) => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  for (const item of all) {
    const found = await ask(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The query in the address of an archive's search; a claim's page links to a search for mail with its address. */
function searchedIn(line: string): string {
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
