/** One scenario of the cost model as two pairs of bars: what is moved, and what has to be there at once. */

import { showBytes } from '../shared/bytes.ts';
import type { RunFigure } from '../shared/run-figure.ts';
import { writeRunLink } from '../shared/run-link.ts';
import { escaped } from '../shared/svg.ts';
import { citeRun } from '../shared/told-run.ts';
import { costRun } from './cost-run.ts';
import { costExamples } from './examples.ts';
import { doubleAllocation } from './result.ts';

export function costFigure(
  scenario: string,
  {
    version,
    address,
    limits,
  }: { readonly version: string; readonly address: string; readonly limits: string },
): RunFigure {
  const fragment = writeRunLink({ scenario, version, actions: undefined });
  const played = costRun(scenario, { version, address: `${address}#${fragment}` });
  if (played.kind === 'malformed') throw new Error(played.problem);
  const { result, input, told } = played.run;
  const { inPlace, twoStore } = result;
  const W = input.scenario.W;
  const moved = (scheme: typeof inPlace) => scheme.bytesCopied + scheme.bytesZeroed;
  const pairs = [
    { title: 'Copied and cleared', values: [moved(inPlace), moved(twoStore)] },
    {
      title: 'Memory beyond the guest’s own',
      values: [doubleAllocation(inPlace, W), doubleAllocation(twoStore, W)],
    },
  ] as const;
  return {
    lab: 'cost',
    scenario,
    title: told.scenarioTitle,
    about: told.counts,
    steps: [
      {
        number: 0,
        say: `In place copies and clears ${showBytes(moved(inPlace))} and needs ${showBytes(doubleAllocation(inPlace, W))} more memory; two stores copy and clear ${showBytes(moved(twoStore))} and need ${showBytes(doubleAllocation(twoStore, W))} more.`,
        code: '',
        tone: 'calm',
      },
    ],
    picture: {
      kind: 'still',
      drawing: pairs.map(({ title, values }) => pairDrawing(title, values)).join(''),
    },
    limits,
    fragment,
    citation: citeRun(told),
  };
}

/** Every example as the page lists it. */
export const costScenarioIds = costExamples.map(({ id }) => id);

export function pairDrawing(title: string, values: readonly [inPlace: number, twoStores: number]): string {
  const most = Math.max(...values, 1);
  const bars = values.map((value, at) => {
    const y = 26 + at * 30;
    const wide = value === 0 ? 2 : Math.max(3, (value / most) * 250);
    return `<text class="run-bar-name" x="0" y="${y + 15}">${at === 0 ? 'In place' : 'Two stores'}</text><rect class="run-bar${at === 0 ? '' : ' second'}" x="84" y="${y}" width="${Math.round(wide)}" height="20" rx="2"/><text class="run-bar-value" x="${Math.round(92 + wide)}" y="${y + 15}">${escaped(showBytes(value))}</text>`;
  });
  return `<svg class="run-bars" viewBox="0 0 420 84" role="img" aria-label="${escaped(`${title}: in place ${showBytes(values[0])}, two stores ${showBytes(values[1])}`)}"><text class="run-bar-title" x="0" y="14">${escaped(title)}</text>${bars.join('')}</svg>`;
}
