/**
 * Reads and writes what a reader types into the cost lab, in the form of the lab's link: `W=4G,G=2M,…`. Ranges are
 * written as a pattern: `n` ranges of `len` bytes, one `every` so many bytes, the first at `off`.
 */

import { readBytes, writeBytes } from '../shared/bytes.ts';
import { costExamples } from './examples.ts';
import { asScenario, type PageSize, type Scenario } from './scenario.ts';

export interface Pattern {
  readonly n: number;
  readonly off: number;
  readonly len: number;
  readonly every: number;
}

/** The reader's own measurements; each absent until it is given. Microseconds and bytes per second. */
export interface Measured {
  readonly tconv?: number;
  readonly tsplit?: number;
  readonly speed?: number;
}

export interface CostInput {
  readonly scenario: Scenario;
  readonly pattern: Pattern;
  readonly measured: Measured;
}

const fields = [
  'W',
  'G',
  'Gs',
  'n',
  'off',
  'len',
  'every',
  'start',
  'R',
  'back',
  'out',
  'in',
  'hw',
  'hvo',
  'tconv',
  'tsplit',
  'speed',
] as const;
export type Field = (typeof fields)[number];
export type Typed = Readonly<Partial<Record<Field, string>>>;

/** What is wrong with each field, as a sentence shown under it. */
export type FieldFaults = Readonly<Partial<Record<Field, string>>>;

const mostRanges = 100_000;

/** The values of the form for a preset or a spelled-out scenario; `undefined` for anything else. */
export function typedOf(scenario: string): Typed | undefined {
  const example = costExamples.find(({ id }) => id === scenario);
  if (example) return typed(example.scenario);
  const entries = scenario.split(',').map((part) => part.split('='));
  if (!entries.every(([name, value, ...rest]) => isField(name) && value !== undefined && rest.length === 0))
    return undefined;
  return Object.fromEntries(entries) as Typed;
}

/** Reads the form: a whole input, or sentences on what cannot be read. A readable input may still have `problemsOf`. */
export function readTyped(
  given: Typed,
): CostInput | { readonly faults: readonly string[]; readonly at: FieldFaults } {
  const { bytes, count, measure, choice, faults, at } = fieldReader(given);
  choice('start', 'The start', 'private', 'shared');
  choice('hw', 'The hardware', 'pkvm', 'coco');
  for (const name of ['back', 'out', 'in', 'hvo'] as const) choice(name, `The switch ${name}`, '0', '1');
  const pattern: Pattern = {
    n: count('n', 'The number of ranges', mostRanges),
    off: bytes('off', 'The offset', '0'),
    len: bytes('len', 'The length', '4K'),
    every: bytes('every', 'The distance', '0'),
  };
  const scenario = asScenario({
    W: bytes('W', 'The memory', '1G'),
    G: bytes('G', 'The page size', '4K') as PageSize,
    Gs: bytes('Gs', 'The page size of the shared store', '4K') as PageSize,
    ranges: Array.from({ length: pattern.n }, (_, i) => ({
      off: pattern.off + i * pattern.every,
      len: pattern.len,
    })),
    start: given.start === 'shared' ? 'shared' : 'private',
    cycles: count('R', 'The number of cycles', 1e12),
    returns: given.back !== '0',
    keepOut: given.out === '1',
    keepIn: given.in === '1',
    hw: given.hw === 'coco' ? 'coco' : 'pkvm',
    hvo: given.hvo !== '0',
  });
  const tconv = measure('tconv', 'The time of a conversion');
  const tsplit = measure('tsplit', 'The time of a split');
  const speed = measure('speed', 'The copying speed');
  if (faults.length > 0) return { faults, at };
  return {
    scenario,
    pattern,
    measured: {
      ...(tconv === undefined ? {} : { tconv }),
      ...(tsplit === undefined ? {} : { tsplit }),
      ...(speed === undefined ? {} : { speed }),
    },
  };
}

/** Reads single fields of the form, and collects what is wrong with them. */
function fieldReader(given: Typed) {
  const faults: string[] = [];
  const at: Partial<Record<Field, string>> = {};
  const fault = (name: Field, words: string) => {
    faults.push(words);
    at[name] = words;
  };
  const bytes = (name: Field, label: string, otherwise: string): number => {
    const value = readBytes(given[name] ?? otherwise);
    if (value === undefined)
      fault(name, `${label} “${given[name] ?? ''}” is not a size such as 64M or 4096.`);
    return value ?? 0;
  };
  const count = (name: Field, label: string, most: number): number => {
    const text = given[name] ?? '1';
    if (/^\d{1,15}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
    fault(name, `${label} “${text}” is not a whole number from 1 to ${most}.`);
    return 1;
  };
  const measure = (name: Field, label: string): number | undefined => {
    const text = given[name] ?? '';
    if (text === '') return undefined;
    const value = Number(text);
    if (Number.isFinite(value) && value >= 0) return value;
    fault(name, `${label} “${text}” is not a number of at least 0.`);
    return undefined;
  };
  const choice = (name: Field, label: string, ...known: readonly string[]): void => {
    const text = given[name];
    if (text !== undefined && !known.includes(text))
      fault(name, `${label} “${text}” is none of ${known.join(', ')}.`);
  };
  return { bytes, count, measure, choice, faults, at };
}

/** The id of the preset that the form equals, or the form spelled out; absent measurements are left out. */
export function scenarioOfTyped(given: Typed): string {
  const text = spelled(given);
  return costExamples.find(({ scenario }) => spelled(typed(scenario)) === text)?.id ?? text;
}

function spelled(given: Typed): string {
  return fields
    .flatMap((name) => (given[name] === undefined || given[name] === '' ? [] : [`${name}=${given[name]}`]))
    .join(',');
}

function typed({ W, G, Gs, ranges, start, cycles, returns, keepOut, keepIn, hw, hvo }: Scenario): Typed {
  const [first, second] = ranges;
  return {
    W: writeBytes(W),
    G: writeBytes(G),
    Gs: writeBytes(Gs),
    n: String(ranges.length),
    off: writeBytes(first?.off ?? 0),
    len: writeBytes(first?.len ?? 0),
    every: writeBytes(second && first ? second.off - first.off : 0),
    start,
    R: String(cycles),
    back: returns ? '1' : '0',
    out: keepOut ? '1' : '0',
    in: keepIn ? '1' : '0',
    hw,
    hvo: hvo ? '1' : '0',
  };
}

function isField(name: string | undefined): name is Field {
  return (fields as readonly (string | undefined)[]).includes(name);
}

/** The field that a sentence of `problemsOf` is about; if it is about several, the one to change first. */
export function fieldOf(problem: string, { pattern: { n, off }, scenario: { W } }: CostInput): Field {
  if (/^Gs is|page size Gs/.test(problem)) return 'Gs';
  if (/^G is|page size G /.test(problem)) return 'G';
  if (/ overlap/.test(problem)) return 'every';
  if (/past the end/.test(problem)) return off >= W ? 'off' : n === 1 ? 'len' : 'n';
  if (/^Range /.test(problem)) return 'len';
  if (/cycles/.test(problem)) return 'R';
  return 'W';
}
