/** The rule line by line, with a check box for each guard, as HTML: the build and the script draw it alike. */

import { escaped } from '../../text/escaped.ts';
import type { GuardGroup, GuardLine } from './guard-lines.ts';

/** @param alive whether a box can be pressed; without scripts none can */
export function guardMarkup(groups: readonly GuardGroup[], alive: boolean): string {
  return groups
    .map(
      ({ title, lines }) =>
        `<h3>${escaped(title)}</h3>${lines.map((line) => lineMarkup(line, alive)).join('')}`,
    )
    .join('');
}

function lineMarkup({ id, words, code }: GuardLine, alive: boolean): string {
  if (id === undefined)
    return `<p class="guard-line"><span>${escaped(words)}</span> <code>${escaped(code)}</code></p>`;
  // Its name is the words; the code describes it.
  const named = `aria-labelledby="guard-${id}" aria-describedby="guard-code-${id}"`;
  return `<label class="guard-line"><input type="checkbox" name="${id}" ${named} checked${alive ? '' : ' disabled'}> <span id="guard-${id}">${escaped(words)}</span> <code id="guard-code-${id}">${escaped(code)}</code></label>`;
}
