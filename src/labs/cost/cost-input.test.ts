import { describe, expect, test } from 'vitest';
import { readBytes, showBytes, writeBytes } from '../shared/bytes.ts';
import { readTyped, scenarioOfTyped, typedOf } from './cost-input.ts';
import { costExamples } from './examples.ts';

describe('the input of the cost lab', () => {
  test.each(costExamples)('spells $id, and reads back as the same scenario', ({ id, scenario }) => {
    const typed = typedOf(id) ?? {};
    const spelled = Object.entries(typed)
      .map(([name, value]) => `${name}=${value}`)
      .join(',');
    expect(readTyped(typed)).toMatchObject({ scenario });
    expect(readTyped(typedOf(spelled) ?? {})).toMatchObject({ scenario });
    expect(scenarioOfTyped(typed)).toBe(id);
  });

  test('gets all its faults reported', () => {
    expect(readTyped({ W: 'much', n: '0', len: '4K', tconv: '-1' })).toMatchObject({
      faults: [
        'The number of ranges “0” is not a whole number from 1 to 100000.',
        'The memory “much” is not a size such as 64M or 4096.',
        'The time of a conversion “-1” is not a number of at least 0.',
      ],
    });
  });

  test('in any other form is no scenario', () => {
    expect([typedOf('E9'), typedOf('W=1G,Q=2'), typedOf('W'), typedOf('W=1=2')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('has sizes in binary units', () => {
    expect(['4096', '4K', '0x1000', '1.5 GiB', '2 mib', 'x', '1.3'].map(readBytes)).toEqual([
      4096,
      4096,
      4096,
      1610612736,
      2097152,
      undefined,
      undefined,
    ]);
    expect([0, 4096, 1073745920, 134217728000].map(showBytes)).toEqual(['0', '4 KiB', '1 GiB', '125 GiB']);
    expect([0, 4096, 305418240, 1073741824, 5].map(writeBytes)).toEqual(['0', '4K', '298260K', '1G', '5']);
  });
});
