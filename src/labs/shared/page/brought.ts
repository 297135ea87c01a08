/** What a link brings along beside a run: an example, a changed rule, a second rule, a case of a table. Other parts of the page take it up. */

import type { RunLink } from '../run-link.ts';
import type { Play } from './lab.ts';

export type Brought = Pick<RunLink, 'code' | 'without' | 'rule' | 'beside' | 'place'>;

/** Parts of a link, present or not. */
type Parts = { readonly [Name in keyof Brought]?: Brought[Name] | undefined };

/** Of a link, or of what had been brought before. */
export function broughtBy({ code, without, rule, beside, place }: Parts): Brought {
  return {
    ...(code === undefined ? {} : { code }),
    ...(without === undefined ? {} : { without }),
    ...(rule === undefined ? {} : { rule }),
    ...(beside === undefined ? {} : { beside }),
    ...(place === undefined ? {} : { place }),
  };
}

/** A part of the page that comes later finds it in attributes of the lab. */
export function handOver(root: HTMLElement, { code, without = [], rule = '', beside = '' }: Brought): void {
  Object.assign(root.dataset, { without: without.join(','), rule, beside });
  const editor = root.querySelector<HTMLElement>('loremark-editor');
  if (code !== undefined && editor) editor.dataset['code'] = code;
  root.dispatchEvent(new CustomEvent('lab-without'));
}

/** What is cited of a run beside which a rule was changed says so, as its link brings the change along. */
export function withEdit<State>(played: Play<State>, { without = [] }: Brought): Play<State> {
  if (played.kind === 'malformed' || without.length === 0) return played;
  return { ...played, report: { ...played.report, leftOut: without } };
}
