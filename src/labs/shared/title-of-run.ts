/** How a run is called that a scenario began and a reader may have cut short or carried on. */

export function titleOfRun(title: string, own: readonly number[], actions: readonly number[]): string {
  const shared = actions.every((action, at) => own[at] === action);
  if (shared && actions.length === own.length) return title;
  if (shared) return `${title}, up to step ${actions.length}`;
  return `${title}, changed`;
}

/** How many steps of the scenario's own run it begins with before it leaves it; nothing where it does not leave it. */
function leftAt(own: readonly number[], actions: readonly number[]): number | undefined {
  const at = actions.findIndex((action, step) => own[step] !== action);
  return own.length === 0 || at < 0 ? undefined : at;
}

/** Where a reader took another step than the scenario's, and what became of those that were ahead; empty where none was taken. */
export function leftWords(own: readonly number[], actions: readonly number[]): string {
  const left = leftAt(own, actions);
  if (left === undefined) return '';
  const gone = left < own.length ? '; the scenario’s steps that were ahead are gone' : '';
  return `From step ${left + 1} on this is a run of your own${gone}.`;
}

/** The scenario's title, which a run that left its own steps does not bear alone. */
export function titleOnceLeft(title: string, own: readonly number[], actions: readonly number[]): string {
  return leftAt(own, actions) === undefined ? title : `${title}, changed`;
}
