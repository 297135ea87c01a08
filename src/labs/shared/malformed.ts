/** What stands in for a run where a link, a scenario or a set-up is none: a sentence for the reader, never an exception. */

export interface Malformed {
  readonly kind: 'malformed';
  readonly problem: string;
}

export type Played<Run> = { readonly kind: 'played'; readonly run: Run } | Malformed;

/** As much of the name as a notice has room for. */
export function noScenario(scenario: string): string {
  return `This lab has no scenario “${scenario.slice(0, 40)}”.`;
}

export function noProperty(property: string): string {
  return `This lab asks no property “${property.slice(0, 20)}”.`;
}

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
