/**
 * Encodes one segment of a URL path: what RFC 3986 calls `pchar` is unchanged, everything else (including `/`) is
 * percent-encoded as UTF-8.
 */
export function pathSegment(text: string): string {
  return encodeURIComponent(text).replace(/%(21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g, (encoded) =>
    decodeURIComponent(encoded),
  );
}
