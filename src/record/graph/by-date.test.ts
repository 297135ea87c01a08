import { expect, test } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { claimsByDate, claimsByMessage } from './by-date.ts';

const { claims } = loadSample().graph;
const ids = (found: readonly { readonly id: string }[] | undefined) => found?.map(({ id }) => id);

test('claims come oldest first by the instant, whatever the local day of their senders', () => {
  expect(ids(claimsByDate(claims))).toEqual([
    'not-at-boot',
    'zero-lazily',
    'zero-sometimes',
    'zeroing-merged',
  ]);
});

test('a claim is found once by its message, even if it rests on the message twice', () => {
  const byMessage = claimsByMessage(claims);
  expect(ids(byMessage.get('m3@mail.example'))).toEqual(['zero-sometimes']);
  expect(ids(byMessage.get('m1@mail.example'))).toEqual(['zero-lazily']);
  expect(byMessage.has('nobody@mail.example')).toBe(false);
});
