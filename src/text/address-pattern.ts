/**
 * An address with a place for a value, such as `https://archive.example/{id}/`. In the path the value is one segment (a `/`
 * in a Message-ID as `%2F`, all else outside RFC 3986 `pchar` encoded too); after a `?` it is part of a query.
 */

import { pathSegment } from './path-segment.ts';

/** @param place such as `{id}` */
export function fillPattern(pattern: string, place: string, value: string): string {
  const parts = pattern.split(place);
  const inQuery = parts[0] !== undefined && /[?#]/.test(parts[0]);
  return parts.join(inQuery ? encodeURIComponent(value) : pathSegment(value));
}
