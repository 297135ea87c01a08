import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test('numbers are written as browsers write them in English', () => {
  const hundredths = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.oneof(fc.nat(5000), fc.maxSafeNat(), hundredths), (n) => {
      expect(grouped(n)).toBe(n.toLocaleString('en-US'));
    }),
  );
  expect(grouped(1234567.5)).toBe('1,234,567.5');
});
