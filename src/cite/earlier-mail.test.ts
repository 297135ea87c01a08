/** Which mail people quote when they quote themselves: their own, before the one that quotes. */

import { expect, it } from 'vitest';
import { awkwardId, loadSample } from '../../test/sample-record.ts';
import type { Evidence, Graph } from '../record/graph/graph.ts';
import { earlierMail } from './earlier-mail.ts';

const { graph } = loadSample();
const [claim] = [...graph.claims.values()];
if (!claim) throw new Error('no claim');
const said = (message: string, change: Partial<Evidence> = {}): Evidence => ({
  ...{ message, lines: [1, 1], words: 'zero each page late', speaker: 'ada-byron', quotes: false },
  ...change,
});
const quoting = said('m3@mail.example', { quotes: true, words: 'each page' });
const recordOf = (...evidence: readonly Evidence[]): Graph => ({
  ...graph,
  claims: new Map([[claim.id, { ...claim, evidence }]]),
});
const day = (message: string) => graph.messages.get(message)?.date;

it('is the first mail of the speaker that has the words, though a fragment there is longer', () => {
  const mails = [awkwardId, 'm1@mail.example'];
  for (const order of [mails, mails.toReversed()]) {
    const record = recordOf(...order.map((message) => said(message, { speaker: 'li-xiao' })));
    // By the instant: the offsets alone would put it a day later.
    expect(earlierMail(record, { ...quoting, speaker: 'li-xiao' })).toBe(day(awkwardId));
  }
});

it('is none if the words are only quoted, are of another person, are other words, or are not earlier', () => {
  for (const one of [
    said('m1@mail.example', { quotes: true }),
    said('m1@mail.example', { speaker: 'li-xiao' }),
    said('m1@mail.example', { words: 'zero each' }),
    said('m3@mail.example'),
    said('unknown@mail.example'),
  ])
    expect(earlierMail(recordOf(one), quoting), JSON.stringify(one)).toBeUndefined();
});
