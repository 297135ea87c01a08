/**
 * Reverse look-up: from anything that people paste (a Message-ID in any form, an address of any archive or of this
 * record, a hash, a subject, an attribution, lines of mail) to the claims that rest on it. Nothing here needs Node,
 * because the page runs it.
 */

import { normaliseLine } from '../../mail/words/normalise.ts';
import { decoded } from '../../text/decoded.ts';
import { attributionDay } from './attribution-day.ts';
import { commitsIn, sameCommit } from './commits-in.ts';
import { type HashText, keyTexts } from './find-index.ts';
import type { Found } from './found.ts';
import { claimsOf, type Held, heldBy, type LookUp, restingAt } from './held.ts';
import { addressesIn, bareAddressIn, idsIn } from './ids-in.ts';
import { pageAt, pageOfPath, pageOfText, pageOfVersion } from './own-page.ts';
import { wordsOfMail } from './words-of-mail.ts';

/** Characters of a paste that are read: all of a mail, but only the beginning of a book. */
const most = 100_000;

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
  const held = heldBy(lookUp, hash, homes);
  const answers: Found[] = [];
  let prose: string[] = [];
  const flush = async () => {
    if (prose.length > 0) answers.push(await wordsOfMail(prose, held));
    prose = [];
  };
  for (const line of typed.slice(0, most).split(/\r\n|\r|\n/)) {
    const bare = normaliseLine(line);
    // A blank line separates nothing: a passage may continue below it.
    if (bare === '') continue;
    const found = await firstOf(questions, (ask) => ask(line, bare, held));
    if (found === undefined) prose.push(line);
    else {
      await flush();
      answers.push(...[found].flat());
    }
  }
  await flush();
  // Beside an address of ours, unknown lines are the rest of our own citation.
  const cites = answers.some(({ kind }) => kind === 'page') && answers.length > 1;
  return cites ? answers.filter(({ kind }) => kind !== 'nothing') : answers;
}

/** Answers undefined where the line (as typed, and normalised as for proof) names nothing of its kind. */
type Question = (typed: string, bare: string, held: Held) => Promise<Found | readonly Found[] | undefined>;

/** Asked in this order, the most certain first; a line that none of them answers is taken for words of a mail. */
const questions: readonly Question[] = [
  textOfOurs,
  citedLine,
  whatAnAddressHolds,
  messages,
  pageOfPath,
  versionByHash,
  commit,
  subject,
  attribution,
  addressOfNothing,
  claimById,
];

async function textOfOurs(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  const ours = await firstOf([...addressesIn(bare), bare, soughtIn(bare)], (one) => pageOfText(one, held));
  return ours && { ...ours, typed };
}

async function citedLine(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  const cited = (await held.atLine(bare))?.lines?.map(([claim]) => claim);
  return cited && { kind: 'line', typed, claims: await claimsOf(cited, held) };
}

/** A message by an address that does not carry its id, or what rests on a page outside the mail. */
async function whatAnAddressHolds(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  for (const address of [...addressesIn(bare), bareAddressIn(bare) ?? []].flat()) {
    const found = await held.at(keyTexts.address(address));
    const [id] = found?.messages ?? [];
    if (id !== undefined) return ofMessage(typed, id, held);
    // Where the address names a place on a page, something may rest on the whole page.
    const rests = found?.rests ?? (await held.at(keyTexts.address(address.replace(/#.*$/s, ''))))?.rests;
    if (rests) return { kind: 'source', typed, ...(await restingAt(rests, held)) };
  }
  return undefined;
}

async function messages(typed: string, bare: string, held: Held): Promise<readonly Found[] | undefined> {
  const ids = idsIn(bare);
  return ids.length > 0 ? Promise.all(ids.map((id) => ofMessage(typed, id, held))) : undefined;
}

async function ofMessage(typed: string, id: string, held: Held): Promise<Found> {
  const { message, rests = [] } = (await held.at(keyTexts.message(id))) ?? {};
  const claims = (message?.claims ?? []).map((claim) => `c/${claim}/`);
  return {
    kind: 'message',
    typed,
    id,
    known: message !== undefined,
    ...(message ? { subject: message.subject } : {}),
    ...(await restingAt([...claims, ...rests], held)),
  };
}

async function versionByHash(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  const hash = /^(?:claim\s+)?([0-9a-f]{64}|[0-9a-f]{12})\b/i.exec(bare)?.[1]?.toLowerCase();
  return hash === undefined ? undefined : pageOfVersion(typed, hash, held);
}

/** A commit, or one of our versions whose hash is in an address, as a commit's would be. */
async function commit(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  for (const { id, address } of commitsIn(bare)) {
    const version = address ? await pageOfVersion(typed, id, held) : undefined;
    if (version) return version;
    const paths = ((await held.at(keyTexts.commit(id)))?.commits ?? []).flatMap(([known, rests]) =>
      sameCommit(known, id) ? rests : [],
    );
    if (paths.length > 0) return { kind: 'source', typed, commit: id, ...(await restingAt(paths, held)) };
  }
  return undefined;
}

async function subject(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  const ids = (await held.at(keyTexts.subject(bare)))?.messages;
  return ids && { kind: 'messages', by: 'subject', typed, ids };
}

async function attribution(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  const named = attributionDay(bare);
  for (const name of named?.names ?? []) {
    const ids = (await held.at(keyTexts.day(name, named?.day ?? '')))?.messages;
    if (ids) return { kind: 'messages', by: 'day', typed, ids };
  }
  return undefined;
}

async function addressOfNothing(typed: string, bare: string): Promise<Found | undefined> {
  const [address] = addressesIn(bare);
  const rest = bare.replace(address ?? '', '').replace(/^\[\d+\]|^\w+:/, '');
  if (address === undefined || rest.trim() !== '') return undefined;
  return { kind: 'no-id', typed, host: hostOf(address), ...whyNot(address) };
}

async function claimById(typed: string, bare: string, held: Held): Promise<Found | undefined> {
  const id = /^(?:claim:)?([a-z0-9]+(?:-[a-z0-9]+)+)$/.exec(bare)?.[1];
  const claim = id === undefined ? undefined : (await held.at(keyTexts.claim(id)))?.claim;
  return claim && pageAt(typed, `c/${id}/`, held);
}

async function firstOf<Asked, Answer>(
  all: readonly Asked[],
  ask: (one: Asked) => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  for (const one of all) {
    const found = await ask(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The query in the address of an archive's search: a claim's page links to a search for mail about its address. */
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
