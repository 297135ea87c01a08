/** One scenario of the cost model as two pairs of bars: what is moved, and what has to be there at once. */

import { showBytes } from '../shared/bytes.ts';
import { citeRun } from '../shared/run-cite.ts';
import type { RunFigure } from '../shared/run-figure.ts';
import { writeRunLink } from '../shared/run-link.ts';
import { escaped } from '../shared/svg.ts';
import { type CostRun, costRun } from './cost-run.ts';
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
  const { told } = played.run;
  return {
    lab: 'cost',
    scenario,
    title: told.scenarioTitle,
    about: told.counts,
    steps: [
      {
        number: 0,
        say: costSentence(played.run),
        code: '',
        tone: 'calm',
      },
    ],
    picture: {
      kind: 'still',
      drawing: costBars(played.run),
    },
    limits,
    fragment,
    citation: citeRun(told),
  };
}

type Pair = readonly [inPlace: number, twoStores: number];

function pairsOf({ result, input }: CostRun): { readonly moved: Pair; readonly beyond: Pair } {
  const { inPlace, twoStore } = result;
  const { W } = input.scenario;
  const moved = ({ bytesCopied, bytesZeroed }: typeof inPlace) => bytesCopied + bytesZeroed;
  return {
    moved: [moved(inPlace), moved(twoStore)],
    beyond: [doubleAllocation(inPlace, W), doubleAllocation(twoStore, W)],
  };
}

/** What is moved, and what has to be there beyond the guest's own memory. */
export function costBars(run: CostRun): string {
  const { moved, beyond } = pairsOf(run);
  return pairDrawing('Copied and cleared', moved) + pairDrawing('Memory beyond the guest’s own', beyond);
}

export function costSentence(run: CostRun): string {
  const { moved, beyond } = pairsOf(run);
  const [inPlace, two] = moved.map(showBytes);
  const [more, twoMore] = beyond.map(showBytes);
  return `In place copies and clears ${inPlace} and needs ${more} more memory; two stores copy and clear ${two} and need ${twoMore} more.`;
}

function pairDrawing(title: string, values: Pair): string {
  const most = Math.max(...values, 1);
  const bars = values.map((value, at) => {
    const y = 26 + at * 30;
    const wide = value === 0 ? 2 : Math.max(3, (value / most) * 250);
    return `<text class="run-bar-name" x="0" y="${y + 15}">${at === 0 ? 'In place' : 'Two stores'}</text><rect class="run-bar${at === 0 ? '' : ' second'}" x="84" y="${y}" width="${Math.round(wide)}" height="20" rx="2"/><text class="run-bar-value" x="${Math.round(92 + wide)}" y="${y + 15}">${escaped(showBytes(value))}</text>`;
  });
  return `<svg class="run-bars" viewBox="0 0 420 84" role="img" aria-label="${escaped(`${title}: in place ${showBytes(values[0])}, two stores ${showBytes(values[1])}`)}"><text class="run-bar-title" x="0" y="14">${escaped(title)}</text>${bars.join('')}</svg>`;
}
