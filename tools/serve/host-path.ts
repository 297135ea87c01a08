/** Reads the path of a request so that it can lead neither to a file outside the folder nor to another host. */

export type HostPath =
  | { readonly kind: 'below'; readonly path: string; readonly query: string }
  /** The root of the host, or the base without its slash. */
  | { readonly kind: 'above-base' }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'unreadable' };

/** @param url as in the request line: `/PATH?QUERY` */
export function hostPath(url: string, base: string): HostPath {
  const at = url.indexOf('?');
  const raw = at < 0 ? url : url.slice(0, at);
  // In a Location header, browsers read `//host/..` and `/\host/..` as other hosts.
  if (!raw.startsWith('/') || raw.includes('//') || raw.includes('\\')) return { kind: 'nowhere' };
  if (!raw.startsWith(base)) return { kind: raw === '/' || `${raw}/` === base ? 'above-base' : 'nowhere' };
  const path = decoded(raw.slice(base.length));
  if (path === undefined) return { kind: 'unreadable' };
  const segments = path.split('/');
  if (path.startsWith('/') || segments.some((name) => name === '.' || name === '..'))
    return { kind: 'nowhere' };
  return { kind: 'below', path, query: at < 0 ? '' : url.slice(at) };
}

/** Decoded once, as a whole: a `/` inside a Message-ID is `%2F` in a link and a folder on disk. */
function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
