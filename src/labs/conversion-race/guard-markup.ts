/** The rule line by line, with a check box for each guard, as HTML: the build and the script draw it alike. */

import { escaped } from '../shared/svg.ts';
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
  const text = `<span>${escaped(words)}</span> <code>${escaped(code)}</code>`;
  return id === undefined
    ? `<p class="guard-line">${text}</p>`
    : `<label class="guard-line"><input type="checkbox" name="${id}" checked${alive ? '' : ' disabled'}> ${text}</label>`;
}
