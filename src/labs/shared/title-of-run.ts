/** How a run is called that a scenario began and a reader may have cut short or carried on. */

export function titleOfRun(title: string, own: readonly number[], actions: readonly number[]): string {
  const shared = actions.every((action, at) => own[at] === action);
  if (shared && actions.length === own.length) return title;
  if (shared) return `${title}, up to step ${actions.length}`;
  return `${title}, changed`;
}
