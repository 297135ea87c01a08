/**
 * Links between the versions of a claim or another text, with relation names of the IANA registry: `cite-as` (RFC
 * 8574), and `latest-version`, `predecessor-version`, `successor-version` and `version-history` (RFC 5829).
 */

export interface VersionLink {
  readonly rel: string;
  /** Path below the base. */
  readonly path: string;
}

export interface Versions {
  /** Paths of the pinned pages, oldest first; a text that was published again is listed twice. */
  readonly pinned: readonly string[];
  /** The pinned page that this page is, or is cited by. */
  readonly here: string;
  /** The page of the present version, if there is one and it is another page. */
  readonly latest?: string | undefined;
  /** The page that lists all versions. */
  readonly history?: string | undefined;
}

export function versionLinks({ pinned, here, latest, history }: Versions): readonly VersionLink[] {
  const first = pinned.indexOf(here);
  const last = pinned.lastIndexOf(here);
  const links: readonly (readonly [rel: string, path: string | undefined])[] = [
    ['cite-as', here],
    ['latest-version', latest],
    ['predecessor-version', first > 0 ? pinned[first - 1] : undefined],
    ['successor-version', last >= 0 ? pinned[last + 1] : undefined],
    ['version-history', history],
  ];
  return links.flatMap(([rel, path]) => (path === undefined ? [] : [{ rel, path }]));
}
