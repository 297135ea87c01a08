/** Finds the page of this record that a line names: claims and versions at any host, other pages below a home. */

import { keyTexts } from './find-index.ts';
import type { Found } from './found.ts';
import { ownAddress, wholeOf } from './own-address.ts';
import { claimsOf, type RecordIndex } from './record-index.ts';

type OwnPage = Found & { readonly kind: 'page' };

/** The answer for a page, by its path below the base. */
export async function pageAt(typed: string, path: string, record: RecordIndex): Promise<OwnPage> {
  const id = /^c\/([^/]+)\//.exec(path)?.[1];
  return { kind: 'page', typed, path, claims: id === undefined ? [] : await claimsOf([id], record) };
}

/** @param hash short or full */
export async function pageOfVersion(
  typed: string,
  hash: string,
  record: RecordIndex,
): Promise<OwnPage | undefined> {
  const found = await versionAt(hash, record);
  return found && versionPage(typed, '', found, record);
}

async function versionPage(
  typed: string,
  rest: string,
  { version, older }: { readonly version: string; readonly older?: true },
  record: RecordIndex,
): Promise<OwnPage> {
  return { ...(await pageAt(typed, version + rest, record)), ...(older ? { older } : {}) };
}

/** The page of a claim or a version, by the id or the hash in an address. */
export async function pageOfText(bare: string, record: RecordIndex): Promise<OwnPage | undefined> {
  const claim =
    /(?:^|\/)c\/([a-z0-9-]+)(?:\/([0-9a-f]{12}))?(?:\.txt|\/(?:index\.txt)?)?(#[^\s:]+|\?\S*)?(?=$|[\s#?)>\]])/.exec(
      bare,
    );
  if (claim?.[1] !== undefined) {
    const [, id, short = '', rest = ''] = claim;
    const version = await versionAt(short, record);
    if (version) return versionPage(bare, rest, version, record);
    if ((await record.at(keyTexts.claim(id)))?.claim)
      return { ...(await pageAt(bare, `c/${id}/${rest}`, record)), ...(short === '' ? {} : { lost: short }) };
  }
  const [, short = '', rest = ''] =
    /(?:^|\/)(?:h\/|[a-z]+\/[a-z0-9-]+\/)([0-9a-f]{64}|[0-9a-f]{12})(?:\.txt|\/(?:index\.txt)?)?(#[^\s:]+)?(?=$|[\s#?)>\]])/.exec(
      bare,
    ) ?? [];
  const version = await versionAt(short, record);
  return version && versionPage(bare, rest, version, record);
}

/** Any other page or file; an address below a home without a page gets an answer too. */
export async function pageOfPath(
  typed: string,
  bare: string,
  record: RecordIndex,
): Promise<Found | undefined> {
  const own = ownAddress(bare, record.homes);
  if (!own) return undefined;
  for (const path of wholeOf(own.path)) {
    const title = (await record.at(keyTexts.page(path)))?.page;
    const claim = (await record.at(keyTexts.claim(/^c\/([^/]+)\/$/.exec(path)?.[1] ?? '')))?.claim;
    // A path alone may as well be words: `tea/coffee`.
    if (title === undefined && claim === undefined) continue;
    if (!own.ours && path === '') continue;
    return { ...(await pageAt(typed, own.path + own.rest, record)), ...(title ? { title } : {}) };
  }
  return own.ours ? { kind: 'no-page', typed, path: own.path } : undefined;
}

async function versionAt(
  hash: string,
  record: RecordIndex,
): Promise<{ readonly version: string; readonly older?: true } | undefined> {
  if (hash === '') return undefined;
  const { version, older } = (await record.at(keyTexts.version(hash))) ?? {};
  return version === undefined ? undefined : { version, ...(older ? { older } : {}) };
}
