import { expect, test } from 'vitest';
import { configOf } from './config.ts';

test('a missing parameter has its default, and UNMAP’s depends on the protocol', () => {
  const result = configOf('gmem', { P: 2 });
  expect(result).toEqual({
    kind: 'valid',
    config: {
      P: 2,
      K: 0,
      T: 0,
      INIT: 0,
      ORD: 0,
      SPLIT: 0,
      G: 0,
      LT: 0,
      UNMAP: 1,
      ORDER: 0,
      VERIFY: 1,
      HARDEN: 0,
      BUG: 0,
      COPY: 0,
      ENF: 0,
      PRES: 1,
    },
  });
  const other = configOf('check', {});
  expect(other.kind === 'valid' && other.config.UNMAP).toBe(0);
});

test('all faults are reported at once', () => {
  expect(configOf('naive', { P: 5, K: '1', X: 0 })).toMatchInlineSnapshot(`
    {
      "faults": [
        "Unexpected P \`5\`, expected one of 1, 2, 3, 4",
        "Unexpected K \`"1"\`, expected one of 0, 1, 2, 3",
        "Unexpected parameter \`X\`, expected one of P, K, T, INIT, ORD, SPLIT, G, LT, UNMAP, ORDER, VERIFY, HARDEN, BUG, COPY, ENF, PRES",
      ],
      "kind": "invalid",
    }
  `);
});

test('a misspelled parameter gets a suggestion', () => {
  expect(configOf('gmem', { order: 1, hardened: 1 })).toMatchObject({
    faults: [
      expect.stringMatching(/did you mean `ORDER`\?$/),
      expect.stringMatching(/did you mean `HARDEN`\?$/),
    ],
  });
});

test('a page count that is not a multiple of the folio, and more plain references than pinners, are faults', () => {
  expect(configOf('naive', { P: 3, ORD: 1 })).toMatchObject({
    kind: 'invalid',
    faults: [expect.stringContaining('multiple of the folio')],
  });
  expect(configOf('naive', { K: 1, G: 2 })).toMatchObject({
    kind: 'invalid',
    faults: [expect.stringContaining('at most K')],
  });
  expect(configOf('naive', [])).toMatchObject({ kind: 'invalid' });
  expect(configOf('naive', null)).toMatchObject({ kind: 'invalid' });
});
