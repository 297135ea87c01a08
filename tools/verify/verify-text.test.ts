import { expect, it } from 'vitest';
import { verifyText } from './verify-text.ts';

it('the last line counts fragments that fail only beside each other', () => {
  const report = {
    judged: [],
    unreadable: [],
    faults: [],
    texts: { count: 0, faults: [], open: [] },
    earlier: { count: 0, faults: [] },
    reviews: [],
    locked: [],
    git: undefined,
    messages: 2,
  };
  const fault = { claim: 'tea', message: 'm1@mail.example', words: 'no tea', reason: 'r', help: 'h' };
  const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);
  expect(lastLine(verifyText({ ...report, fragments: [] }, false))).toBe(
    '0 verified, 0 second-hand, 0 unverified, 0 failed. Proved 0 entries against 2 messages.',
  );
  expect(lastLine(verifyText({ ...report, fragments: [fault] }, true))).toMatch(
    /1 failed as fragments of one quotation\.$/,
  );
  expect(lastLine(verifyText({ ...report, fragments: [fault] }, false))).toMatch(
    /1 to fix as fragments of one quotation\.$/,
  );
});
