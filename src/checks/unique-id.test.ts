import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { uniqueId } from './unique-id.ts';

it('reports repeated items of a list by name, and leaves items without a name to `schema`', () => {
  const repeated = (list: string) =>
    sampleFindings(uniqueId, { 'people/dora-eck.yml': `name: Dora Eck\nrole: reads\nnames: ${list}\n` }).map(
      ({ message }) => /^Unexpected second `(.*)` in `names`/.exec(message)?.[1],
    );
  expect(repeated('[D. Eck, D. Eck, Dora]')).toEqual(['D. Eck']);
  expect(repeated('[{ id: a }, { term: a }, { term: b }, { id: b }]')).toEqual(['a', 'b']);
  expect(repeated('[null, null, 7, 7, true, true, { id: 7 }, { id: 7 }, { x: a }, { x: a }]')).toEqual([]);
});
