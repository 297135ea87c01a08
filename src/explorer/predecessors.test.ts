import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockMask, blockShift, Predecessors } from './predecessors.ts';

/** Records what the search would: how many states each state found. */
function recorded(starts: number, perState: readonly number[], most: number): Predecessors {
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

test('the finder of every state is returned, however many states each one finds', () => {
  const sizes = fc.constantFrom(3, 255, 256, 70_000);
  const inputs = sizes.chain((most) =>
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
    fc.property(inputs, ({ most, starts, perState }) => {
      const predecessors = recorded(starts, perState, most);
      let place = starts;
      for (const [at, found] of perState.entries()) {
        if (found === 0) continue;
        // The first and the last state that it found.
        expect(predecessors.finderOf(place, perState.length)).toBe(at);
        place += found;
        expect(predecessors.finderOf(place - 1, perState.length)).toBe(at);
      }
    }),
  );
});

test('a state costs little more than a byte', () => {
  const predecessors = new Predecessors(200, 1000);
  expect(predecessors.bytes(100_000) / 100_000).toBeLessThan(1.2);
});
