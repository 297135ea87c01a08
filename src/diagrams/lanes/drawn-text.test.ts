import { describe, expect, it } from 'vitest';
import { drawnLines, drawnWidth } from './drawn-text.ts';

describe('lines in a drawn box', () => {
  it('are as few as fit, and none is short if another could be shorter', () => {
    expect(drawnLines('swap, reclaim, "probably" migration: hard no', 108, 12.5)).toEqual([
      'swap, reclaim,',
      '"probably"',
      'migration:',
      'hard no',
    ]);
    expect(drawnLines('had not caught the wait for zero', 110, 12.5)).toEqual([
      'had not',
      'caught the',
      'wait for zero',
    ]);
  });

  it('are no wider than the box, unless one word is', () => {
    const lines = drawnLines('a kettle for guest_memfd_of_all_kinds of VM', 80, 12.5);
    expect(lines.filter((line) => drawnWidth(line, 12.5) > 80)).toEqual(['guest_memfd_of_all_kinds']);
    expect(lines.join(' ')).toBe('a kettle for guest_memfd_of_all_kinds of VM');
  });

  it('keep one word as it is', () => {
    expect(drawnLines('Conversion', 20, 12.5)).toEqual(['Conversion']);
  });
});
