/** Runs a scenario of the cost model: its answer as rows for a table and a chart, and as a run to cite and copy. */

import { counted } from '../../text/counted.ts';
import { showBytes } from '../shared/bytes.ts';
import { grouped } from '../shared/grouped.ts';
import { noScenario, type Played } from '../shared/malformed.ts';
import type { Run } from '../shared/run.ts';
import { breakEvenLength, placeOf, speedProblems } from './break-even.ts';
import { cost } from './cost.ts';
import { type CostInput, readTyped, typedOf } from './cost-input.ts';
import { costExamples } from './examples.ts';
import { problemsOf } from './problems.ts';
import { type CostResult, doubleAllocation, type SchemeCost } from './result.ts';
import { granule, type Scenario } from './scenario.ts';

/** The rule by which each count is made. */
export const countRules = {
  copied:
    'twice for each conversion that the payload must survive: out of one memory and into the other; nothing in place if content survives there; once through a bounce buffer',
  zeroed:
    'each allocated page, and the part given up of a page that stays, as in hugetlbfs. What a machine, its module or its firmware may clear or initialise when a page changes hands is not counted',
  allocated: 'whatever the other store lacks when a range is touched there',
  pages: 'the same, in pages of that store',
  peak: 'at the worst moment of the scenario, including struct pages of split folios',
  beyond: 'the same, minus the guest’s own memory',
  structs: '64 bytes for each 4 KiB page, minus the one page of them that is kept while a folio is whole',
  splits: 'one for each folio whose first part becomes shared',
  merges: 'one for each folio whose last shared part becomes private',
  flushes: 'one for each range and each table from which a conversion takes entries',
  tables: '4 KiB for each block of 2 MiB or 1 GiB that one entry cannot map',
  blocks: 'each entry for such a block that becomes a table',
  joined: 'each table that becomes such an entry again',
  pool: '6 % of the memory, at least 64 MiB and at most 1 GiB, in slots of 2 KiB',
} as const;
export type CountId = keyof typeof countRules;

/** A value is `null` if the count does not exist in that scheme. */
export interface CostRow {
  readonly id: CountId;
  readonly name: string;
  readonly unit: 'bytes' | 'count';
  readonly values: readonly [inPlace: number, twoStores: number, bounce: number | null];
}

export const schemes = ['In place', 'Two stores', 'Bounce buffer'] as const;

export interface CostRun {
  readonly input: CostInput;
  readonly result: CostResult;
  readonly rows: readonly CostRow[];
  /** `undefined` until the reader has given both measurements. */
  readonly breakEven: BreakEven | undefined;
  readonly report: Run;
}

/** Where converting in place begins to pay compared with copying through a bounce buffer. */
export type BreakEven =
  /** In place copies at least as much as the buffer does. */
  | { readonly kind: 'copies' }
  /** No payload has to survive, so there is no copy to save. */
  | { readonly kind: 'nothing' }
  /** A split takes as long as copying what is split. */
  | { readonly kind: 'splits' }
  /** One conversion beats one copy from `bytes` on; all conversions together beat all copies from `overall` on. */
  | {
      readonly kind: 'length';
      readonly bytes: number;
      readonly overall: number | undefined;
      /** Conversions for each copy saved. */
      readonly conversionsForCopy: number;
    };

export type CostAnswer = Played<CostRun>;

export function costRun(
  scenario: string,
  about: { readonly version: string; readonly address: string },
): CostAnswer {
  const typed = typedOf(scenario);
  if (!typed) return { kind: 'malformed', problem: noScenario(scenario) };
  const input = readTyped(typed);
  if ('faults' in input) return { kind: 'malformed', problem: input.faults.join(' ') };
  const problems = problemsOf(input.scenario);
  if (problems.length > 0) return { kind: 'malformed', problem: problems.join(' ') };
  const result = cost(input.scenario);
  const rows = rowsOf(input.scenario, result);
  const breakEven = breakEvenOf(input, result);
  const report: Run = {
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
    counts: `${counted(result.conversions, 'conversion')} of ${showBytes(result.bytesPerConversion)}`,
  };
  return { kind: 'played', run: { input, result, rows, breakEven, report } };
}

function rowsOf({ W }: Scenario, { inPlace, twoStore, bounceOnly }: CostResult): readonly CostRow[] {
  const both = (
    id: CountId,
    name: string,
    unit: CostRow['unit'],
    of: (scheme: SchemeCost) => number,
    bounce: number | null = null,
  ): CostRow => ({ id, name, unit, values: [of(inPlace), of(twoStore), bounce] });
  return [
    both('copied', 'Copied', 'bytes', ({ bytesCopied }) => bytesCopied, bounceOnly.bytesCopied),
    both('zeroed', 'Zeroed', 'bytes', ({ bytesZeroed }) => bytesZeroed),
    both('allocated', 'Allocated', 'bytes', ({ bytesAllocated }) => bytesAllocated),
    both('pages', 'Pages allocated', 'count', ({ pagesAllocated }) => pagesAllocated),
    both('peak', 'Most memory at once', 'bytes', ({ peakBytes }) => peakBytes, W),
    both('beyond', '… of that, beyond the guest’s own', 'bytes', (scheme) => doubleAllocation(scheme, W), 0),
    both(
      'structs',
      'Struct pages that split folios have again',
      'bytes',
      ({ vmemmapPeakBytes }) => vmemmapPeakBytes,
    ),
    both('splits', 'Folios split', 'count', ({ folioSplits }) => folioSplits, 0),
    both('merges', 'Folios merged', 'count', ({ folioMerges }) => folioMerges, 0),
    both('flushes', 'Invalidations', 'count', ({ invalidations }) => invalidations, 0),
    both('tables', 'Second-stage tables, at most', 'bytes', ({ stage2 }) => stage2.tablePeakBytes),
    both('blocks', 'Second-stage blocks split', 'count', ({ stage2 }) => stage2.blockSplits),
    both('joined', 'Second-stage blocks merged', 'count', ({ stage2 }) => stage2.blockMerges),
    both(
      'pool',
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
  breakEven: CostRun['breakEven'],
): string {
  const extra = (scheme: SchemeCost) => showBytes(doubleAllocation(scheme, scenario.W));
  // What such hardware itself clears is not counted.
  const host = scenario.hw === 'coco' ? ' by the host' : '';
  const sentences = [
    `In place copies ${showBytes(inPlace.bytesCopied)}, zeroes ${showBytes(inPlace.bytesZeroed)}${host} and needs ${extra(inPlace)} beyond the guest's memory.`,
    `Two stores copy ${showBytes(twoStore.bytesCopied)}, zero ${showBytes(twoStore.bytesZeroed)}${host} and need ${extra(twoStore)} beyond it.`,
    `A bounce buffer of ${showBytes(bounceOnly.bounceBytes)} copies ${showBytes(bounceOnly.bytesCopied)}.`,
  ];
  if (breakEven !== undefined) {
    const folio = showBytes(scenario.G);
    const splits =
      measured.tsplit && scenario.G > granule ? `, with a split for each ${folio} that it touches` : '';
    sentences.push(
      `At ${measured.tconv} us a conversion${measured.tsplit ? `, ${measured.tsplit} us a split` : ''} and ${measured.speed} GB/s of copying, ${breakEvenWords(
        breakEven,
        folio,
        splits,
      )}.`,
    );
  }
  return sentences.join(' ');
}

function breakEvenWords(breakEven: BreakEven, folio: string, splits: string): string {
  switch (breakEven.kind) {
    case 'copies':
      return 'converting never pays here: in place copies more than a bounce buffer does';
    case 'nothing':
      return 'there is nothing to save here: no payload has to survive, and a bounce buffer copies nothing';
    case 'splits':
      return `converting a long range is never faster: splitting ${folio} takes as long as copying it, or longer`;
    case 'length': {
      const { bytes, overall, conversionsForCopy } = breakEven;
      const sentence = `converting a range is faster than copying it once from ${showBytes(bytes)} on${splits}`;
      if (conversionsForCopy === 1) return sentence;
      const many = Number(conversionsForCopy.toFixed(2));
      return `${sentence}; here ${many} conversions stand for each copy through a bounce buffer, and they are faster ${overall === undefined ? 'at no length' : `from ${showBytes(overall)} on`}`;
    }
  }
}

function breakEvenOf(
  { scenario, measured: { tconv, tsplit = 0, speed } }: CostInput,
  { inPlace, bounceOnly, bytesPerConversion, conversions }: CostResult,
): BreakEven | undefined {
  if (tconv === undefined || speed === undefined) return undefined;
  const speeds = { conversionSeconds: tconv / 1e6, splitSeconds: tsplit / 1e6, bytesPerSecond: speed * 1e9 };
  if (speedProblems(speeds).length > 0) return undefined;
  if (bounceOnly.bytesCopied === 0) return { kind: 'nothing' };
  const saved = (bounceOnly.bytesCopied - inPlace.bytesCopied) / bytesPerConversion;
  if (saved <= 0) return { kind: 'copies' };
  const place = placeOf(scenario);
  const length = breakEvenLength(speeds, place);
  if (length === undefined) return { kind: 'splits' };
  const conversionsForCopy = conversions / saved;
  // Several conversions replace each copy, so each is compared with a fraction of it: as if copying were faster.
  const overall = breakEvenLength(
    { ...speeds, bytesPerSecond: speeds.bytesPerSecond * conversionsForCopy },
    place,
  );
  return {
    kind: 'length',
    bytes: Math.ceil(length),
    overall: overall === undefined ? undefined : Math.ceil(overall),
    conversionsForCopy,
  };
}
