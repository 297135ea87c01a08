/**
 * The versions among the publications of one claim or text, each once. A text may return to what it was, by a change or
 * after a withdrawal: then several publications have one hash, and whoever cited it cited the present text, not one
 * that was replaced.
 */

export interface Publication {
  readonly hash: string;
  /** YYYY-MM-DD; empty until it is published. */
  readonly date: string;
}

export interface DistinctVersion<P extends Publication> {
  /** Its first publication, whose day a citation gives. */
  readonly first: P;
  /** Its last publication: the same, unless the text returned to this version. */
  readonly last: P;
  /** Publications of other versions between the two; none if it was only withdrawn in between. */
  readonly between: readonly P[];
  /** What was published after `last`, oldest first; none if this is the last version. */
  readonly since: readonly P[];
}

/**
 * @param publications oldest first
 * @returns in the order of their last publications, so that the last one is the present version
 */
export function distinctVersions<P extends Publication>(
  publications: readonly P[],
): readonly DistinctVersion<P>[] {
  return publications.flatMap((last, at) => {
    const since = publications.slice(at + 1);
    if (since.some(({ hash }) => hash === last.hash)) return [];
    const start = publications.findIndex(({ hash }) => hash === last.hash);
    const first = publications[start] ?? last;
    const between = publications.slice(start, at).filter(({ hash }) => hash !== last.hash);
    return [{ first, last, between, since }];
  });
}
