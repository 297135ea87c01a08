/** Where the archive knows better than the message, and where a message alone leaves it open: the entry fails. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../mail/archive.ts';
import { archiveOf, type ExampleMail } from '../mail/example-mail.ts';
import { readMail } from '../mail/read-mail.ts';
import type { EvidenceEntry, MatchResult } from './evidence-entry.ts';
import { createMatcher } from './match-evidence.ts';

const people: Readonly<Record<string, readonly string[]>> = {
  ada: ['Ada Boyle'],
  ben: ['Ben Carr'],
  cleo: ['Cleo Dunn'],
};

const first: ExampleMail = {
  id: 'first@mail.example',
  from: 'Ben Carr <ben@mail.example>',
  date: 'Sun, 2 Jun 2024 10:00:00 +0200',
  body: 'I would not boil the kettle dry at all,\nsince the element burns out.\n',
};

async function outcome(mails: readonly ExampleMail[], entry: Partial<EvidenceEntry>): Promise<string> {
  const whole = {
    claim: 'c',
    message: 'k1@mail.example',
    lines: [1, 1],
    words: '',
    speaker: 'ada',
    quotes: false,
  };
  const match: MatchResult = await createMatcher(
    archiveOf(...mails),
    (slug) => people[slug],
  )({
    ...whole,
    ...entry,
  } as EvidenceEntry);
  return 'reason' in match ? match.reason : match.result;
}

describe("a sender's line that the archive has from somebody else", () => {
  const repeats = { body: 'See:\n\nI would not boil the kettle dry at all,\n' };
  const cited = { lines: [3, 3], words: 'boil the kettle dry' } as const;

  it('fails, and names who sent it before', async () => {
    expect(await outcome([first, repeats], cited)).toBe(
      'the sender may be quoting without a mark: they stand already in an earlier mail of Ben Carr (first@mail.example)',
    );
  });

  it('is the sender’s where the other mail is later, or the sender said it first', async () => {
    const later = { ...first, date: 'Tue, 4 Jun 2024 10:00:00 +0200' };
    expect(await outcome([later, repeats], cited)).toBe('verified');
    const before = {
      ...first,
      id: 'zero@mail.example',
      from: 'Ada Boyle <a@x>',
      date: 'Sat, 1 Jun 2024 10:00:00 +0200',
    };
    expect(await outcome([before, first, repeats], cited)).toBe('verified');
  });

  it('may be a few words that anybody writes', async () => {
    const short = { ...first, body: 'I would not.\n' };
    expect(await outcome([short, { body: 'I would not.\n' }], { words: 'I would not.' })).toBe('verified');
  });

  it('is found where it was wrapped anew', async () => {
    const wrapped = { body: 'not boil the kettle dry at all, since the\nelement burns out.\n' };
    expect(await outcome([first, wrapped], { words: 'not boil the kettle dry' })).toContain('Ben Carr');
  });
});

describe('words that are quoted', () => {
  const reply = (line: string, more: Partial<ExampleMail> = {}): ExampleMail => ({
    fields: ['In-Reply-To: <first@mail.example>'],
    body: `On Sun, 2 Jun 2024, Ben Carr wrote:\n> ${line}\n`,
    ...more,
  });
  const cited = { lines: [2, 2], speaker: 'ben', quotes: true } as const;

  it('must stand in the message that is quoted, where it is held', async () => {
    expect(
      await outcome([first, reply('I would boil the kettle dry at all,')], {
        ...cited,
        words: 'would boil the kettle',
      }),
    ).toBe('the message that is quoted is in the archive and does not hold these words (first@mail.example)');
    expect(
      await outcome([first, reply('I would not boil the kettle dry at all,')], {
        ...cited,
        words: 'would not boil',
      }),
    ).toBe('second-hand');
    expect(await outcome([reply('I would boil it')], { ...cited, words: 'would boil it' })).toBe(
      'second-hand',
    );
  });

  it('may stand in another message of the same person', async () => {
    const other = { ...first, id: 'other@mail.example', body: 'Whistling is fine with me.\n' };
    expect(
      await outcome([first, other, reply('Whistling is fine with me.')], {
        ...cited,
        words: 'Whistling is fine',
      }),
    ).toBe('second-hand');
  });

  it('are looked for as many messages back as they are deep', async () => {
    const middle = {
      id: 'mid@mail.example',
      from: 'Cleo Dunn <c@x>',
      fields: ['In-Reply-To: <first@mail.example>'],
      body: 'No.\n',
    };
    const last = {
      fields: ['In-Reply-To: <mid@mail.example>'],
      body: 'On Mon, 3 Jun 2024, Cleo Dunn wrote:\n> On Sun, 2 Jun 2024, Ben Carr wrote:\n> > I would boil it dry\n> No.\n',
    };
    expect(
      await outcome([first, middle, last], { ...cited, lines: [3, 3], words: 'would boil it dry' }),
    ).toContain('does not hold these words (first@mail.example)');
  });
});

describe('a sign that touches a word', () => {
  it.each([
    ['need <1 page here', '1 page here'],
    ['need ~1 page', '1 page'],
    ['a >1 page', '1 page'],
    ['pages> 0', 'pages'],
    ['is !tea', 'tea'],
    ['5% of it', '5'],
  ])('is part of the token: %s', async (line, words) => {
    expect(await outcome([{ body: `${line}\n` }], { words })).toContain('do not stand');
  });

  it.each([
    ['a <page> here', 'page'],
    ['"one page"', 'one page'],
    ['(one [page])', 'one [page]'],
    ['one page.', 'one page'],
  ])('unless it is a bracket or a quotation mark: %s', async (line, words) => {
    expect(await outcome([{ body: `${line}\n` }], { words })).toBe('verified');
  });
});

describe('a message whose copy is in doubt', () => {
  it('fails where its separator is not like the others of its file', async () => {
    const text = [
      'From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: Ada Boyle <a@x>\nMessage-ID: <k0@x>\n\nhi\n',
      'From evil Mon Jun  3 10:00:00 2024\nFrom: Ben Carr <b@x>\nMessage-ID: <k1@mail.example>\n\nI boil it dry\n',
    ].join('\n');
    const archive = buildArchive(readMail(Buffer.from(text), 'x.mbox'));
    const entry = {
      claim: 'c',
      message: 'k1@mail.example',
      lines: [1, 1],
      words: 'I boil it',
      speaker: 'ben',
      quotes: false,
    } as const;
    expect(await createMatcher(archive, (slug) => people[slug])(entry)).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('separator'),
    });
  });
});

describe('what stands beside the words in their sentence', () => {
  const edgeIn = async (body: string, words: string, lines: readonly [number, number] = [1, 1]) => {
    const entry = { claim: 'c', message: 'k1@mail.example', lines, words, speaker: 'ada', quotes: false };
    const match = await createMatcher(archiveOf({ body }), (slug) => people[slug])(entry);
    return 'edge' in match ? match.edge : match;
  };

  it.each([
    ['I do not think that we want tea.', 'we want tea', ['not']],
    ['I do *not* want tea', 'want tea', ['not']],
    ["We probably don't want tea", 'want tea', ['probably', "don't"]],
    ['we want every cup? No way.', 'we want every', ['?']],
    ['We want tea, unless it is cold.', 'We want tea', ['unless']],
    ['I think we want tea', 'we want tea', ['i think']],
    ['No. We want tea.', 'We want tea.', []],
    ['We want tea. Not coffee.', 'We want tea', []],
    ['We don’t want tea', 'want tea', ["don't"]],
  ])('%s', async (body, words, edge) => {
    expect(await edgeIn(`${body}\n`, words)).toEqual(edge);
  });

  it('is looked for over lines, and not beyond the paragraph or the list item', async () => {
    expect(await edgeIn('If it is hot\nwe want tea\n', 'we want tea', [2, 2])).toEqual(['if']);
    expect(await edgeIn('Not me\n\nwe want tea\n\nmaybe\n', 'we want tea', [3, 3])).toEqual([]);
    expect(await edgeIn('- not me\n- we want tea\n- maybe\n', 'we want tea', [2, 2])).toEqual([]);
  });
});

describe('a quotation below an attribution whose own quotation was cut', () => {
  const cut = {
    body: 'On Sun, 2 Jun 2024, Ben Carr wrote:\n> On Sat, 1 Jun 2024, Cleo Dunn wrote:\n> I would not boil the kettle dry at all,\n',
  };
  const cited = { lines: [3, 3], words: 'not boil the kettle dry', speaker: 'ben', quotes: true } as const;

  it('is in doubt, and the archive may confirm whose it is', async () => {
    expect(await outcome([cut], cited)).toContain('no marked line follows');
    expect(await outcome([first, cut], cited)).toBe('second-hand');
    expect(await outcome([{ ...first, from: 'Cleo Dunn <c@x>' }, cut], cited)).toContain(
      'no marked line follows',
    );
  });
});
