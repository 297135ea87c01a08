/** The result for an invalid link, scenario or set-up: a sentence for the reader instead of a run, never an exception. */

export interface Malformed {
  readonly kind: 'malformed';
  readonly problem: string;
}

export type Played<Run> = { readonly kind: 'played'; readonly run: Run } | Malformed;

/** Quotes only as much of the name as fits into a notice. */
export function noScenario(scenario: string): string {
  return `This lab has no scenario “${scenario.slice(0, 40)}”.`;
}

export function noProperty(property: string): string {
  return `This lab asks no property “${property.slice(0, 20)}”.`;
}

/** @throws if the result is malformed, which a lab's own scenarios never are */
export function wellFormed<Result extends { readonly kind: string }>(
  result: Result | Malformed,
): Exclude<Result, Malformed> {
  if (isMalformed(result)) throw new Error(result.problem);
  return result as Exclude<Result, Malformed>;
}

function isMalformed(result: { readonly kind: string }): result is Malformed {
  return result.kind === 'malformed';
}
