/**
 * The part of Vitest that the tests of pure rooms use, to run them repeatedly within one process: a mutant that
 * takes a tenth of a second instead of two makes thousands of them possible.
 */

import { deepStrictEqual } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { reasonOf } from '../../src/text/reason-of.ts';

type Body = (...given: readonly never[]) => unknown;

interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

interface Suite {
  readonly tests: Test[];
  readonly before: (() => unknown)[];
  readonly afterOne: (() => unknown)[];
  readonly after: (() => unknown)[];
}

let suite: Suite = { tests: [], before: [], afterOne: [], after: [] };
let path: readonly string[] = [];
/** Bodies of `describe`: they may use what is defined below them, so they run after the file has been loaded. */
let waiting: (() => void)[] = [];

/** Collects the tests that an import registers. */
export async function collect(load: () => Promise<unknown>): Promise<Suite> {
  suite = { tests: [], before: [], afterOne: [], after: [] };
  path = [];
  waiting = [];
  const own = suite;
  await load();
  for (let body = waiting.shift(); body; body = waiting.shift()) body();
  return own;
}

/** @returns the first failure, or undefined if every test passes */
export async function firstFault(
  { tests, before, afterOne, after }: Suite,
  wanted: (name: string) => boolean,
): Promise<string | undefined> {
  try {
    for (const run of before) await run();
    for (const test of tests) {
      if (!wanted(test.name)) continue;
      try {
        await test.run();
      } catch (cause) {
        return `${test.name}: ${cause instanceof Error ? cause.message.slice(0, 300) : String(cause)}`;
      } finally {
        for (const run of afterOne) await run();
      }
    }
    return undefined;
  } catch (cause) {
    return String(cause);
  } finally {
    for (const run of after) await run();
  }
}

function add(name: string, run: () => unknown): void {
  suite.tests.push({ name: [...path, name].join(' > '), run });
}

function nest(name: string, body: () => void): void {
  const within = [...path, name];
  waiting.push(() => {
    path = within;
    body();
    path = [];
  });
}

function titled(title: string, given: readonly unknown[], index: number): string {
  const [first] = given;
  const fields = title.replace(/\$(\w+)/g, (_, key: string) =>
    String((first as Record<string, unknown>)[key]),
  );
  return `${fields.replace(/%[sio]/g, () => String(given[0]))} #${index}`;
}

function eachOf(cases: readonly unknown[], call: (name: string, given: readonly never[]) => void) {
  return (title: string) => {
    for (const [index, one] of cases.entries()) {
      const given = (Array.isArray(one) ? one : [one]) as never[];
      call(titled(title, given, index), given);
    }
  };
}

export const it = Object.assign((name: string, body: () => unknown) => add(name, body), {
  each: (cases: readonly unknown[]) => (title: string, body: Body) =>
    eachOf(cases, (name, given) => add(name, () => body(...given)))(title),
  skip: () => undefined,
  skipIf: (skipped: boolean) => (skipped ? () => undefined : it),
  runIf: (wanted: boolean) => (wanted ? it : () => undefined),
});
export const test = it;
export const describe = Object.assign((name: string, body: () => void) => nest(name, body), {
  each: (cases: readonly unknown[]) => (title: string, body: (...given: readonly never[]) => void) =>
    eachOf(cases, (name, given) => nest(name.replace(/ #\d+$/, ''), () => body(...given)))(title),
  skip: () => undefined,
  skipIf: (skipped: boolean) => (skipped ? () => undefined : describe),
  runIf: (wanted: boolean) => (wanted ? describe : () => undefined),
});
export const beforeAll = (run: () => unknown) => void suite.before.push(run);
export const afterEach = (run: () => unknown) => void suite.afterOne.push(run);
export const afterAll = (run: () => unknown) => void suite.after.push(run);

class Matching {
  readonly holds: (value: unknown) => boolean;
  constructor(holds: (value: unknown) => boolean) {
    this.holds = holds;
  }
}

/** Equality of `toEqual`: keys that are undefined count as absent. */
function equal(value: unknown, wanted: unknown): boolean {
  if (wanted instanceof Matching) return wanted.holds(value);
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, at) => equal(value[at], one))
    );
  if (isPlain(wanted) && isPlain(value)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(value)]);
    return [...keys].every((key) => equal(value[key], wanted[key]));
  }
  return isDeepStrictEqual(value, wanted);
}

function within(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, at) => within(value[at], one))
    );
  if (isPlain(wanted))
    return isPlain(value) && Object.keys(wanted).every((key) => within(value[key], wanted[key]));
  return equal(value, wanted);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Matching) &&
    !(value instanceof Map) &&
    !(value instanceof Set)
  );
}

function throws(value: unknown, wanted: unknown): boolean {
  try {
    (value as () => unknown)();
    return false;
  } catch (cause) {
    const message = reasonOf(cause);
    if (wanted === undefined) return true;
    if (typeof wanted === 'string') return message.includes(wanted);
    if (wanted instanceof RegExp) return wanted.test(message);
    if (wanted instanceof Error) return message === wanted.message;
    return typeof wanted === 'function' && cause instanceof wanted;
  }
}

const matchers: Readonly<Record<string, (value: never, wanted: never, more: never) => boolean>> = {
  toBe: (value: unknown, wanted: unknown) => Object.is(value, wanted),
  toEqual: equal,
  toStrictEqual: equal,
  toMatchObject: within,
  toContain: (value: string | readonly unknown[], wanted: string) =>
    [...(typeof value === 'string' ? [] : value)].includes(wanted) ||
    (typeof value === 'string' && value.includes(wanted)),
  toContainEqual: (value: readonly unknown[], wanted: unknown) => value.some((one) => equal(one, wanted)),
  toHaveLength: (value: { readonly length: number }, wanted: number) => value.length === wanted,
  toMatch: (value: string, wanted: string | RegExp) =>
    typeof wanted === 'string' ? value.includes(wanted) : wanted.test(value),
  toThrow: throws,
  toBeDefined: (value: unknown) => value !== undefined,
  toBeUndefined: (value: unknown) => value === undefined,
  toBeInstanceOf: (value: unknown, wanted: new () => unknown) => value instanceof wanted,
  toBeGreaterThan: (value: number, wanted: number) => value > wanted,
  toBeLessThan: (value: number, wanted: number) => value < wanted,
  toBeGreaterThanOrEqual: (value: number, wanted: number) => value >= wanted,
  toBeLessThanOrEqual: (value: number, wanted: number) => value <= wanted,
  toBeCloseTo: (value: number, wanted: number, digits = 2) => Math.abs(value - wanted) < 10 ** -digits / 2,
  toBeNull: (value: unknown) => value === null,
  toBeTruthy: (value: unknown) => Boolean(value),
  toBeFalsy: (value: unknown) => !value,
};

function expectations(value: unknown, not: boolean): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, holds] of Object.entries(matchers))
    all[name] = (wanted: unknown, more: unknown) => {
      if (holds(value as never, wanted as never, more as never) === not) fail(name, value, wanted, not);
    };
  if (!not) all['not'] = expectations(value, true);
  return all;
}

function fail(name: string, value: unknown, wanted: unknown, not: boolean): never {
  if (!not && name.includes('Equal')) deepStrictEqual(value, wanted);
  throw new Error(`${not ? 'not ' : ''}${name}: ${String(value).slice(0, 200)}`);
}

export const expect = Object.assign((value: unknown) => expectations(value, false), {
  arrayContaining: (wanted: readonly unknown[]) =>
    new Matching(
      (value) => Array.isArray(value) && wanted.every((one) => value.some((item) => equal(item, one))),
    ),
  objectContaining: (wanted: unknown) => new Matching((value) => within(value, wanted)),
  stringContaining: (wanted: string) =>
    new Matching((value) => typeof value === 'string' && value.includes(wanted)),
  stringMatching: (wanted: string | RegExp) =>
    new Matching((value) => typeof value === 'string' && new RegExp(wanted).test(value)),
  any: () => new Matching((value) => value !== undefined),
});
