import { describe, expect, test } from 'vitest';
import { awkwardId, loadSample } from '../../test/sample-record.ts';
import { receptionOf } from './reception.ts';

function reception(front: string): string {
  const { graph } = loadSample({
    'claims/positions/zero-sometimes.mdx': undefined,
    'claims/corrections/not-lazily.mdx': `---
title: Not lazily
speaker: li-xiao
topics: [zeroing]
takenFor: a promise
${front}
evidence:
  - { message: '${awkwardId}', lines: [2, 2], words: in the background, speaker: li-xiao }
---
Text.
`,
  });
  const found = graph.claims.get('not-lazily');
  if (!found) throw new Error('no correction');
  return receptionOf(graph, found);
}

describe('how a correction was received', () => {
  test.each([
    ['accepted', 'accepted by Ada Byron'],
    ['misunderstanding-allowed', 'Ada Byron allowed for a misunderstanding'],
    ['contested', 'contested by Ada Byron'],
    ['not-answered', 'not taken up by Ada Byron'],
    ['uncorrected-slip', 'a slip nobody took up'],
  ])('names the corrected person, if it is %s', (state, words) => {
    expect(reception(`said: zero-lazily\nstate: ${state}`)).toBe(words);
  });

  test('names nobody if the record does not have what was corrected', () => {
    expect(reception('state: not-answered')).toBe('not taken up by the corrected person');
    expect(reception('state: self-corrected')).toBe('made by the speaker');
  });
});
