/** Draws a scenario of the cost model as two groups of bars, a bar per scheme: bytes moved, and extra memory. */

import { escaped } from '../../text/escaped.ts';
import { showBytes } from '../shared/bytes.ts';
import { grouped } from '../shared/grouped.ts';
import { wellFormed } from '../shared/malformed.ts';
import { citeRun } from '../shared/run-cite.ts';
import type { RunFigure } from '../shared/run-figure.ts';
import { writeRunLink } from '../shared/run-link.ts';
import { structPageBytes, vmemmapOfSplit } from './closed-form.ts';
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
  const { report } = run;
  return {
    lab: 'cost',
    scenario,
    title: report.scenarioTitle,
    about: report.counts,
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
    citation: citeRun(report),
  };
}

/** Bytes of each scheme, in the order of their names. */
type Bytes3 = readonly [inPlace: number, twoStores: number, bounceWords: number];

function barsOf({ result, input }: CostRun): { readonly moved: Bytes3; readonly beyond: Bytes3 } {
  const { inPlace, twoStore, bounceOnly } = result;
  const { W } = input.scenario;
  const moved = ({ bytesCopied, bytesZeroed }: SchemeCost) => bytesCopied + bytesZeroed;
  return {
    moved: [moved(inPlace), moved(twoStore), bounceOnly.bytesCopied],
    // The pool is of the guest's own memory.
    beyond: [doubleAllocation(inPlace, W), doubleAllocation(twoStore, W), 0],
  };
}

/** The bytes moved, and the memory needed beyond the guest's own, on one scale. */
export function costBars(run: CostRun): string {
  const { moved, beyond } = barsOf(run);
  const top = scaleTop(Math.max(...moved, ...beyond));
  const pool = `; a pool of ${showBytes(run.result.bounceOnly.bounceBytes)} inside`;
  return (
    groupDrawing('Copied and cleared, in all', moved, top) +
    groupDrawing('Beyond the guest’s own memory, at most', beyond, top, pool)
  );
}

export function costSentence(run: CostRun): string {
  const { inPlace, twoStore, bounceOnly } = run.result;
  const { hw } = run.input.scenario;
  const [more, twoMore] = barsOf(run).beyond.map(amount);
  const clear = (bytes: number, verbs: readonly [clear: string, have: string]) =>
    hw === 'coco' ? `${verbs[1]} the host clear ${amount(bytes)}` : `${verbs[0]} ${amount(bytes)}`;
  const inPlaceWords = `in place copies ${amount(inPlace.bytesCopied)}, ${clear(inPlace.bytesZeroed, ['clears', 'has'])} and needs ${more} beyond the guest’s own memory${poolOf(inPlace)}`;
  const twoStoreWords = `two stores copy ${amount(twoStore.bytesCopied)}, ${clear(twoStore.bytesZeroed, ['clear', 'have'])} and need ${twoMore} beyond it${poolOf(twoStore)}`;
  const bounceWords = `a bounce buffer inside the guest’s memory copies ${amount(bounceOnly.bytesCopied)}`;
  return `${onHardware[hw]}, ${inPlaceWords}; ${twoStoreWords}; ${bounceWords}.${structWords(run)}`;
}

/** A payload that is copied out and in passes through a buffer. */
function poolOf({ bounceBytes }: SchemeCost): string {
  return bounceBytes > 0 ? ', with the pool of a bounce buffer inside it' : '';
}

/** Explains why converting in place needs memory at all, with the numbers of this scenario. */
function structWords({ result: { inPlace }, input: { scenario } }: CostRun): string {
  if (inPlace.vmemmapPeakBytes === 0) return '';
  const { G, start } = scenario;
  const split = inPlace.vmemmapPeakBytes / vmemmapOfSplit(scenario);
  const pages = `${grouped(split)} ${split === 1 ? 'page' : 'pages'} of ${showBytes(G)}`;
  const already = start === 'shared' ? ' Pages that are shared are split from the start.' : '';
  return ` What in place needs are struct pages, with the vmemmap optimisation (HVO) on: ${structPageBytes} bytes for each 4 KiB of a page that is split, here ${pages}; while a page is whole, most of its struct pages are freed.${already}`;
}

/** The cost in place depends on whether content survives there; what the machine itself clears is not counted. */
const onHardware: Readonly<Record<Hardware, string>> = {
  pkvm: 'On pKVM',
  coco: 'On TDX, SNP or CCA, assumed not to keep content',
};

function amount(bytes: number): string {
  return bytes === 0 ? 'nothing' : showBytes(bytes);
}

/** How to read the scale. */
export const scaleWords = 'The scale is logarithmic: each mark stands for 1,024 times the one before.';

/** The scale is logarithmic (4 KiB, 4 MiB and so on), because the figures differ by factors of thousands. */
const [lowest, step] = [12, 10];

/** The power of two at the end of the scale, chosen so that all positions of a slider share a scale. */
function scaleTop(bytes: number): number {
  let top = lowest + 3 * step;
  while (2 ** top < bytes) top += step;
  return top;
}

/** The class of each scheme's bar. */
const looks = ['', ' second', ' third'] as const;

const barLeft = 100;
/** Width from zero bytes to the first mark of the scale. */
const first = 10;
const barMost = 220;

function reach(bytes: number, top: number): number {
  if (bytes === 0) return 2;
  return Math.max(4, first + ((Math.log2(bytes) - lowest) / (top - lowest)) * (barMost - first));
}

/** @param besides words after the last value */
function groupDrawing(title: string, values: Bytes3, top: number, besides = ''): string {
  const foot = 26 + values.length * 26;
  const least = Math.min(...values.filter((bytes) => bytes > 0));
  const bars = values.map((bytes, at) => {
    const y = 26 + at * 26;
    const wide = Math.round(reach(bytes, top));
    const words = `${showBytes(bytes)}${timesWords(bytes, least)}${at === values.length - 1 ? besides : ''}`;
    return `<text class="run-bar-name" x="0" y="${y + 15}">${schemes[at]}</text><rect class="run-bar${looks[at]}" x="${barLeft}" y="${y}" width="${wide}" height="20"/><text class="run-bar-value" x="${barLeft + wide + 8}" y="${y + 15}">${escaped(words)}</text>`;
  });
  const marks = Array.from({ length: (top - lowest) / step + 1 }, (_, at) => 2 ** (lowest + at * step)).map(
    (bytes, at, all) => {
      const x = Math.round(barLeft + reach(bytes, top));
      const words = all.length <= 4 || at % 2 === 0 ? powerWords(bytes) : '';
      return `<path class="run-bar-mark" d="M${x} 22v${foot - 22}"/><text class="run-bar-scale" x="${x}" y="${foot + 16}">${words}</text>`;
    },
  );
  const spoken = values.map((bytes, at) => `${schemes[at]?.toLowerCase()} ${showBytes(bytes)}`).join(', ');
  return `<svg class="run-bars" viewBox="0 0 420 ${foot + 22}" role="img" aria-label="${escaped(`${title}, on a logarithmic scale: ${spoken}`)}"><text class="run-bar-title" x="0" y="14">${escaped(title)}</text>${marks.join('')}<text class="run-bar-scale" x="388" y="${foot + 16}">log scale</text>${bars.join('')}</svg>`;
}

/** On this scale twice the length is a thousand times the value, so the factor is written out. */
function timesWords(bytes: number, least: number): string {
  if (bytes <= least) return '';
  const times = bytes / least;
  return ` (${times < 10 ? Number(times.toFixed(1)) : grouped(Math.round(times))} ×)`;
}

/** Also writes `4 TiB` and more, which no other value here reaches. */
function powerWords(bytes: number): string {
  const units = ['TiB', 'PiB', 'EiB'];
  const at = Math.floor((Math.log2(bytes) - 40) / 10);
  return at < 0 ? showBytes(bytes) : `${bytes / 2 ** (40 + at * 10)} ${units[at] ?? ''}`;
}
