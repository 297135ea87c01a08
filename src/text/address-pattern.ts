/**
 * Fills a value into an address such as `https://archive.example/{id}/`. In the path the value is one segment (a `/` in
 * a Message-ID becomes `%2F`, and all else outside RFC 3986 `pchar` is encoded too); after a `?` it is part of a query.
 */

import { pathSegment } from './path-segment.ts';

/** @param place such as `{id}` */
export function fillPattern(pattern: string, place: string, value: string): string {
  const parts = pattern.split(place);
  const inQuery = parts[0] !== undefined && /[?#]/.test(parts[0]);
  return parts.join(inQuery ? encodeURIComponent(value) : pathSegment(value));
}
