import { describe, expect, test } from 'vitest';
import { costHash } from '../cost/cost-hash.ts';
import { folioHash } from '../huge-pages/folio-hash.ts';
import { gridHash } from '../in-place-conversion/grid-hash.ts';
import { migrationHash } from '../migration/migration-hash.ts';
import { behaviourHash, behaviourOf } from './behaviour-hash.ts';

describe('versions of the labs', () => {
  // Links contain these. A change here changes what every link to the lab means, so it must be deliberate.
  test('are those published', () => {
    expect({
      cost: costHash(),
      grid: gridHash(),
      folio: folioHash(),
      migration: migrationHash(),
    }).toMatchInlineSnapshot(`
      {
        "cost": "628614fb7a74",
        "folio": "4445141cfa33",
        "grid": "ad2b720a4997",
        "migration": "71d7ac2c1b1d",
      }
    `);
  });

  test('change with a step and not with the words that describe it', () => {
    const hash = (step: (state: number) => { state: number; events: readonly string[]; told: string }) =>
      behaviourHash('count', behaviourOf(0, ['up'], step, String, 3));
    const first = hash((state) => ({ state: state + 1, events: [], told: 'one more' }));
    expect(hash((state) => ({ state: state + 1, events: [], told: 'and another' }))).toBe(first);
    expect(hash((state) => ({ state: state + 2, events: [], told: 'one more' }))).not.toBe(first);
    expect(hash((state) => ({ state: state + 1, events: ['bang'], told: 'one more' }))).not.toBe(first);
  });
});
