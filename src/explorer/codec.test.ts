import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codecOf } from './codec.ts';
import { NumberTable } from './number-table.ts';

const variable = (size: number, at: number) => ({
  name: `v${at}`,
  values: Array.from({ length: size }, (_, value) => `x${value}`),
  initial: 'x0',
});

test('every code below the size decodes to a state that encodes to it', () => {
  const domains = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(domains, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (sizes, part) => {
      const codec = codecOf(sizes.map(variable));
      const code = Math.floor(part * codec.size);
      const state = codec.decode(code);
      expect(state.every((value, at) => value >= 0 && value < (sizes[at] ?? 0))).toBe(true);
      expect(codec.encode(state)).toBe(code);
    }),
  );
});

test('a declaration with more than 2^53 states is refused', () => {
  expect(() => codecOf(Array.from({ length: 54 }, (_, at) => variable(2, at)))).toThrow(
    'expected at most 2^53',
  );
});

test('a table gives each number the index of its first appearance, however many numbers there are', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger().map(Math.abs), { maxLength: 3000 }), (codes) => {
      const table = new NumberTable();
      const places = new Map<number, number>();
      for (const code of codes) {
        const place = places.get(code) ?? places.size;
        places.set(code, place);
        expect(table.intern(code)).toBe(place);
        expect(table.codeAt(place)).toBe(code);
      }
      expect(table.size).toBe(places.size);
    }),
    { numRuns: 30 },
  );
});
