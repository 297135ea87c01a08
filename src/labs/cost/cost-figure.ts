/** One scenario of the cost model as two pairs of bars: what is moved, and what has to be there at once. */

import { showBytes, writeBytes } from '../shared/bytes.ts';
import { citeRun } from '../shared/run-cite.ts';
import type { RunFigure } from '../shared/run-figure.ts';
import { writeRunLink } from '../shared/run-link.ts';
import { escaped } from '../shared/svg.ts';
import { scenarioOfTyped, typedOf } from './cost-input.ts';
import { type CostRun, costRun } from './cost-run.ts';
import { doubleAllocation, type SchemeCost } from './result.ts';
import { granule, type Hardware } from './scenario.ts';

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

/** Of both schemes. */
type Pair = readonly [inPlace: Bar, twoStores: Bar];
interface Bar {
  readonly bytes: number;
  /** The part of it that is drawn lighter. */
  readonly cleared: number;
}

function pairsOf({ result, input }: CostRun): { readonly moved: Pair; readonly beyond: Pair } {
  const { inPlace, twoStore } = result;
  const { W } = input.scenario;
  const moved = ({ bytesCopied, bytesZeroed }: SchemeCost): Bar => ({
    bytes: bytesCopied + bytesZeroed,
    cleared: bytesZeroed,
  });
  const beyond = (scheme: SchemeCost): Bar => ({ bytes: doubleAllocation(scheme, W), cleared: 0 });
  return { moved: [moved(inPlace), moved(twoStore)], beyond: [beyond(inPlace), beyond(twoStore)] };
}

/** What is moved, and what has to be there beyond the guest's own memory. */
export function costBars(run: CostRun): string {
  const { moved, beyond } = pairsOf(run);
  return (
    pairDrawing('Copied (dark) and cleared (light)', moved) +
    pairDrawing('Memory beyond the guest’s own', beyond)
  );
}

export function costSentence(run: CostRun): string {
  const { inPlace, twoStore } = run.result;
  const [more, twoMore] = pairsOf(run).beyond.map(({ bytes }) => amount(bytes));
  const why =
    inPlace.vmemmapPeakBytes > 0
      ? ` What in place needs more are struct pages: of a huge page that is split they are all needed, of a whole one most are given back.`
      : '';
  return `${onHardware[run.input.scenario.hw]}, in place copies ${amount(inPlace.bytesCopied)}, clears ${amount(inPlace.bytesZeroed)} and needs ${more} beyond the guest’s own memory; two stores copy ${amount(twoStore.bytesCopied)}, clear ${amount(twoStore.bytesZeroed)} and need ${twoMore}.${why}`;
}

/** What in place costs hangs on whether content survives it. */
const onHardware: Readonly<Record<Hardware, string>> = {
  pkvm: 'On pKVM',
  coco: 'On TDX, SNP or CCA, taken not to keep content',
};

/** Where drawing a range out to twice its length leaves every figure as it is written: why that is so. */
export function lengthWords({ input, result, told }: CostRun, most: number): string {
  const { len } = input.pattern;
  const { G } = input.scenario;
  if (2 * len > most || G === granule || result.twoStore.bytesZeroed < G) return '';
  const typed = typedOf(told.scenario);
  const [now, twice] = [len, 2 * len].map((length) => {
    const scenario = scenarioOfTyped({ ...typed, len: writeBytes(length) });
    const played = costRun(scenario, { version: '', address: '' });
    return played.kind === 'played' ? costSentence(played.run) : undefined;
  });
  if (now === undefined || now !== twice) return '';
  return `A longer range shows in these figures once it is no longer small beside the page of ${showBytes(G)} that two stores clear for it.`;
}

function amount(bytes: number): string {
  return bytes === 0 ? 'nothing' : showBytes(bytes);
}

function most(pair: Pair): number {
  return Math.max(...pair.map(({ bytes }) => bytes));
}

function pairDrawing(title: string, pair: Pair): string {
  const longest = Math.max(most(pair), 1);
  const bars = pair.map(({ bytes, cleared }, at) => {
    const y = 26 + at * 30;
    const wide = bytes === 0 ? 2 : Math.max(3, (bytes / longest) * 250);
    const light = bytes === 0 ? 0 : (cleared / bytes) * wide;
    const rect = (x: number, width: number, look: string) =>
      width <= 0
        ? ''
        : `<rect class="run-bar${at === 0 ? '' : ' second'}${look}" x="${Math.round(x)}" y="${y}" width="${Math.max(1, Math.round(width))}" height="20"/>`;
    return `<text class="run-bar-name" x="0" y="${y + 15}">${at === 0 ? 'In place' : 'Two stores'}</text>${rect(84, wide - light, '')}${rect(84 + wide - light, light, ' cleared')}<text class="run-bar-value" x="${Math.round(92 + wide)}" y="${y + 15}">${escaped(showBytes(bytes))}</text>`;
  });
  // Each pair has a scale of its own.
  const scale =
    most(pair) === 0
      ? ''
      : ` <tspan class="run-bar-scale" data-scale>full width: ${escaped(showBytes(most(pair)))}</tspan>`;
  const values = pair.map(({ bytes }) => showBytes(bytes));
  return `<svg class="run-bars" viewBox="0 0 420 84" role="img" aria-label="${escaped(`${title}: in place ${values[0]}, two stores ${values[1]}`)}"><text class="run-bar-title" x="0" y="14">${escaped(title)}${scale}</text>${bars.join('')}</svg>`;
}
