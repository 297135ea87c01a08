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
  readonly afterEachTest: (() => unknown)[];
  readonly after: (() => unknown)[];
}

let suite: Suite = { tests: [], before: [], afterEachTest: [], after: [] };
let path: readonly string[] = [];
/** Bodies of `describe`: they may use what is defined below them, so they run after the file has been loaded. */
let pendingBodies: (() => void)[] = [];

/** Collects the tests that an import registers. */
export async function collect(load: () => Promise<unknown>): Promise<Suite> {
  suite = { tests: [], before: [], afterEachTest: [], after: [] };
  path = [];
  pendingBodies = [];
  const own = suite;
  await load();
  for (let body = pendingBodies.shift(); body; body = pendingBodies.shift()) body();
  return own;
}

/** @returns the first failure, or undefined if every test passes */
export async function firstFault(
  { tests, before, afterEachTest, after }: Suite,
  isSelected: (name: string) => boolean,
): Promise<string | undefined> {
  try {
    for (const run of before) await run();
    for (const test of tests) {
      if (!isSelected(test.name)) continue;
      try {
        await test.run();
      } catch (cause) {
        return `${test.name}: ${cause instanceof Error ? cause.message.slice(0, 300) : String(cause)}`;
      } finally {
        for (const run of afterEachTest) await run();
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
  pendingBodies.push(() => {
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
    for (const [index, row] of cases.entries()) {
      const given = (Array.isArray(row) ? row : [row]) as never[];
      call(titled(title, given, index), given);
    }
  };
}

export const it = Object.assign((name: string, body: () => unknown) => add(name, body), {
  each: (cases: readonly unknown[]) => (title: string, body: Body) =>
    eachOf(cases, (name, given) => add(name, () => body(...given)))(title),
  skip: () => undefined,
  skipIf: (skipped: boolean) => (skipped ? () => undefined : it),
  runIf: (condition: boolean) => (condition ? it : () => undefined),
});
export const test = it;
export const describe = Object.assign((name: string, body: () => void) => nest(name, body), {
  each: (cases: readonly unknown[]) => (title: string, body: (...given: readonly never[]) => void) =>
    eachOf(cases, (name, given) => nest(name.replace(/ #\d+$/, ''), () => body(...given)))(title),
  skip: () => undefined,
  skipIf: (skipped: boolean) => (skipped ? () => undefined : describe),
  runIf: (condition: boolean) => (condition ? describe : () => undefined),
});
export const beforeAll = (run: () => unknown) => void suite.before.push(run);
export const afterEach = (run: () => unknown) => void suite.afterEachTest.push(run);
export const afterAll = (run: () => unknown) => void suite.after.push(run);

class Matching {
  readonly holds: (value: unknown) => boolean;
  constructor(holds: (value: unknown) => boolean) {
    this.holds = holds;
  }
}

/** Equality of `toEqual`: keys that are undefined count as absent. */
function equal(value: unknown, expected: unknown): boolean {
  if (expected instanceof Matching) return expected.holds(value);
  if (Array.isArray(expected))
    return (
      Array.isArray(value) &&
      value.length === expected.length &&
      expected.every((item, at) => equal(value[at], item))
    );
  if (isPlain(expected) && isPlain(value)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(value)]);
    return [...keys].every((key) => equal(value[key], expected[key]));
  }
  return isDeepStrictEqual(value, expected);
}

function within(value: unknown, expected: unknown): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(value) &&
      value.length === expected.length &&
      expected.every((item, at) => within(value[at], item))
    );
  if (isPlain(expected))
    return isPlain(value) && Object.keys(expected).every((key) => within(value[key], expected[key]));
  return equal(value, expected);
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

function throws(value: unknown, expected: unknown): boolean {
  try {
    (value as () => unknown)();
    return false;
  } catch (cause) {
    const message = reasonOf(cause);
    if (expected === undefined) return true;
    if (typeof expected === 'string') return message.includes(expected);
    if (expected instanceof RegExp) return expected.test(message);
    if (expected instanceof Error) return message === expected.message;
    return typeof expected === 'function' && cause instanceof expected;
  }
}

const matchers: Readonly<Record<string, (value: never, expected: never, more: never) => boolean>> = {
  toBe: (value: unknown, expected: unknown) => Object.is(value, expected),
  toEqual: equal,
  toStrictEqual: equal,
  toMatchObject: within,
  toContain: (value: string | readonly unknown[], expected: string) =>
    [...(typeof value === 'string' ? [] : value)].includes(expected) ||
    (typeof value === 'string' && value.includes(expected)),
  toContainEqual: (value: readonly unknown[], expected: unknown) =>
    value.some((item) => equal(item, expected)),
  toHaveLength: (value: { readonly length: number }, expected: number) => value.length === expected,
  toMatch: (value: string, expected: string | RegExp) =>
    typeof expected === 'string' ? value.includes(expected) : expected.test(value),
  toThrow: throws,
  toBeDefined: (value: unknown) => value !== undefined,
  toBeUndefined: (value: unknown) => value === undefined,
  toBeInstanceOf: (value: unknown, expected: new () => unknown) => value instanceof expected,
  toBeGreaterThan: (value: number, expected: number) => value > expected,
  toBeLessThan: (value: number, expected: number) => value < expected,
  toBeGreaterThanOrEqual: (value: number, expected: number) => value >= expected,
  toBeLessThanOrEqual: (value: number, expected: number) => value <= expected,
  toBeCloseTo: (value: number, expected: number, digits = 2) =>
    Math.abs(value - expected) < 10 ** -digits / 2,
  toBeNull: (value: unknown) => value === null,
  toBeTruthy: (value: unknown) => Boolean(value),
  toBeFalsy: (value: unknown) => !value,
};

function expectations(value: unknown, not: boolean): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, holds] of Object.entries(matchers))
    all[name] = (expected: unknown, more: unknown) => {
      if (holds(value as never, expected as never, more as never) === not) fail(name, value, expected, not);
    };
  if (!not) all['not'] = expectations(value, true);
  return all;
}

function fail(name: string, value: unknown, expected: unknown, not: boolean): never {
  if (!not && name.includes('Equal')) deepStrictEqual(value, expected);
  throw new Error(`${not ? 'not ' : ''}${name}: ${String(value).slice(0, 200)}`);
}

export const expect = Object.assign((value: unknown) => expectations(value, false), {
  arrayContaining: (expected: readonly unknown[]) =>
    new Matching(
      (value) =>
        Array.isArray(value) && expected.every((wanted) => value.some((item) => equal(item, wanted))),
    ),
  objectContaining: (expected: unknown) => new Matching((value) => within(value, expected)),
  stringContaining: (expected: string) =>
    new Matching((value) => typeof value === 'string' && value.includes(expected)),
  stringMatching: (expected: string | RegExp) =>
    new Matching((value) => typeof value === 'string' && new RegExp(expected).test(value)),
  any: () => new Matching((value) => value !== undefined),
});
