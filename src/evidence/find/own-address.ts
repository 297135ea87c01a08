/** Splits an address of this record, below one of its homes or a bare path, into the path of a page and the rest. */

import { addressesIn, bareAddressIn } from './ids-in.ts';

export interface OwnAddress {
  /** Path of the page below the base, without `index.txt` or `index.html`: `topics/zeroing/`, `feed.xml`. */
  readonly path: string;
  /** Query and fragment. */
  readonly rest: string;
  /** Whether it is below a home, and so certainly ours. */
  readonly ours: boolean;
}

/** @param homes addresses at which the record can be read, with a slash at the end: `https://record.example/base/` */
export function ownAddress(line: string, homes: readonly string[]): OwnAddress | undefined {
  const given = addressesIn(line)[0] ?? bareAddressIn(line);
  const bare = withoutScheme(given ?? line);
  const home = homes
    .map(withoutScheme)
    .find((address) => `${bare}/`.startsWith(address) || bare.startsWith(address));
  if (home !== undefined) return { ...split(bare.slice(home.length)), ours: true };
  const path = /^\/?((?:[\w.~%@+-]+\/)*[\w.~%@+-]*\/?(?:[?#]\S*)?)$/.exec(line.trim())?.[1];
  return path === undefined || path === '' ? undefined : { ...split(path), ours: false };
}

function withoutScheme(url: string): string {
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/is.exec(url.trim()) ?? [];
  return host.toLowerCase() + rest;
}

function split(address: string): { readonly path: string; readonly rest: string } {
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const page = file.replace(/(^|\/)index\.(?:txt|html)$/, '$1');
  return { path: page === '' || /\/$|\.\w+$/.test(page) ? page : `${page}/`, rest };
}

/**
 * The page, and those it may be a part of: a list in parts or months, or a page with a history, relations or words below
 * it, or a table whose cells can be copied for mail.
 */
export function wholeOf(path: string): readonly string[] {
  const list = path.replace(/(?<=^|\/)(?:_?\d[\d-]*\/)+$/, '');
  return [
    ...new Set([
      path,
      list,
      list.replace(/(?<=^|\/)(?:history|relations|words)\/$/, ''),
      path.replace(/\.txt$/, '/'),
      path.replace(/[^/]+\/mail\.txt$/, ''),
    ]),
  ];
}
