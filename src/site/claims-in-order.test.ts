import { expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { claimsIn, claimsResting } from './claims-in-order.ts';

const { graph } = loadSample();
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

test('claims come oldest first by the instant, whatever day their senders had', () => {
  expect(ids(claimsIn(graph, () => true))).toEqual([
    'not-at-boot',
    'zero-lazily',
    'zero-sometimes',
    'zeroing-merged',
  ]);
  expect(ids(claimsIn(graph, ({ kind }) => kind === 'outcome'))).toEqual(['zeroing-merged']);
  expect(claimsIn(graph, () => true, { holds: () => false })).toEqual([]);
});

test('a claim is found once by its message, also where it rests there twice', () => {
  expect(ids(claimsResting(graph, 'm3@mail.example'))).toEqual(['zero-sometimes']);
  expect(ids(claimsResting(graph, 'm1@mail.example'))).toEqual(['zero-lazily']);
  expect(claimsResting(graph, 'nobody@mail.example')).toEqual([]);
});
