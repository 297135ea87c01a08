/** A scenario of the cost model with its answer, as rows for a table and a chart, and told for citing and copying. */

import { showBytes } from '../shared/bytes.ts';
import { grouped } from '../shared/grouped.ts';
import type { Run } from '../shared/run.ts';
import { breakEvenLength, speedProblems, splitsPerRange } from './break-even.ts';
import { cost } from './cost.ts';
import { type CostInput, readTyped, typedOf } from './cost-input.ts';
import { costExamples } from './examples.ts';
import { problemsOf } from './problems.ts';
import { type CostResult, doubleAllocation, type SchemeCost } from './result.ts';
import type { Scenario } from './scenario.ts';

/** `null`: the scheme has no such thing. */
export interface CostRow {
  readonly name: string;
  readonly unit: 'bytes' | 'count';
  readonly values: readonly [inPlace: number, twoStores: number, bounce: number | null];
}

export const schemes = ['In place', 'Two stores', 'Bounce buffer'] as const;

export interface CostRun {
  readonly input: CostInput;
  readonly result: CostResult;
  readonly rows: readonly CostRow[];
  /** From this length in bytes on converting is faster; `undefined` until the reader has given both measurements. */
  readonly breakEven: number | undefined;
  readonly told: Run;
}

export type CostAnswer =
  | { readonly kind: 'played'; readonly run: CostRun }
  | { readonly kind: 'malformed'; readonly problem: string };

export function costRun(
  scenario: string,
  about: { readonly version: string; readonly address: string },
): CostAnswer {
  const typed = typedOf(scenario);
  if (!typed) return { kind: 'malformed', problem: `This lab has no scenario “${scenario.slice(0, 40)}”.` };
  const input = readTyped(typed);
  if ('faults' in input) return { kind: 'malformed', problem: input.faults.join(' ') };
  const problems = problemsOf(input.scenario);
  if (problems.length > 0) return { kind: 'malformed', problem: problems.join(' ') };
  const result = cost(input.scenario);
  const rows = rowsOf(input.scenario, result);
  const breakEven = breakEvenOf(input);
  const told: Run = {
    lab: 'cost',
    labTitle: 'In place or copy',
    scenario,
    scenarioTitle: costExamples.find(({ id }) => id === scenario)?.title ?? "a scenario of one's own",
    ...about,
    actions: [],
    steps: schemes.map((name, at) => ({
      label: name,
      accounts: [
        {
          who: '',
          tone: 'calm' as const,
          told: [rows.flatMap((row) => valueWords(row, at)).join('; ')],
        },
      ],
    })),
    states: [],
    verdict: verdictOf(input, result, breakEven),
    details: { scenario: input.scenario, result },
    counts: `${result.conversions} ${result.conversions === 1 ? 'conversion' : 'conversions'} of ${showBytes(result.bytesPerConversion)}`,
  };
  return { kind: 'played', run: { input, result, rows, breakEven, told } };
}

function rowsOf({ W }: Scenario, { inPlace, twoStore, bounceOnly }: CostResult): readonly CostRow[] {
  const both = (
    name: string,
    unit: CostRow['unit'],
    of: (scheme: SchemeCost) => number,
    bounce: number | null = null,
  ): CostRow => ({ name, unit, values: [of(inPlace), of(twoStore), bounce] });
  return [
    both('Copied', 'bytes', ({ bytesCopied }) => bytesCopied, bounceOnly.bytesCopied),
    both('Zeroed', 'bytes', ({ bytesZeroed }) => bytesZeroed),
    both('Allocated', 'bytes', ({ bytesAllocated }) => bytesAllocated),
    both('Pages allocated', 'count', ({ pagesAllocated }) => pagesAllocated),
    both('Most memory at once', 'bytes', ({ peakBytes }) => peakBytes, W),
    both('… of that, beyond the guest’s own', 'bytes', (scheme) => doubleAllocation(scheme, W), 0),
    both('Struct pages given back to split folios', 'bytes', ({ vmemmapPeakBytes }) => vmemmapPeakBytes),
    both('Folios split', 'count', ({ folioSplits }) => folioSplits, 0),
    both('Folios merged', 'count', ({ folioMerges }) => folioMerges, 0),
    both('Invalidations', 'count', ({ invalidations }) => invalidations, 0),
    both('Second-stage tables, at most', 'bytes', ({ stage2 }) => stage2.tablePeakBytes),
    both('Second-stage blocks split', 'count', ({ stage2 }) => stage2.blockSplits),
    both('Second-stage blocks merged', 'count', ({ stage2 }) => stage2.blockMerges),
    both(
      'Bounce pool, inside the guest’s memory',
      'bytes',
      ({ bounceBytes }) => bounceBytes,
      bounceOnly.bounceBytes,
    ),
  ];
}

export function showValue({ unit }: CostRow, value: number | null): string {
  if (value === null) return '–';
  return unit === 'bytes' ? showBytes(value) : grouped(value);
}

function valueWords(row: CostRow, at: number): readonly string[] {
  const value = row.values[at];
  if (value === undefined || value === null) return [];
  const exact = row.unit === 'bytes' && value > 0 ? ` (${value} bytes)` : '';
  return [
    `${row.name.replace('… of that, beyond the guest’s own', "beyond the guest's own").replaceAll('’', "'")} ${showValue(row, value)}${exact}`,
  ];
}

function verdictOf(
  { scenario, measured }: CostInput,
  { inPlace, twoStore, bounceOnly }: CostResult,
  breakEven: number | undefined,
): string {
  const extra = (scheme: SchemeCost) => showBytes(doubleAllocation(scheme, scenario.W));
  const sentences = [
    `In place copies ${showBytes(inPlace.bytesCopied)}, zeroes ${showBytes(inPlace.bytesZeroed)} and needs ${extra(inPlace)} beyond the guest's memory.`,
    `Two stores copy ${showBytes(twoStore.bytesCopied)}, zero ${showBytes(twoStore.bytesZeroed)} and need ${extra(twoStore)} beyond it.`,
    `A bounce buffer of ${showBytes(bounceOnly.bounceBytes)} copies ${showBytes(bounceOnly.bytesCopied)}.`,
  ];
  if (breakEven !== undefined) {
    sentences.push(
      `At ${measured.tconv} us a conversion${measured.tsplit ? `, ${measured.tsplit} us a split` : ''} and ${measured.speed} GB/s of copying, converting a range is faster from ${showBytes(breakEven)} on.`,
    );
  }
  return sentences.join(' ');
}

function breakEvenOf({ scenario, measured: { tconv, tsplit = 0, speed } }: CostInput): number | undefined {
  if (tconv === undefined || speed === undefined) return undefined;
  const speeds = { conversionSeconds: tconv / 1e6, splitSeconds: tsplit / 1e6, bytesPerSecond: speed * 1e9 };
  return speedProblems(speeds).length > 0
    ? undefined
    : Math.ceil(breakEvenLength(speeds, splitsPerRange(scenario)));
}
