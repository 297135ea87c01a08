import { expect, it } from 'vitest';
import type { CitedSource } from './cited-claim.ts';
import { chiefSources } from './named-sources.ts';

const sources = (chief: readonly number[]) =>
  [0, 1, 2, 3, 4].map((at) => ({ id: `s${at}`, chief: chief.includes(at) }) as unknown as CitedSource);
const chosen = (...chief: readonly number[]) => chiefSources(sources(chief)).map(({ id }) => id);

it('uses the chief sources that the record names, or the first three if it names none', () => {
  expect(chosen(3)).toEqual(['s3']);
  expect(chosen(4, 2)).toEqual(['s2', 's4']);
  expect(chosen(1, 2, 3, 4)).toEqual(['s1', 's2', 's3']);
  expect(chosen()).toEqual(['s0', 's1', 's2']);
});
