/** Addresses of this record: below one of its homes, or a path alone, each as the path of a page with what follows it. */

import { addressesIn, bareAddressIn } from './ids-in.ts';

export interface OwnAddress {
  /** Below the base, as pages are known: of its text or a file name that of the page; `topics/zeroing/`, `feed.xml`. */
  readonly path: string;
  /** Query and fragment. */
  readonly rest: string;
  /** Whether it stands below a home, and so is ours for certain. */
  readonly ours: boolean;
}

/** @param homes where the record is read, with a slash at the end: `https://record.example/base/` */
export function ownAddress(line: string, homes: readonly string[]): OwnAddress | undefined {
  const given = addressesIn(line)[0] ?? bareAddressIn(line);
  const bare = withoutScheme(given ?? line);
  const home = homes.map(withoutScheme).find((one) => `${bare}/`.startsWith(one) || bare.startsWith(one));
  if (home !== undefined) return { ...parted(bare.slice(home.length)), ours: true };
  const path = /^\/?((?:[\w.~%@+-]+\/)*[\w.~%@+-]*\/?(?:[?#]\S*)?)$/.exec(line.trim())?.[1];
  return path === undefined || path === '' ? undefined : { ...parted(path), ours: false };
}

function withoutScheme(url: string): string {
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/is.exec(url.trim()) ?? [];
  return host.toLowerCase() + rest;
}

function parted(address: string): { readonly path: string; readonly rest: string } {
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const page = file.replace(/(^|\/)index\.(?:txt|html)$/, '$1');
  return { path: page === '' || /\/$|\.\w+$/.test(page) ? page : `${page}/`, rest };
}

/** The pages that this one may be a part of: a further part or a month of a list, or the history or the words of what stands there. */
export function wholeOf(path: string): readonly string[] {
  const list = path.replace(/(?<=^|\/)(?:_?\d[\d-]*\/)+$/, '');
  return [
    ...new Set([path, list, list.replace(/(?<=^|\/)(?:history|words)\/$/, ''), path.replace(/\.txt$/, '/')]),
  ];
}
