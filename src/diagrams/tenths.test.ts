import { expect, it } from 'vitest';
import { tenths } from './tenths.ts';

it('rounds every number of a drawing, and changes nothing else', () => {
  const drawing = {
    x: 181.05555555555554,
    name: '0.123',
    rows: [{ y: 135.60000000000002, lines: ['1.25'] }],
    at: undefined,
  };
  expect(tenths(drawing)).toEqual({
    x: 181.1,
    name: '0.123',
    rows: [{ y: 135.6, lines: ['1.25'] }],
    at: undefined,
  });
});
