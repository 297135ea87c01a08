/** Commits in a line of any kind: bare, in a trailer, a command, or the address of any host that shows them. */

import { decoded } from '../../text/decoded.ts';
import { addressesIn, bareAddressIn } from './ids-in.ts';

/** The shortest name that git prints for a commit. */
export const shortestCommit = 7;

const named =
  /^(?:(?:commit|fixes|reverts?|backport of|upstream commit|cherry[- ]picked from(?: commit)?|\$?\s*git (?:show|log|describe))\s*:?\s+)?["'(`]?([0-9a-f]{7,40})\b(?![-@])/i;
const inAddress = /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi;

/** In order, in small letters; `address` where it stands in one. */
export function commitsIn(line: string): readonly { readonly id: string; readonly address: boolean }[] {
  const bare = named.exec(line.trim())?.[1];
  const addresses = [...addressesIn(line), bareAddressIn(line) ?? []].flat();
  return [
    ...(bare === undefined ? [] : [{ id: bare.toLowerCase(), address: false }]),
    ...addresses.flatMap((address) =>
      [...decoded(address).matchAll(inAddress)].map(([id]) => ({ id: id.toLowerCase(), address: true })),
    ),
  ];
}

/** Whether one is the beginning of the other. */
export function sameCommit(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
