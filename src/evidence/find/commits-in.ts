/** Finds commit ids in a line of any kind: bare, in a trailer, in a command, or in the address of any commit viewer. */

import { decoded } from '../../text/decoded.ts';
import { addressesIn, bareAddressIn } from './ids-in.ts';

/** Digits of the shortest commit id that git prints. */
export const shortestCommit = 7;

const named =
  /^(?:(?:commit|fixes|reverts?|backport of|upstream commit|cherry[- ]picked from(?: commit)?|\$?\s*git (?:show|log|describe))\s*:?\s+)?["'(`]?([0-9a-f]{7,40})\b(?![-@])/i;
const inAddress = /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi;

/** Ids in order, in lower case; `address` says whether the id is in an address. */
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

/** Whether one id is a prefix of the other. */
export function sameCommit(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
