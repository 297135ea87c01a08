import { expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { whenOf } from './when.ts';

test('an outcome shows the day it was looked up, a claim its own day or the day it was quoted', () => {
  const { claims } = loadSample({}).graph;
  const when = (id: string) => {
    const claim = claims.get(id);
    return claim && whenOf(claim);
  };
  expect(claims.get('zeroing-merged')?.date).not.toContain('2026-11-22');
  expect(when('zeroing-merged')).toBe('as of 22 Nov 2026');
  expect(when('zero-lazily')).toBe('18 Jun 2024');
  const lazy = claims.get('zero-lazily');
  expect(lazy && whenOf({ ...lazy, evidence: lazy.evidence.map((one) => ({ ...one, quotes: true })) })).toBe(
    'quoted 18 Jun 2024',
  );
  expect(lazy && whenOf({ ...lazy, date: undefined })).toBeUndefined();
});
