/**
 * Lists the publications of essays, topics and briefs for their pages, and the address of every hash. A page of a text
 * uses `publicationsOfText`, whose last entry is the present text (with an empty `date` until it is published); pages of
 * pinned versions come from `publishedTexts`, which includes withdrawn texts.
 */

import type { Graph } from '../record/graph/graph.ts';
import { addressOfText } from '../record/graph/site-paths.ts';
import { oncePer } from '../text/once-per.ts';
import { sha256 } from '../text/sha256.ts';
import { type TextKind, textKinds } from './canonical/canonical-text-1.ts';
import { readText, type TextVersion } from './canonical/read-text.ts';
import { hashOf } from './hash.ts';
import type { Action } from './ledger.ts';
import { ledgerOf } from './ledger-problems.ts';
import { authoredText, formInForce, presentTexts } from './present-texts.ts';
import { publishedIds, publishedTextIds, publishedVersions, versionsOf } from './versions.ts';

export interface PinnedText {
  readonly kind: TextKind;
  readonly id: string;
  readonly hash: string;
  /** The whole SHA-256 of `text`. */
  readonly full: string;
  /** Day of its publication, YYYY-MM-DD; empty until it is published. */
  readonly date: string;
  readonly reason: string;
  /** Path below the site: `/topics/ID/HASH/`, `/positions/PERSON/HASH/`, `/e/ID/HASH/` or `/q/ID/HASH/`. */
  readonly address: string;
  /** The canonical text. */
  readonly text: string;
  readonly version: TextVersion;
}

/**
 * What was published of a text, oldest first, and the present text at the end. Empty if the text never existed. A
 * version to which the text returned is listed each time (`distinctVersions` has each once).
 */
export function publicationsOfText(graph: Graph, kind: TextKind, id: string): readonly PinnedText[] {
  const present = authoredText(graph, kind, id);
  const published = publishedVersions(ledgerOf(graph), `${kind}/${id}`)
    .filter(({ text }) => text !== '')
    .map((line) => pinned(kind, id, line));
  if (present === undefined) return published;
  const last = published.at(-1);
  if (last?.text === present) return published;
  const unpublished = { hash: hashOf(present), date: '', reason: 'not yet published', text: present };
  return [...published, pinned(kind, id, unpublished)];
}

function pinned(
  kind: TextKind,
  id: string,
  { hash, date, reason, text }: Pick<PinnedText, 'hash' | 'date' | 'reason' | 'text'>,
): PinnedText {
  const version = readText(text);
  const address = `${addressOfText(kind, id, version.person)}${hash}/`;
  return { kind, id, hash, full: sha256(text), date, reason, address, text, version };
}

export interface KnownText {
  readonly kind: TextKind;
  readonly id: string;
  /** The withdrawal, if that is the last line on the text. */
  readonly withdrawn: { readonly date: string; readonly reason: string } | undefined;
}

/** Every text that exists or was ever published, each once. */
export function publishedTexts(graph: Graph): readonly KnownText[] {
  const ledger = ledgerOf(graph);
  const ids = new Set([...publishedTextIds(ledger), ...presentTexts(graph, 2).map(({ id }) => id)]);
  return [...ids].flatMap((name) => {
    const [folder = '', id] = name.split('/');
    const kind = textKinds.find((known) => known === folder);
    if (!kind || id === undefined) return [];
    const last: { readonly action: Action; readonly date: string; readonly reason: string } | undefined =
      versionsOf(ledger, name).at(-1);
    return [{ kind, id, withdrawn: last?.action === 'withdraw' ? last : undefined }];
  });
}

/** The 12 digits of every text as it is now. */
export const presentHashes = oncePer(
  (graph: Graph): ReadonlySet<string> =>
    new Set(presentTexts(graph, formInForce(ledgerOf(graph))).map(({ text }) => hashOf(text))),
);

/** The address of every version that has one, by its 12 digits and by all 64. */
export function addressesOfHashes(graph: Graph): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const add = (text: string, address: string) => {
    const full = sha256(text);
    addresses.set(full.slice(0, 12), address);
    addresses.set(full, address);
  };
  const ledger = ledgerOf(graph);
  for (const id of publishedIds(ledger)) {
    for (const { hash, text } of versionsOf(ledger, id)) if (text !== '') add(text, `/c/${id}/${hash}/`);
  }
  for (const { id, text } of presentTexts(graph, formInForce(ledger))) {
    if (!id.includes('/')) add(text, `/c/${id}/${hashOf(text)}/`);
  }
  for (const { kind, id } of publishedTexts(graph)) {
    for (const { text, address } of publicationsOfText(graph, kind, id)) add(text, address);
  }
  return addresses;
}
