import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { uniqueId } from './unique-id.ts';

it('names what a list says twice, and leaves what has no name to the rule on shapes', () => {
  const twice = (list: string) =>
    sampleFindings(uniqueId, { 'people/dora-eck.yml': `name: Dora Eck\nrole: reads\nnames: ${list}\n` }).map(
      ({ message }) => /^Unexpected second `(.*)` in `names`/.exec(message)?.[1],
    );
  expect(twice('[D. Eck, D. Eck, Dora]')).toEqual(['D. Eck']);
  expect(twice('[{ id: a }, { term: a }, { term: b }, { id: b }]')).toEqual(['a', 'b']);
  expect(twice('[null, null, 7, 7, true, true, { id: 7 }, { id: 7 }, { x: a }, { x: a }]')).toEqual([]);
});
