import { expect, it } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { idShape } from './id-shape.ts';

it('an id has at most 120 characters, so that its address and derived file names fit', () => {
  const reported = (length: number) => {
    const { graph } = loadSample({ [`people/${'a'.repeat(length)}.yml`]: 'name: A\nrole: reads\n' });
    return [...idShape.run(graph, { components: new Map(), simulations: new Map() })].length;
  };
  expect([reported(120), reported(121)]).toEqual([0, 1]);
});
