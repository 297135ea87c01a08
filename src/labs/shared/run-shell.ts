/** Renders a whole walkable figure as HTML for runs that a page draws on request; `Run.astro` does it at build time. */

import { escaped } from '../../text/escaped.ts';
import type { StageFigure } from './run-figure.ts';
import { pictureMarkup } from './run-markup.ts';

export function shellMarkup(figure: StageFigure): string {
  const { title, about, steps } = figure;
  const first = steps[0]?.number ?? 0;
  const pips = steps.map(
    ({ tone }, at) =>
      `<button type="button" tabindex="-1" class="${tone === 'bad' ? 'bad' : ''}" data-run-to="${at}" data-pip="${at}"></button>`,
  );
  const words = steps
    .slice(1)
    .map(
      ({ harm, say, code, tone }) =>
        `<li data-tone="${tone}">${harm === undefined ? '' : `<strong>${escaped(harm)}</strong> `}${escaped(say)} <code>${escaped(code)}</code></li>`,
    );
  return [
    `<p class="run-head"><b class="run-title">${escaped(title)}</b> <span>${escaped(about)}</span></p>`,
    pictureMarkup(figure, `${title}: ${about}. The same in words follows.`),
    '<div class="run-drive"><div class="run-keys" role="group" aria-label="Walk the run">',
    '<button type="button" data-run-do="back">Back</button><button type="button" data-run-do="next" class="run-main">Next</button><button type="button" data-run-do="play" aria-pressed="false">Play</button></div>',
    `<p class="run-say" aria-live="polite"><span data-run-sentence>${escaped(steps[0]?.say ?? '')}</span> <small data-run-where>Before step ${first + 1} of ${first + steps.length - 1}</small></p>`,
    `<div class="run-pips" aria-hidden="true">${pips.join('')}</div></div>`,
    `<details class="run-words"><summary>The same in words</summary><ol start="${first + 1}">${words.join('')}</ol></details>`,
  ].join('');
}
