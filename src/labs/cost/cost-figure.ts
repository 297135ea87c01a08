/** One scenario of the cost model as two pairs of bars: what is moved, and what has to be there at once. */

import { showBytes } from '../shared/bytes.ts';
import { wellFormed } from '../shared/malformed.ts';
import { citeRun } from '../shared/run-cite.ts';
import type { RunFigure } from '../shared/run-figure.ts';
import { writeRunLink } from '../shared/run-link.ts';
import { escaped } from '../shared/svg.ts';
import { type CostRun, costRun, schemes } from './cost-run.ts';
import { doubleAllocation, type SchemeCost } from './result.ts';
import type { Hardware } from './scenario.ts';

export function costFigure(
  scenario: string,
  {
    version,
    address,
    limits,
  }: { readonly version: string; readonly address: string; readonly limits: string },
): RunFigure {
  const fragment = writeRunLink({ scenario, version, actions: undefined });
  const { run } = wellFormed(costRun(scenario, { version, address: `${address}#${fragment}` }));
  const { told } = run;
  return {
    lab: 'cost',
    scenario,
    title: told.scenarioTitle,
    about: told.counts,
    steps: [
      {
        number: 0,
        say: costSentence(run),
        code: '',
        tone: 'calm',
      },
    ],
    picture: {
      kind: 'still',
      drawing: `${costBars(run)}<p class="run-bar-note">${scaleWords}</p>`,
    },
    limits,
    fragment,
    citation: citeRun(told),
  };
}

/** Bytes of both schemes. */
type Pair = readonly [inPlace: number, twoStores: number];

function pairsOf({ result, input }: CostRun): { readonly moved: Pair; readonly beyond: Pair } {
  const { inPlace, twoStore } = result;
  const { W } = input.scenario;
  const moved = ({ bytesCopied, bytesZeroed }: SchemeCost) => bytesCopied + bytesZeroed;
  return {
    moved: [moved(inPlace), moved(twoStore)],
    beyond: [doubleAllocation(inPlace, W), doubleAllocation(twoStore, W)],
  };
}

/** What is moved, and what has to be there beyond the guest's own memory, on one scale. */
export function costBars(run: CostRun): string {
  const { moved, beyond } = pairsOf(run);
  const top = scaleTop(Math.max(...moved, ...beyond));
  return (
    pairDrawing('Copied and cleared, over the whole scenario', moved, top) +
    pairDrawing('Memory beyond the guest’s own, at most at once', beyond, top)
  );
}

export function costSentence(run: CostRun): string {
  const { inPlace, twoStore } = run.result;
  const [more, twoMore] = pairsOf(run).beyond.map(amount);
  const why =
    inPlace.vmemmapPeakBytes > 0
      ? ` What in place needs beyond the guest’s memory are struct pages: of a huge page that is split they are all needed, of a whole one most are given back.`
      : '';
  return `${onHardware[run.input.scenario.hw]}, in place copies ${amount(inPlace.bytesCopied)}, clears ${amount(inPlace.bytesZeroed)} and needs ${more} beyond the guest’s own memory; two stores copy ${amount(twoStore.bytesCopied)}, clear ${amount(twoStore.bytesZeroed)} and need ${twoMore}.${why}`;
}

/** What in place costs hangs on whether content survives it. */
const onHardware: Readonly<Record<Hardware, string>> = {
  pkvm: 'On pKVM',
  coco: 'On TDX, SNP or CCA, taken not to keep content',
};

function amount(bytes: number): string {
  return bytes === 0 ? 'nothing' : showBytes(bytes);
}

/** How to read the scale. */
export const scaleWords = 'On the scale each mark stands for 1,024 times the one before.';

/** The scale is one of powers, for the figures are thousands of times apart: 4 KiB, 4 MiB and so on. */
const [lowest, step] = [12, 10];

/** The power of two at the end of the scale, so that whatever a slider comes to stands on the same one. */
function scaleTop(bytes: number): number {
  let top = lowest + 3 * step;
  while (2 ** top < bytes) top += step;
  return top;
}

const barLeft = 84;
/** From no bytes to the first mark of the scale. */
const first = 10;
const barMost = 250;

function reach(bytes: number, top: number): number {
  if (bytes === 0) return 2;
  return Math.max(4, first + ((Math.log2(bytes) - lowest) / (top - lowest)) * (barMost - first));
}

function pairDrawing(title: string, pair: Pair, top: number): string {
  const bars = pair.map((bytes, at) => {
    const y = 26 + at * 28;
    const wide = Math.round(reach(bytes, top));
    return `<text class="run-bar-name" x="0" y="${y + 15}">${schemes[at]}</text><rect class="run-bar${at === 0 ? '' : ' second'}" x="${barLeft}" y="${y}" width="${wide}" height="20"/><text class="run-bar-value" x="${barLeft + wide + 8}" y="${y + 15}">${escaped(showBytes(bytes))}</text>`;
  });
  const marks = Array.from({ length: (top - lowest) / step + 1 }, (_, at) => 2 ** (lowest + at * step)).map(
    (bytes, at, all) => {
      const x = Math.round(barLeft + reach(bytes, top));
      const words = all.length <= 4 || at % 2 === 0 ? powerWords(bytes) : '';
      return `<path class="run-bar-mark" d="M${x} 22v60"/><text class="run-bar-scale" x="${x}" y="98">${words}</text>`;
    },
  );
  const [one, other] = pair.map(showBytes);
  return `<svg class="run-bars" viewBox="0 0 420 104" role="img" aria-label="${escaped(`${title}: in place ${one}, two stores ${other}`)}"><text class="run-bar-title" x="0" y="14">${escaped(title)}</text>${marks.join('')}${bars.join('')}</svg>`;
}

/** `4 TiB` and more, which nothing else here comes to. */
function powerWords(bytes: number): string {
  const units = ['TiB', 'PiB', 'EiB'];
  const at = Math.floor((Math.log2(bytes) - 40) / 10);
  return at < 0 ? showBytes(bytes) : `${bytes / 2 ** (40 + at * 10)} ${units[at] ?? ''}`;
}
