import { expect, test } from 'vitest';
import { replay } from '../../explorer/replay.ts';
import { leftOut } from './left-out.ts';
import { migrationDefinition } from './migration-definition.ts';

const { whole, rows } = leftOut();

test('the whole swap breaks nothing, and leaving out any guard breaks something', () => {
  expect(whole).toBe(
    'With all of them, and with both devices at work, nothing breaks in any of the 18 states, as long as the guest’s device holds a new write back while the address leads nowhere.',
  );
  expect(Object.fromEntries(rows.map(({ guard, breaks }) => [guard, breaks]))).toMatchInlineSnapshot(`
    {
      "BLOCK": "A device writes where the guest will not look once its page has moved, in 4 steps and no fewer.",
      "CHECK": "A device writes where the guest will not look once its page has moved, in 6 steps and no fewer.",
      "DRAIN": "A device writes where the guest will not look once its page has moved, in 5 steps and no fewer.",
      "WIPE": "The host reads private memory, in 7 steps and no fewer.",
    }
  `);
});

test('a guard that needs the one left out is named with it', () => {
  expect(rows.map(({ without }) => without)).toContain(
    'taking the guest’s mapping away before the copy, and so without waiting for DMA under way before the copy',
  );
});

test.each(rows)(
  'without $guard: the link leads to a run that ends where it breaks',
  ({ scenario, actions }) => {
    const result = migrationDefinition.setUpOf(scenario, () => '');
    if (result.kind === 'malformed') throw new Error(result.problem);
    const { subject, property } = result.setUp;
    const played = replay(subject.machine, actions);
    expect(played.kind).toBe('whole');
    expect(played.steps.at(-1)?.marks).toContain(property);
  },
);
