/** The title of a run that started as a scenario's and that a reader may have cut short or continued. */

export function titleOfRun(title: string, own: readonly number[], actions: readonly number[]): string {
  const shared = actions.every((action, at) => own[at] === action);
  if (shared && actions.length === own.length) return title;
  if (shared) return `${title}, up to step ${actions.length}`;
  return `${title}, changed`;
}

/** How many of the scenario's own steps the run takes before it leaves them; undefined if it does not. */
function leftAt(own: readonly number[], actions: readonly number[]): number | undefined {
  const at = actions.findIndex((action, step) => own[step] !== action);
  return own.length === 0 || at < 0 ? undefined : at;
}

/** Says where a reader left the scenario's steps and whether later ones were dropped; empty if the run follows them. */
export function leftWords(own: readonly number[], actions: readonly number[]): string {
  const leftStep = leftAt(own, actions);
  if (leftStep === undefined) return '';
  const note = leftStep < own.length ? '; the scenario’s steps that were ahead are gone' : '';
  return `From step ${leftStep + 1} on this is a run of your own${note}.`;
}

/** The scenario's title, with an addition if the run left the scenario's own steps. */
export function titleOnceLeft(title: string, own: readonly number[], actions: readonly number[]): string {
  return leftAt(own, actions) === undefined ? title : `${title}, changed`;
}
