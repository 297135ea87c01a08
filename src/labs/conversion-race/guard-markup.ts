/** Writes the rule line by line as HTML, with a check box for each guard; used by the build and the script. */

import { escaped } from '../../text/escaped.ts';
import { headingId } from '../../text/heading-id.ts';
import type { GuardGroup, GuardLine } from './guard-lines.ts';

/** @param isEnabled whether the boxes work, which they do only with scripts */
export function guardMarkup(groups: readonly GuardGroup[], isEnabled: boolean): string {
  return groups
    .map(
      ({ title, lines }) =>
        `${headingMarkup(title)}${lines.map((line) => lineMarkup(line, isEnabled)).join('')}`,
    )
    .join('');
}

/** With its own link, since the script writes it again for each rule. */
function headingMarkup(title: string): string {
  const id = headingId(title);
  return `<h3 id="${id}">${escaped(title)}<a class="anchor here" href="#${id}" aria-label="Link to this section">#</a></h3>`;
}

function lineMarkup({ id, words, code }: GuardLine, isEnabled: boolean): string {
  if (id === undefined)
    return `<p class="guard-line"><span>${escaped(words)}</span> <code>${escaped(code)}</code></p>`;
  // The words name the box; the code describes it.
  const named = `aria-labelledby="guard-${id}" aria-describedby="guard-code-${id}"`;
  return `<label class="guard-line"><input type="checkbox" name="${id}" ${named} checked${isEnabled ? '' : ' disabled'}> <span id="guard-${id}">${escaped(words)}</span> <code id="guard-code-${id}">${escaped(code)}</code></label>`;
}
