/**
 * The findings of the models, one test each; their words are the toy's, not
 * anybody's in the thread.
 */

import { describe, expect, test } from 'vitest';
import { explore } from '../../explorer/explore.ts';
import { configOf } from './config.ts';
import { modelOf } from './model.ts';
import type { ProtocolName } from './protocol.ts';

function found(protocol: ProtocolName, given: object, fair = false) {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  return explore(modelOf(protocol, result.config, { fair }), { maxStates: 2_000_000 });
}

const length = (protocol: ProtocolName, given: object, id: string) =>
  found(protocol, given).properties[id]?.length;
const verdict = (protocol: ProtocolName, given: object, id: string) =>
  found(protocol, given, id === 'L1c').properties[id]?.verdict;

describe('states and transitions at P,K,T = 1,1,0 and 1,1,1 and 2,2,1', () => {
  const table = {
    naive: [96, 312, 192, 816, 56448, 390432],
    check: [120, 386, 240, 1012, 72288, 494064],
    gmem: [39, 95, 78, 268, 6855, 40418],
    excl: [72, 226, 144, 596, 29952, 207168],
    two: [170, 581, 340, 1502, 102504, 716278],
  } as const;
  for (const [protocol, counts] of Object.entries(table) as [ProtocolName, readonly number[]][]) {
    test(protocol, () => {
      const configs = [{ K: 1 }, { K: 1, T: 1 }, { P: 2, K: 2, T: 1 }];
      const all = configs.map((config) => found(protocol, config));
      expect(all.flatMap(({ states, transitions }) => [states, transitions])).toEqual(counts);
    });
  }
  test('two, with the payload carried over', () => {
    const all = [{ K: 1 }, { K: 1, T: 1 }, { P: 2, K: 2, T: 1 }].map((config) =>
      found('two', { ...config, COPY: 1 }),
    );
    expect(all.flatMap(({ states, transitions }) => [states, transitions])).toEqual([
      258, 884, 516, 2284, 117384, 802580,
    ]);
  });
});

test('adding only an unmap to the check makes its counterexamples one step longer', () => {
  expect(length('check', { K: 1, UNMAP: 1 }, 'I1b')).toBe(10);
  expect(length('check', { K: 1, UNMAP: 1 }, 'I3')).toBe(6);
});

test('guest_memfd is safe without the unmap, but not if it checks before it unmaps, nor without the second look', () => {
  expect(verdict('gmem', { K: 1, UNMAP: 0 }, 'I1b')).toBe('holds');
  expect(length('gmem', { K: 1, ORDER: 1 }, 'I1b')).toBe(11);
  expect(verdict('gmem', { K: 1, VERIFY: 0 }, 'I1b')).toBe('violated');
});

test('one FOLL_GET user breaks the exclusive pin, hardened or not', () => {
  expect(length('excl', { K: 1, G: 1 }, 'I1b')).toBe(9);
  expect(length('excl', { K: 1, G: 1, HARDEN: 2 }, 'I1b')).toBe(10);
});

test('on a large folio the exclusive pin can neither make progress nor protect the neighbours', () => {
  expect(length('excl', { P: 2, ORD: 1, K: 1 }, 'L1')).toBe(0);
  expect(length('excl', { P: 2, ORD: 1, K: 1, INIT: 1 }, 'I1b')).toBe(8);
});

test('exclusivity that is not stored protects nothing', () => {
  expect(length('excl', { P: 2, ORD: 1, K: 1, BUG: 1 }, 'I1b')).toBe(9);
});

test('a scanner can keep check and guest_memfd from converting forever, but not excl and two', () => {
  const refused = (['check', 'gmem'] as const).map((protocol) => verdict(protocol, { T: 1 }, 'L1c'));
  const never = (['excl', 'two'] as const).map((protocol) => verdict(protocol, { T: 1 }, 'L1c'));
  expect([refused, never]).toEqual([
    ['violated', 'violated'],
    ['holds', 'holds'],
  ]);
});

test('an unsplit folio is blocked by a long-term pin on another page of it; a split one is not', () => {
  const folio = { P: 2, ORD: 1, K: 1, LT: 1 };
  expect([length('gmem', folio, 'L1'), length('gmem', folio, 'W2')]).toEqual([5, 8]);
  expect([
    verdict('gmem', { ...folio, SPLIT: 1 }, 'L1'),
    verdict('gmem', { ...folio, SPLIT: 1 }, 'W2'),
  ]).toEqual(['holds', 'unreachable']);
});

test('converting in place does not by itself preserve content', () => {
  expect(length('gmem', { PRES: 0 }, 'I2')).toBe(5);
});
