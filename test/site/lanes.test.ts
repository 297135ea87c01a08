import { describe, expect, it } from 'vitest';
import { laneSets, lanesOf } from '../../src/site/debate/lanes.ts';
import { lanesFaults } from '../support/lanes-faults.ts';

describe('the lanes of the record', () => {
  it.each(laneSets().map((set) => [set.id, set] as const))(
    '%s are drawn, each line clear of every box that is not its end and each word in its box',
    (_, set) => {
      const { items, drawing } = lanesOf(set);
      expect(items).toHaveLength(set.boxes.length);
      expect(drawing && lanesFaults(drawing)).toEqual([]);
    },
  );
});
