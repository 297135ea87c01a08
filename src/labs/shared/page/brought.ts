/** What a link carries besides a run: an example, a changed rule, a second rule, a case of a table. Other parts of the page use it. */

import type { RunLink } from '../run-link.ts';
import type { Play } from './lab.ts';

export type Brought = Pick<RunLink, 'code' | 'without' | 'rule' | 'beside' | 'place'>;

/** Parts of a link, present or not. */
type Parts = { readonly [Name in keyof Brought]?: Brought[Name] | undefined };

/** Picks these parts from a link, or from what an earlier link carried. */
export function broughtBy({ code, without, rule, beside, place }: Parts): Brought {
  return {
    ...(code === undefined ? {} : { code }),
    ...(without === undefined ? {} : { without }),
    ...(rule === undefined ? {} : { rule }),
    ...(beside === undefined ? {} : { beside }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Stores it in attributes of the lab, where parts of the page that load later find it. */
export function handOver(root: HTMLElement, { code, without = [], rule = '', beside = '' }: Brought): void {
  Object.assign(root.dataset, { without: without.join(','), rule, beside });
  const editor = root.querySelector<HTMLElement>('loremark-editor');
  if (code !== undefined && editor) editor.dataset['code'] = code;
  root.dispatchEvent(new CustomEvent('lab-without'));
}

/** Adds a changed rule to the run, so that its citation says so: the link carries the change. */
export function withEdit<State>(played: Play<State>, { without = [] }: Brought): Play<State> {
  if (played.kind === 'malformed' || without.length === 0) return played;
  return { ...played, report: { ...played.report, leftOut: without } };
}
