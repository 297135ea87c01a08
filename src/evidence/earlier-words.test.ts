import { describe, expect, it } from 'vitest';
import { archiveOf, type ExampleMail } from '../../test/support/mail/example-mail.ts';
import { earlierFaults } from './earlier-words.ts';
import type { EvidenceEntry } from './evidence-entry.ts';
import { createMatcher } from './match/match-evidence.ts';

const mail: ExampleMail = {
  body: 'I boil\n\nall water.\n\nBen wrote:\n> I boil no water.\n\nI boil\n',
};
const entry: EvidenceEntry = {
  claim: 'ada-boils',
  message: 'k1@mail.example',
  lines: [1, 3],
  words: 'I boil all water.',
  speaker: 'ada',
  quotes: false,
};
const place = { file: 'content/ledger/ada-boils/abc.txt', line: 12, column: 1, length: 1 };
const known: Readonly<Record<string, readonly string[]>> = {
  ada: ['Ada Boyle', 'A. Boyle'],
  ben: ['Ben Carr'],
};

async function faults(change: Partial<EvidenceEntry>, name?: string, mails = [mail]) {
  const archive = archiveOf(...mails);
  const namesOf = (slug: string) => known[slug];
  const quoted = [{ entry: { ...entry, ...change }, hash: 'abc', name, place }];
  return await earlierFaults(quoted, archive, createMatcher(archive, namesOf), namesOf);
}
const results = async (...given: Parameters<typeof faults>) =>
  (await faults(...given)).map(({ result, reason }) => `${result}: ${reason}`);

describe('words of a published version', () => {
  it('pass if the mail has them, under any name of the speaker', async () => {
    expect(await faults({})).toEqual([]);
    expect(await faults({}, 'A. Boyle')).toEqual([]);
    expect(await faults({ speaker: undefined }, undefined)).toEqual([]);
    expect(await results({}, 'Ben Carr')).toEqual([
      'failed: it shows `Ben Carr`, which is not a name of `ada`',
    ]);
  });

  it('fail if the cited lines do not contain them', async () => {
    expect(await faults({ words: 'I boil some water' })).toEqual([
      {
        claim: 'ada-boils',
        hash: 'abc',
        message: 'k1@mail.example',
        words: 'I boil some water',
        result: 'failed',
        reason: 'the words are not in these lines',
        place,
      },
    ]);
    expect(await results({ lines: [2, 3] })).toEqual(['failed: the words are not in these lines']);
    expect(await results({ lines: [1, 2] })).toEqual(['failed: the words are not in these lines']);
    expect(await results({ lines: [0, 0] })).toEqual(['failed: lines 0 to 0 are not a range']);
  });

  it('are corrected if the mail contains them but not as the version says', async () => {
    const others = { lines: [6, 6], words: 'I  boil no water' } as const;
    expect(await results(others)).toEqual([expect.stringMatching(/^corrected: it is not known/)]);
    expect(await results({ lines: [1, 8], words: 'I boil' })).toEqual([
      'corrected: the words occur 3 times in these lines; cite fewer lines',
    ]);
    const other = { ...mail, body: 'Nothing of it.\n' };
    expect(await results(others, undefined, [mail, other])).toEqual([expect.stringMatching(/^failed: /)]);
  });

  it('are unverified if the mail is not available', async () => {
    expect(await results({ message: 'gone@mail.example' })).toEqual([
      'unverified: the message is not in the archive',
    ]);
  });
});
