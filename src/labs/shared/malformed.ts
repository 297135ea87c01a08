/** What stands in for a run where a link, a scenario or a set-up is none: a sentence for the reader, never an exception. */

export interface Malformed {
  readonly kind: 'malformed';
  readonly problem: string;
}

export type Played<Run> = { readonly kind: 'played'; readonly run: Run } | Malformed;

/** @throws where it is malformed: what a lab itself offers never is */
export function wellFormed<Result extends { readonly kind: string }>(
  result: Result | Malformed,
): Exclude<Result, Malformed> {
  if (isMalformed(result)) throw new Error(result.problem);
  return result as Exclude<Result, Malformed>;
}

function isMalformed(result: { readonly kind: string }): result is Malformed {
  return result.kind === 'malformed';
}
