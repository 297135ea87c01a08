import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockMask, blockShift, Predecessors } from './predecessors.ts';

/** Writes down what the search would: state by state, how many each found. */
function written(starts: number, perState: readonly number[], most: number): Predecessors {
  const predecessors = new Predecessors(most, 1);
  let known = starts;
  for (const [at, found] of perState.entries()) {
    predecessors.reserve(at + 1);
    if ((at & blockMask) === 0) predecessors.before[at >>> blockShift] = known;
    predecessors.found[at] = found;
    known += found;
  }
  return predecessors;
}

test('the finder of every state is the one that found it, however many each finds', () => {
  const sizes = fc.constantFrom(3, 255, 256, 70_000);
  const some = sizes.chain((most) =>
    fc.record({
      most: fc.constant(most),
      starts: fc.integer({ min: 1, max: 40 }),
      perState: fc.array(
        fc.oneof(fc.constant(0), fc.integer({ min: 0, max: Math.min(most, 3) }), fc.constant(most)),
        {
          minLength: 1,
          maxLength: 200,
        },
      ),
    }),
  );
  fc.assert(
    fc.property(some, ({ most, starts, perState }) => {
      const predecessors = written(starts, perState, most);
      let place = starts;
      for (const [at, found] of perState.entries()) {
        if (found === 0) continue;
        // The first and the last that it found.
        expect(predecessors.finderOf(place, perState.length)).toBe(at);
        place += found;
        expect(predecessors.finderOf(place - 1, perState.length)).toBe(at);
      }
    }),
  );
});

test('what is held for a state is little more than a byte', () => {
  const predecessors = new Predecessors(200, 1000);
  expect(predecessors.bytes(100_000) / 100_000).toBeLessThan(1.2);
});
