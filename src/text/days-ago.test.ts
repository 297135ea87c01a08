import { describe, expect, it } from 'vitest';
import { daysAgo } from './days-ago.ts';

const noon = Date.parse('2026-11-28T12:00:00Z');

describe('how long ago a day was', () => {
  it.each([
    ['2026-11-28', undefined],
    ['2026-11-27', 'yesterday'],
    ['2026-11-26', '2 days ago'],
    ['2025-11-28', '365 days ago'],
    ['1926-11-28', '36525 days ago'],
  ])('%s: %s', (text, words) => {
    expect(daysAgo(text, noon)).toBe(words);
  });

  it('changes at midnight', () => {
    expect(daysAgo('1926-11-28', Date.parse('2026-11-28T00:00:00Z'))).toBe('36525 days ago');
  });

  it('is undefined for today and later days', () => {
    expect(daysAgo('2026-11-29', noon)).toBeUndefined();
  });

  it('is undefined for a text that is not a complete day', () => {
    for (const text of [
      '',
      'soon',
      '2026',
      '2026-11',
      '2026-11-31T',
      '+002026-11-27',
      '2026-13-01',
      '2026-11-27T10:00:00Z',
    ])
      expect(daysAgo(text, noon), text).toBeUndefined();
  });

  it('is undefined without a valid clock', () => {
    expect(daysAgo('2026-11-27', Number.NaN)).toBeUndefined();
  });
});
