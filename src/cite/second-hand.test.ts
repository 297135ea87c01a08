import { expect, test } from 'vitest';
import { byAnother, secondHand } from './second-hand.ts';

const own = { speaker: 'ada', speakerName: 'Ada', senderName: 'Ada', sent: '1843-06-18', quotes: false };
const quoted = { ...own, senderName: 'Li', sent: '1843-06-19', quotes: true };
const of = (...evidence: readonly (typeof own | (Omit<typeof own, 'sent'> & { sent: undefined }))[]) =>
  secondHand({ speaker: 'ada', evidence });

test('words are second-hand only if no words from the speaker’s own mail are held', () => {
  expect(of(quoted)).toBe('as quoted by Li in a mail of 19 Jun 1843');
  expect(of(quoted, quoted, { ...quoted, senderName: 'Grace', sent: undefined })).toBe(
    'as quoted by Li in a mail of 19 Jun 1843 and by Grace',
  );
  expect(of(own)).toBeUndefined();
  expect(of(quoted, own)).toBeUndefined();
  expect(of({ ...quoted, speaker: 'li' })).toBeUndefined();
  expect(of()).toBeUndefined();
  expect(secondHand({ speaker: undefined, evidence: [{ ...quoted, speaker: undefined }] })).toBeUndefined();
});

test('quoting one’s own earlier mail is not second-hand', () => {
  const again = { ...quoted, senderName: 'Ada' };
  expect(of(again)).toBeUndefined();
  expect([byAnother(quoted), byAnother(again), byAnother(own)]).toEqual([true, false, false]);
});
